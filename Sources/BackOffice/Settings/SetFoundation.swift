internal import Doors
internal import Values

/// Sets the foundation's own details, as they stand on its letters from a day on.
struct SetFoundation: Action {
    static let door = Door(
        "foundation set", path: "/settings/foundation", formPath: "/settings/foundation/new", roles: FirstDay.setters,
        title: Text("Gegevens van de stichting vastleggen", "Set the foundation's details"),
        button: Text("Gegevens vastleggen", "Set the details"),
        help: Text(
            "Zo staan ze op brieven en offertes vanaf die dag.", "As they stand on letters and quotes from that day."))
    static let refusals = [SettingsRefused.dayPast, SettingsRefused.dayTaken]

    private let from: Day
    private let details: FoundationDetails

    init(_ read: inout FieldReader) {
        from = FirstDay.read(&read)
        details = FoundationDetails(&read)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        try FoundationStore.standing(on: context.today, in: context.tx)
    }

    func perform(in context: Context) throws -> Done {
        try FirstDay.check(from, in: context)
        let name = Text("Gegevens van de stichting", "The foundation's details")
        try FirstDay.write(name, from, in: context) { try FoundationStore.add(from, details, in: context.tx) }
        return FirstDay.done(Text("De naam en het adres van de stichting", "The foundation's name and address"), from)
    }
}

/// Who the foundation is on paper.
struct FoundationDetails: FieldRecord {
    let name: String
    let addressLine: String?
    let addressLine2: String?
    let postalCode: PostalCode?
    let city: String?
    let kvkNumber: KvKNumber?
    let vatNumber: VATNumber?
    let iban: IBAN?
    let email: EmailAddress?
    let phone: String?
    let website: String?

    init(_ read: inout FieldReader) {
        name = read.line("name", Text("Naam", "Name"))
        addressLine = read.optionalLine("addressLine", Text("Straat en nummer", "Street and number"))
        addressLine2 = read.optionalLine("addressLine2", Text("Tweede regel", "Second line"))
        postalCode = read.optional("postalCode", Text("Postcode", "Postal code"))
        city = read.optionalLine("city", Text("Plaats", "City"))
        kvkNumber = read.optional("kvkNumber", Text("KvK-nummer", "KvK number"))
        vatNumber = read.optional("vatNumber", Text("Btw-nummer", "VAT number"))
        iban = read.optional("iban", Text("IBAN", "IBAN"))
        email = read.optional("email", Text("E-mailadres", "E-mail address"))
        phone = read.optionalLine("phone", Text("Telefoon", "Phone"), most: 40)
        website = read.optionalLine("website", Text("Website", "Website"))
    }
}
