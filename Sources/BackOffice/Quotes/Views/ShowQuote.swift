internal import Doors
internal import Postgres
internal import Values
internal import Web

/// A quote by its newest version.
struct ShowQuote: View {
    static let door = ViewDoor(
        "quote show", path: "/quotes/{quote}", roles: Role.office, title: Text("Offerte", "Quote"),
        help: Text(
            "Toont een offerte: stand, verdeling, uren, akkoorden en versies.",
            "Shows a quote: state, split, hours, agreements and versions."))

    let quote: ID<Quote>

    init(_ read: inout FieldReader) { quote = read.value("quote", Text("Offerte", "Quote")) }

    func load(in context: Context) throws -> ShownVersion { try ShownVersion(quote, nil, in: context) }
    func json(_ model: ShownVersion, in context: Context) throws -> JSON { try model.json(in: context) }
    func page(_ model: ShownVersion, in context: Context) throws -> Page { try model.page(in: context) }
}

/// One version of a quote, also an old one.
struct ShowQuoteVersion: View {
    static let door = ViewDoor(
        "quote version", path: "/quotes/{quote}/versions/{ordinal}", roles: Role.office,
        title: Text("Versie van een offerte", "Version of a quote"),
        help: Text("Toont één versie van een offerte.", "Shows one version of a quote."))

    let quote: ID<Quote>
    let ordinal: Int

    init(_ read: inout FieldReader) {
        quote = read.value("quote", Text("Offerte", "Quote"))
        ordinal = read.value("ordinal", Text("Versie", "Version"))
    }

    func load(in context: Context) throws -> ShownVersion { try ShownVersion(quote, ordinal, in: context) }
    func json(_ model: ShownVersion, in context: Context) throws -> JSON { try model.json(in: context) }
    func page(_ model: ShownVersion, in context: Context) throws -> Page { try model.page(in: context) }
}

/// A version with its agreements, read in one round trip with the COMMIT.
struct ShownVersion {
    private let sheet: QuoteSheet
    private let agreements: AgreementsPanel

    init(_ quote: ID<Quote>, _ ordinal: Int?, in context: Context) throws {
        // Versions are counted in 32 bits; a larger number is none of them.
        guard Int32(exactly: ordinal ?? 1) != nil else { throw QuoteRefused.noQuote }
        let statements = QuoteStore.statements(quote, ordinal) + AgreementsPanelStore.statements(quote, ordinal)
        let results = try context.tx.pipeline(statements, commit: context.endsWithLastStatements)
        guard let sheet = try QuoteStore.sheet(results) else { throw QuoteRefused.noQuote }
        self.sheet = sheet
        agreements = try AgreementsPanel(Array(results.dropFirst(QuoteStore.statementCount)))
    }

    func json(in context: Context) throws -> JSON {
        QuoteJSON(sheet: sheet, agreements: agreements, today: try context.today).json
    }

    func page(in context: Context) throws -> Page {
        QuotePage(
            sheet: sheet, agreements: agreements, today: try context.today, language: try context.language,
            mayChange: context.may(ChangeQuote.self)
        ).page()
    }
}
