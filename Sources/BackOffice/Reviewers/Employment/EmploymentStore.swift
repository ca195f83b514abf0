internal import Doors
internal import Postgres
internal import Values

/// The employments in the database.
enum EmploymentStore {
    private static let selection: SQL = """
        select job.*, organisation.name as organisation_name
        from reviewers.employment as job join organisations.organisation on organisation.id = job.organisation
        """

    /// Those of a reviewer, the newest first.
    static func all(of reviewer: ID<Reviewer>) -> SQL {
        "\(selection) where job.reviewer = \(reviewer) order by job.from_day desc"
    }

    /// - Throws: `not-found`.
    static func find(_ id: ID<Employment>, _ tx: Transaction) throws -> Employment {
        try one(tx.row("\(selection) where job.id = \(id)"))
    }

    /// The employment, held until the end of the transaction.
    static func locked(_ id: ID<Employment>, _ tx: Transaction) throws -> Employment {
        try one(tx.row("\(selection) where job.id = \(id) for update of job"))
    }

    private static func one(_ row: Row?) throws -> Employment {
        guard let row else { throw Refused.notFound(Employment.words) }
        return try Employment(row)
    }

    /// The first employment of a reviewer that has a day in common with these.
    static func overlapping(_ period: Period, of reviewer: ID<Reviewer>, _ tx: Transaction) throws -> Employment? {
        try tx.row(
            """
            \(selection)
            where job.reviewer = \(reviewer)
                and daterange(job.from_day, job.until_day, '[]') && daterange(\(period.from), \(period.until), '[]')
            order by job.from_day limit 1
            """
        ).map(Employment.init)
    }

    static func start(
        of reviewer: ID<Reviewer>, at organisation: ID<Organisation>, function: String?, _ period: Period,
        _ tx: Transaction
    ) throws -> ID<Employment> {
        try tx.rows(
            """
            insert into reviewers.employment (reviewer, organisation, function, from_day, until_day)
            values (\(reviewer), \(organisation), \(function), \(period.from), \(period.until)) returning id
            """)[0]("id")
    }

    static func end(_ id: ID<Employment>, on day: Day, _ tx: Transaction) throws {
        _ = try tx.execute("update reviewers.employment set until_day = \(day) where id = \(id)")
    }

    /// The organisations to choose an employer from.
    @Sendable
    static func employers(in context: Context) throws -> [Choice] {
        let rows = try context.tx.rows("select id, name from organisations.organisation order by lower(name), id")
        return try rows.map { row in
            let id: Int64 = try row("id")
            let name: String = try row("name")
            return Choice(String(id), Text(name, name))
        }
    }
}
