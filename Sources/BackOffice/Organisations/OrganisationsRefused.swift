internal import Doors
internal import Values

/// Why something about an organisation may be refused.
enum OrganisationsRefused {
    static let numberTakenCode: RefusalCode = "organisation.number-taken"
    static let similarNameCode: RefusalCode = "organisation.similar-name"
    static let contactEndedCode: RefusalCode = "contact.ended"
    static let endsBeforeItBeganCode: RefusalCode = "period.ends-before-it-began"
    static let affiliationOverlapsCode: RefusalCode = "affiliation.overlaps"
    static let affiliationEndedCode: RefusalCode = "affiliation.ended"

    static func numberTaken(_ field: String, by other: String) -> Refused {
        let number =
            switch field {
            case "kvkNumber": Text("Dit KvK-nummer", "This KvK number")
            case "oin": Text("Dit OIN", "This OIN")
            default: Text("Deze CBS-code", "This CBS code")
            }
        return Refused(
            numberTakenCode,
            Text(
                "\(number.nl) hoort al bij \(other). Een nummer hoort bij één organisatie. "
                    + "Open \(other), of verbeter het nummer.",
                "\(number.en) already belongs to \(other). A number belongs to one organisation. "
                    + "Open \(other), or correct the number."), field: field)
    }

    static func similarName(_ name: String, to other: String) -> Refused {
        Refused(
            similarNameCode,
            Text(
                "De naam lijkt sterk op \(other), die er al staat. Dezelfde organisatie staat er maar één keer in. "
                    + "Open \(other), of bevestig dat \(name) een andere organisatie is.",
                "The name is much like \(other), which is already there. An organisation is registered only once. "
                    + "Open \(other), or confirm that \(name) is another organisation."), field: "name")
    }

    static func contactEnded(_ name: String, on day: Day) -> Refused {
        Refused(
            contactEndedCode,
            Text(
                "\(name) is sinds \(day.formatted(.nl)) geen contactpersoon meer. "
                    + "Dat kan maar één keer eindigen. Voeg \(name) opnieuw toe als dat nodig is.",
                "\(name) has been no contact person since \(day.formatted(.en)). "
                    + "That can end only once. Add \(name) again if needed."))
    }

    static func endsBeforeItBegan(_ what: Text, _ from: Day) -> Refused {
        Refused(
            endsBeforeItBeganCode,
            Text(
                "\(what.nl) begon op \(from.formatted(.nl)). De laatste dag kan niet eerder zijn. Kies een latere dag.",
                "\(what.en) began on \(from.formatted(.en)). Its last day cannot be earlier. Choose a later day."),
            status: .unprocessable, field: "untilDay")
    }

    static func affiliationOverlaps(_ name: String, _ other: Period) -> Refused {
        Refused(
            affiliationOverlapsCode,
            Text(
                "\(name) is al aangesloten: \(other.formatted(.nl)). Op één dag geldt één aansluiting. "
                    + "Beëindig die aansluiting eerst, of kies andere dagen.",
                "\(name) is already affiliated: \(other.formatted(.en)). One affiliation holds on a day. "
                    + "End that affiliation first, or choose other days."), field: "fromDay")
    }

    static func affiliationEnded(_ day: Day) -> Refused {
        Refused(
            affiliationEndedCode,
            Text(
                "Deze aansluiting eindigt al op \(day.formatted(.nl)). Een einde dat vaststaat, verandert niet. "
                    + "Voeg zo nodig een nieuwe aansluiting toe.",
                "This affiliation already ends on \(day.formatted(.en)). An end that is set does not change. "
                    + "Add a new affiliation if needed."))
    }

    /// What the rules of the database mean, for whoever gets past the questions above by a hair.
    static let rules: [String: Text] = [
        "organisation_kvk_number_is_unique": taken(Text("Dit KvK-nummer", "This KvK number")),
        "organisation_oin_is_unique": taken(Text("Dit OIN", "This OIN")),
        "organisation_cbs_code_is_unique": taken(Text("Deze CBS-code", "This CBS code")),
        "affiliation_no_overlap": Text(
            "In deze periode is de organisatie al aangesloten. Op één dag geldt één aansluiting. Ververs de pagina.",
            "The organisation is already affiliated in this period. One affiliation holds on a day. Refresh the page."),
    ]

    private static func taken(_ number: Text) -> Text {
        Text(
            "\(number.nl) hoort al bij een andere organisatie. Zoek die op, of verbeter het nummer.",
            "\(number.en) already belongs to another organisation. Find that one, or correct the number.")
    }
}
