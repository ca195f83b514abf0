internal import Postgres
internal import Values

/// The SQL of the history of a quote.
enum QuoteTrailStore {
    /// The statement for what happened to a quote, the latest first, as ``AuditStore/lineAboutThing(_:)`` reads it. It
    /// travels with the statements of the page.
    static func lines(of quote: ID<Quote>, most: Int) -> SQL {
        "select * from quotes.trail(\(quote), \(Int64(most)))"
    }
}
