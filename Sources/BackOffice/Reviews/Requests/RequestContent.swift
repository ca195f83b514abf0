internal import Doors
internal import Values

/// What stands in a request; the same fields when it is registered and when it is changed.
struct RequestContent: FieldRecord {
    let receivedOn: Day
    let organisation: ID<Organisation>?
    let askedBy: String
    let subject: String
    let organisations: [ID<Organisation>]

    init(_ read: inout FieldReader) {
        receivedOn = read.value("receivedOn", Text("Ontvangen op", "Received on"))
        askedBy = read.freeText(
            "askedBy", Text("Wie vraagt", "Who asks"),
            hint: Text("Naam en functie van de contactpersoon.", "Name and function of the contact person."), most: 200)
        organisation = read.optionalPick(
            "organisation", Text("Namens welke organisatie", "On behalf of which organisation"),
            from: OpeningStore.organisationChoices)
        subject = read.freeText(
            "subject", Text("Waarover", "About what"),
            hint: Text(
                "In neutrale woorden: geen namen, geboortedata of andere gegevens van een cliënt.",
                "In neutral words: no names, dates of birth or other data of a client."),
            most: 2000, lines: true)
        organisations = read.values(
            "organisations", Text("Betrokken organisaties", "Organisations concerned"),
            from: OpeningStore.organisationChoices)
    }

    /// - Throws: `day-in-future`, `organisation.unknown`.
    func check(in context: Context) throws {
        try receivedOn.mustHaveCome(by: context.today, field: "receivedOn")
        let named = organisations + [organisation].compactMap(\.self)
        let known = try OpeningStore.organisations(named, context.tx)
        if let organisation, known[organisation] == nil {
            throw ReviewsRefused.unknownOrganisation(organisation, field: "organisation")
        }
        if let stranger = organisations.first(where: { known[$0] == nil }) {
            throw ReviewsRefused.unknownOrganisation(stranger, field: "organisations")
        }
    }

    static let refusals: [RefusalCode] = [ReviewsRefused.futureCode, ReviewsRefused.unknownOrganisationCode]
}
