internal import Doors
internal import Values
internal import Web

/// An organisation becomes a party to a review, at its opening or later; one that joins later catches up.
struct AddParty: Action {
    static let door = Door(
        "party add", path: "/reviews/{review}/parties", formPath: "/reviews/{review}/parties/new",
        roles: [.coordinator], title: Text("Partij toevoegen", "Add a party"),
        help: Text(
            "Voeg een organisatie toe die opdracht geeft, meedoet of meebetaalt.",
            "Add an organisation that commissions, takes part or pays a part."))
    static let refusals: [RefusalCode] = [
        .notFound, ReviewsRefused.endedCode, ReviewsRefused.unknownOrganisationCode, PartyRefused.nothingCode,
        PartyRefused.alreadyCode,
    ]

    let review: ID<Review>
    let organisation: ID<Organisation>
    let roles: PartyRoles
    let tookInitiative: Bool
    let joinedOn: Day
    let catchUp: Hours?

    init(_ read: inout FieldReader) {
        review = read.value("review", Text("leerreview", "review"))
        organisation = read.pick(
            "organisation", Text("Organisatie", "Organisation"), from: OpeningStore.organisationChoices)
        roles = PartyRoles(reading: &read)
        tookInitiative = read.flag("tookInitiative", Text("Nam het initiatief", "Took the initiative"))
        joinedOn = read.value("joinedOn", Text("Partij vanaf", "A party from"))
        catchUp = PartyFields.catchUp(&read)
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewStore.locked(review, context.tx)
        try standing.mustBeOpen()
        guard let name = try OpeningStore.organisations([organisation], context.tx)[organisation] else {
            throw ReviewsRefused.unknownOrganisation(organisation, field: "organisation")
        }
        guard !roles.isEmpty else { throw PartyRefused.doesNothing(name) }
        if let days = Period(from: joinedOn, until: nil),
            try PartyStore.isParty(organisation, in: review, days, but: nil, context.tx)
        {
            throw PartyRefused.already(name, standing)
        }
        let new = NewParty(organisation: organisation, roles: roles, tookInitiative: tookInitiative)
        let id = try PartyStore.add(new, to: review, on: joinedOn, catchUp: catchUp, context.tx)
        let employed = try PartyStore.employs(organisation, in: review, context.tx)
        return ReviewWords.done(
            Self.message(name, standing, joinedOn, employed), standing, [("party", .integer(id.value))])
    }

    /// Nobody is to blame for an employer that becomes a party: it is said, and it stays on the start page until somebody
    /// else has taken over.
    private static func message(_ name: String, _ review: Review, _ day: Day, _ employed: [String]) -> Text {
        let people = employed.joined(separator: ", ")
        let warning =
            employed.isEmpty
            ? Text("", "")
            : Text(
                " Let op: \(people) uit het team werkt daar. Bespreek wie het overneemt.",
                " Note: \(people) of the team works there. Discuss who takes over.")
        return Text(
            "\(name) is vanaf \(day.formatted(.nl)) partij in \(review.number).\(warning.nl)",
            "\(name) is a party to \(review.number) from \(day.formatted(.en)).\(warning.en)")
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        _ = try Review.id(path)
        return .record(["joinedOn": .of(try context.today)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try ReviewForm.draw(form, in: context)
    }
}

/// Fields that the actions on parties share.
enum PartyFields {
    static func catchUp(_ read: inout FieldReader) -> Hours? {
        let hours: Hours? = read.optional(
            "catchUp", Text("Uren inhaalprogramma", "Hours of the catch-up programme"),
            hint: Text(
                "Alleen voor een partij die later meedoet. Wie ze betaalt, bepaalt de herziene offerte.",
                "Only for a party that joins later. Who pays for them is decided in the revised quote."))
        if let hours, hours.minutes > 60_000 {
            read.fault(
                "catchUp",
                Text("Meer dan 1000 uur inhalen kan niet.", "Catching up for more than 1000 hours is not possible."))
        }
        return hours == .zero ? nil : hours
    }
}
