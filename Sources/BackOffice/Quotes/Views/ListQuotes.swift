package import Doors
internal import Look
internal import Postgres
internal import Values
package import Web

/// All quotes, each by its newest version.
package struct ListQuotes: View {
    package static let door = ViewDoor(
        "quote list", path: "/quotes", roles: Role.office, title: Text("Offertes", "Quotes"),
        help: Text(
            "Toont de offertes met hun leerreview, stand en nettoprijs.",
            "Lists the quotes with their review, state and net price."))

    let search: String?
    let state: QuoteState?
    let sort: String?
    let page: Int

    package init(_ read: inout FieldReader) {
        search = read.optional(
            "search", Text("Zoeken", "Search"),
            hint: Text("Nummer, leerreview of organisatie.", "Number, review or organisation."))
        state = read.optionalChoice("state", Text("Stand", "State"))
        sort = read.optional("sort", Text("Volgorde", "Order"), hint: Text("Met - ervoor: omgekeerd.", "With - : reversed."))
        page = read.value("page", Text("Bladzijde", "Page"), standard: 1)
        if let sort, Self.order(sort) == nil {
            let known = QuoteOrder.allCases.map(\.rawValue).joined(separator: ", ")
            read.fault("sort", Text("Kies een van: \(known).", "Choose one of: \(known)."))
        }
        if !(1...100_000).contains(page) {
            read.fault("page", Text("De bladzijden tellen vanaf 1.", "Pages count from 1."))
        }
    }

    private static func order(_ sort: String) -> QuoteOrder? {
        QuoteOrder(rawValue: sort.hasPrefix("-") ? String(sort.dropFirst()) : sort)
    }

    private var wanted: QuoteListStore.Wanted {
        QuoteListStore.Wanted(
            search: search, state: state, order: sort.flatMap(Self.order) ?? .number,
            isDescending: sort.map { $0.hasPrefix("-") } ?? true, page: page)
    }

    package func load(in context: Context) throws -> QuoteList { try QuoteListStore.find(wanted, context.tx) }

    package func json(_ model: QuoteList, in context: Context) throws -> JSON {
        .array(
            model.lines.map { line in
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

    package func table(_ model: QuoteList, in context: Context) throws -> Table? {
        let language = try context.language
        return Table(
            [
                .init("id", Text("Id", "Id"), figure: true), .init("number", Text("Nummer", "Number")),
                .init("review", Text("Leerreview", "Review")), .init("title", Text("Titel", "Title")),
                .init("state", Text("Stand", "State")), .init("validUntil", Text("Geldig tot en met", "Valid until")),
                .init("net", Text("Netto", "Net"), figure: true),
            ],
            rows: model.lines.map { line in
                [
                    String(line.id.value), line.number ?? "", line.reviewNumber, line.reviewTitle,
                    line.state.title(language), line.validUntil?.iso ?? "", line.net.plain,
                ]
            })
    }

    package func page(_ model: QuoteList, in context: Context) throws -> Page {
        QuoteListPage(list: model, wanted: wanted, sort: sort, language: try context.language).page
    }
}

/// A page of the list, and how many quotes it has in all.
package struct QuoteList {
    let lines: [QuoteListStore.Line]
    let count: Int
}
