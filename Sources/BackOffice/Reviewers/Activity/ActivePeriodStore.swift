internal import Doors
internal import Postgres
internal import Values

/// The active periods in the database.
enum ActivePeriodStore {
    /// Those of a reviewer, the newest first.
    static func all(of reviewer: ID<Reviewer>) -> SQL {
        "select * from reviewers.active_period where reviewer = \(reviewer) order by from_day desc"
    }

    /// - Throws: `not-found`.
    static func find(_ id: ID<ActivePeriod>, _ tx: Transaction) throws -> ActivePeriod {
        try one(tx.row("select * from reviewers.active_period where id = \(id)"))
    }

    /// The period, held until the end of the transaction.
    static func locked(_ id: ID<ActivePeriod>, _ tx: Transaction) throws -> ActivePeriod {
        try one(tx.row("select * from reviewers.active_period where id = \(id) for update"))
    }

    private static func one(_ row: Row?) throws -> ActivePeriod {
        guard let row else { throw Refused.notFound(ActivePeriod.words) }
        return try ActivePeriod(row)
    }

    /// The first active period of a reviewer that has a day in common with these.
    static func overlapping(_ period: Period, of reviewer: ID<Reviewer>, _ tx: Transaction) throws -> ActivePeriod? {
        try tx.row(
            """
            select * from reviewers.active_period
            where reviewer = \(reviewer)
                and daterange(from_day, until_day, '[]') && daterange(\(period.from), \(period.until), '[]')
            order by from_day limit 1
            """
        ).map(ActivePeriod.init)
    }

    static func start(
        of reviewer: ID<Reviewer>, from: Day, until: Day?, ground: String?, _ tx: Transaction
    ) throws -> ID<ActivePeriod> {
        try tx.rows(
            """
            insert into reviewers.active_period (reviewer, from_day, until_day, ground)
            values (\(reviewer), \(from), \(until), \(ground)) returning id
            """)[0]("id")
    }

    static func end(_ id: ID<ActivePeriod>, on day: Day, _ tx: Transaction) throws {
        _ = try tx.execute("update reviewers.active_period set until_day = \(day) where id = \(id)")
    }
}
