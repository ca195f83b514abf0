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

/// A version with its agreements as the database answered, read in one round trip with the COMMIT.
struct ShownVersion {
    private let answer: VersionAnswer

    init(_ quote: ID<Quote>, _ ordinal: Int?, in context: Context) throws {
        // Versions are counted in 32 bits; a larger number is none of them.
        guard Int32(exactly: ordinal ?? 1) != nil else { throw QuoteRefused.noQuote }
        let statements = QuoteStore.statements(quote, ordinal) + AgreementsPanelStore.statements(quote, ordinal)
        answer = VersionAnswer(
            results: try context.tx.pipeline(statements, commit: context.endsWithLastStatements))
    }

    func json(in context: Context) throws -> JSON {
        try Self.data(DataKey(answer: answer, today: try context.today))
    }

    func page(in context: Context) throws -> Page {
        try Self.pages(
            PageKey(
                answer: answer, today: try context.today, language: try context.language,
                mayChange: context.may(ChangeQuote.self)))
    }

    private struct DataKey: Sendable, Hashable {
        let answer: VersionAnswer
        let today: Day
    }

    private struct PageKey: Sendable, Hashable {
        let answer: VersionAnswer
        let today: Day
        let language: Language
        let mayChange: Bool
    }

    private static let data = Memo<DataKey, JSON, any Error>(capacity: 200) { key in
        QuoteJSON(sheet: try key.answer.sheet, agreements: try key.answer.agreements, today: key.today).json
    }

    private static let pages = Memo<PageKey, Page, any Error>(capacity: 200) { key in
        QuotePage(
            sheet: try key.answer.sheet, agreements: try key.answer.agreements, today: key.today,
            language: key.language, mayChange: key.mayChange
        ).page()
    }
}

/// What the database answered about a version: all that its page and its data are made of.
private struct VersionAnswer: Sendable, Hashable {
    let results: [[Row]]

    /// The first row, with the number of the record's last change, tells answers apart well enough; `==` compares all.
    func hash(into hasher: inout Hasher) { hasher.combine(results.first?.first) }

    var sheet: QuoteSheet {
        get throws {
            guard let sheet = try QuoteStore.sheet(results) else { throw QuoteRefused.noQuote }
            return sheet
        }
    }

    var agreements: AgreementsPanel {
        get throws { try AgreementsPanel(Array(results.dropFirst(QuoteStore.statementCount))) }
    }
}
