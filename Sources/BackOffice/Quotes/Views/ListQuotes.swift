internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// All quotes, each by its newest version.
struct ListQuotes: View {
    static let door = ViewDoor(
        "quote list", path: "/quotes", roles: Role.office, title: Text("Offertes", "Quotes"),
        help: Text(
            "Toont de offertes met hun leerreview, stand en nettoprijs.",
            "Lists the quotes with their review, state and net price."))

    let wanted: QuoteListStore.Wanted
    let page: Int?

    init(_ read: inout FieldReader) {
        let search: String? = read.optional(
            "search", Text("Zoeken", "Search"),
            hint: Text("Nummer, leerreview of organisatie.", "Number, review or organisation."))
        let state: QuoteState? = read.optionalChoice("state", Text("Stand", "State"))
        wanted = QuoteListStore.Wanted(
            search: search, state: state, order: ListOrder(&read, standard: .number, descending: true))
        page = ListPage.read(&read)
    }

    /// Nothing: a page shows fifty lines, data all of them unless one page is asked for, so each reads its own.
    func load(in context: Context) throws {}

    private func lines(_ context: Context) throws -> [QuoteListStore.Line] {
        try QuoteListStore.lines(wanted, page: page, context.tx)
    }

    func json(_ model: Void, in context: Context) throws -> JSON {
        .array(
            try lines(context).map { line in
                .object([
                    ("id", .integer(line.id.value)), ("number", line.number.map(JSON.string) ?? .null),
                    ("reviewId", .integer(line.review.value)), ("reviewNumber", .string(line.reviewNumber)),
                    ("reviewTitle", .string(line.reviewTitle)), ("version", .integer(Int64(line.ordinal))),
                    ("state", .string(line.state.rawValue)),
                    ("validUntil", line.validUntil.map { .string($0.iso) } ?? .null),
                    ("netCents", .integer(line.net.cents)), ("payers", .integer(Int64(line.payers))),
                ])
            })
    }

    func table(_ model: Void, in context: Context) throws -> Table? {
        let language = try context.language
        return Table(
            [
                .init("id", Text("Id", "Id"), figure: true), .init("number", Text("Nummer", "Number")),
                .init("review", Text("Leerreview", "Review")), .init("title", Text("Titel", "Title")),
                .init("state", Text("Stand", "State")), .init("validUntil", Text("Geldig tot en met", "Valid until")),
                .init("net", Text("Netto", "Net"), figure: true),
            ],
            rows: try lines(context).map { line in
                [
                    String(line.id.value), line.number ?? "", line.reviewNumber, line.reviewTitle,
                    line.state.title(language), line.validUntil?.iso ?? "", line.net.plain,
                ]
            })
    }

    func page(_ model: Void, in context: Context) throws -> Page {
        let (lines, count) = try QuoteListStore.found(wanted, page: page ?? 1, context.tx)
        return QuoteListPage(
            lines: lines, count: count, wanted: wanted, number: page ?? 1, language: try context.language
        ).page
    }
}
