internal import Doors
internal import Values

/// Why an action on a party is refused.
enum PartyRefused {
    static let nothingCode: RefusalCode = "party.does-nothing"
    static let alreadyCode: RefusalCode = "party.already"
    static let leftCode: RefusalCode = "party.left"
    static let beforeJoiningCode: RefusalCode = "party.leaves-before-joining"
    static let twiceCode: RefusalCode = "party.twice"

    static func doesNothing(_ name: String) -> Refused {
        Refused(
            nothingCode,
            Text(
                "\(name) heeft nog geen rol. Een partij is opdrachtgever, deelnemer of betaler, of meer daarvan. "
                    + "Kies ten minste één rol.",
                "\(name) has no role yet. A party commissions, takes part or pays, or more of these. "
                    + "Choose at least one role."),
            status: .unprocessable, field: "participating")
    }

    static func already(_ name: String, _ review: Review) -> Refused {
        Refused(
            alreadyCode,
            Text(
                "\(name) is op die dagen al partij in \(review.number). Een organisatie is op één dag één keer partij. "
                    + "Wijzig de partij die er al staat, of kies een andere dag.",
                "\(name) is a party to \(review.number) on those days already. An organisation is a party once on a day. "
                    + "Change the party that is there, or choose another day."),
            field: "organisation")
    }

    static func twice(_ name: String) -> Refused {
        Refused(
            twiceCode,
            Text(
                "\(name) staat er twee keer. Een organisatie is één keer partij, met al haar rollen. "
                    + "Voeg de regels samen.",
                "\(name) is listed twice. An organisation is a party once, with all its roles. Merge the rows."),
            status: .unprocessable, field: "parties")
    }

    static func left(_ party: ReviewParty, on day: Day) -> Refused {
        Refused(
            leftCode,
            Text(
                "\(party.name) is al vertrokken; de laatste dag was \(day.formatted(.nl)). Wat is geweest, blijft staan. "
                    + "Voeg de organisatie opnieuw toe als zij terugkomt.",
                "\(party.name) has left already; its last day was \(day.formatted(.en)). What has been stays as it is. "
                    + "Add the organisation anew if it comes back."))
    }

    static func beforeJoining(_ party: ReviewParty, _ day: Day) -> Refused {
        Refused(
            beforeJoiningCode,
            Text(
                "\(party.name) is pas op \(party.joinedOn.formatted(.nl)) partij geworden en kan niet eerder "
                    + "(\(day.formatted(.nl))) vertrekken. Kies die dag of een latere.",
                "\(party.name) became a party on \(party.joinedOn.formatted(.en)) and cannot leave earlier "
                    + "(\(day.formatted(.en))). Choose that day or a later one."),
            status: .unprocessable, field: "leftOn")
    }
}
