internal import Look
internal import Postgres
internal import Values
internal import Web

/// The agreements of a version on its page. Its statements travel with those of the page.
struct AgreementsPanel {
    /// The statements that read the agreements of a version, for the pipeline of the page.
    static func statements(_ quote: ID<Quote>, _ ordinal: Int?) -> [SQL] { [] }

    /// - Parameter results: the rows of ``statements(_:_:)``.
    init(_ results: [[Row]]) throws {}

    func draw(_ sheet: QuoteSheet, on today: Day, language: Language, mayChange: Bool) -> HTML { .empty }

    var json: JSON { .array([]) }
}
