internal import Doors
internal import Postgres
internal import Values

/// The SQL about reviews as a whole.
enum ReviewStore {
    private static let columns: SQL = """
        id, number, title, request, opened_on, notified_on, version, kind, kind_key, kind_name_nl, kind_name_en,
        target_months, needs_second, state, since, target_on, report_due_on
        """

    /// One review with its state, for a page that reads more in the same round trip.
    static func one(_ id: ID<Review>) -> SQL { "select \(columns) from reviews.overview where id = \(id)" }

    /// The review, locked: whoever decides about it waits for the decision before. First of all locks.
    /// - Throws: `not-found`.
    static func locked(_ id: ID<Review>, _ tx: Transaction) throws -> Review {
        // Two statements: the second sees what was committed while the first waited.
        let found = try tx.pipeline([
            "select id from reviews.review where id = \(id) for no key update", one(id),
        ])
        guard let row = found[1].first else { throw Refused.notFound(Review.words) }
        return try review(row)
    }

    /// The review as it stands, not locked.
    /// - Throws: `not-found`.
    static func find(_ id: ID<Review>, _ tx: Transaction) throws -> Review {
        guard let row = try tx.row(one(id)) else { throw Refused.notFound(Review.words) }
        return try review(row)
    }

    static func review(_ row: Row) throws -> Review {
        Review(
            id: try row("id"), number: try row("number"), title: try row("title"), kind: try kind(row),
            request: try row("request"), openedOn: try row("opened_on"), notifiedOn: try row("notified_on"),
            state: try state(row("state")), since: try row("since"), targetOn: try row("target_on"),
            reportDueOn: try row("report_due_on"), version: try row("version"))
    }

    /// The state as `reviews.overview` names it.
    static func state(_ name: String) throws -> ReviewState {
        guard let state = ReviewState(rawValue: name) else { throw UnknownWord(word: name) }
        return state
    }

    private static func kind(_ row: Row) throws -> Review.Kind {
        Review.Kind(
            id: try row("kind"), key: try row("kind_key"),
            name: Text(try row("kind_name_nl"), try row("kind_name_en")), targetMonths: try row("target_months"),
            team: TeamRule(needsSecond: try row("needs_second")))
    }

    /// Changes title and notification day.
    /// - Returns: false where the record is no longer the version that was seen.
    static func change(
        _ id: ID<Review>, title: String, notifiedOn: Day?, seen: Int64?, _ tx: Transaction
    ) throws -> Bool {
        try tx.execute(
            """
            update reviews.review set title = \(title), notified_on = \(notifiedOn)
            where id = \(id) and version = coalesce(\(seen), version)
            """) == 1
    }
}

/// A word in the database that this program does not know.
struct UnknownWord: Error {
    let word: String
}
