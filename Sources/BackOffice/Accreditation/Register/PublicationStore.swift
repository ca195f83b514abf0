internal import Postgres
internal import Values

/// The SQL about who agreed to stand in the public register.
enum PublicationStore {
    private static let columns: SQL = "id, from_day, ended_on, with_town, ground"

    /// What holds on a day.
    static func standing(of reviewer: ID<Reviewer>, on day: Day, _ tx: Transaction) throws -> Publication? {
        try tx.row(
            """
            select \(columns) from accreditation.publication
            where reviewer = \(reviewer) and daterange(from_day, ended_on) @> \(day)
            """
        ).map(Publication.init)
    }

    /// True where it holds on one of the days from `day` on.
    static func isGiven(of reviewer: ID<Reviewer>, from day: Day, _ tx: Transaction) throws -> Bool {
        try tx.value(
            """
            select exists (
                select from accreditation.publication
                where reviewer = \(reviewer) and daterange(from_day, ended_on) && daterange(\(day), null))
            """)
    }

    static func give(
        _ reviewer: ID<Reviewer>, from day: Day, withTown: Bool, ground: String?, _ tx: Transaction
    ) throws {
        // A reviewer may not give a ground, so the column is left out altogether.
        let statement: SQL =
            if let ground {
                """
                insert into accreditation.publication (reviewer, from_day, with_town, ground)
                values (\(reviewer), \(day), \(withTown), \(ground))
                """
            } else {
                """
                insert into accreditation.publication (reviewer, from_day, with_town)
                values (\(reviewer), \(day), \(withTown))
                """
            }
        try tx.execute(statement)
    }

    static func end(_ publication: ID<Publication>, on day: Day, ground: String?, _ tx: Transaction) throws {
        let statement: SQL =
            if let ground {
                """
                update accreditation.publication set ended_on = \(day), ended_ground = \(ground)
                where id = \(publication)
                """
            } else {
                "update accreditation.publication set ended_on = \(day) where id = \(publication)"
            }
        try tx.execute(statement)
    }
}
