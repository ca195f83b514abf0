internal import Doors
internal import Postgres
internal import Values
internal import Web

/// The draft of a quote, held for this transaction.
enum OpenDraft {
    /// The refusals that can come out, in order of precedence.
    static let refusals: [RefusalCode] = [.notFound, .quoteNotDraft, .stale]

    /// - Parameter seen: the version of the row that the person saw; nil where nobody looked first.
    static func hold(_ quote: ID<Quote>, seen: Int64?, in context: Context) throws -> QuoteSheet {
        guard let sheet = try QuoteStore.lockedSheet(quote, context.tx) else { throw QuoteRefused.noQuote }
        guard try sheet.state(on: context.today) == .draft else { throw QuoteRefused.notDraft(sheet.label) }
        if let seen, seen != sheet.seen {
            throw Refused.stale(Text("Het concept", "The draft"), current: DraftTree.of(sheet))
        }
        return sheet
    }
}

/// What scripts get back of a quote that was changed.
enum QuoteAnswer {
    static func json(_ quote: ID<Quote>, number: String?, version: Int) -> [(String, JSON)] {
        [
            ("id", .integer(quote.value)), ("number", number.map(JSON.string) ?? .null),
            ("version", .integer(Int64(version))),
        ]
    }

    static func location(_ quote: ID<Quote>) -> String { "/quotes/\(quote.value)" }
}
