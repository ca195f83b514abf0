internal import Doors
internal import Postgres
internal import Values

/// The affiliations in the database.
enum AffiliationStore {
    /// Those of an organisation, the newest first.
    static func all(of organisation: ID<Organisation>) -> SQL {
        "select * from organisations.affiliation where organisation = \(organisation) order by from_day desc"
    }

    /// - Throws: `not-found`.
    static func find(_ id: ID<Affiliation>, _ tx: Transaction) throws -> Affiliation {
        try one(tx.row("select * from organisations.affiliation where id = \(id)"))
    }

    /// The affiliation, held until the end of the transaction.
    static func locked(_ id: ID<Affiliation>, _ tx: Transaction) throws -> Affiliation {
        try one(tx.row("select * from organisations.affiliation where id = \(id) for update"))
    }

    private static func one(_ row: Row?) throws -> Affiliation {
        guard let row else { throw Refused.notFound(Affiliation.words) }
        return try Affiliation(row)
    }

    /// The first affiliation of an organisation that has a day in common with these.
    static func overlapping(
        _ period: Period, of organisation: ID<Organisation>, _ tx: Transaction
    ) throws -> Affiliation? {
        try tx.row(
            """
            select * from organisations.affiliation
            where organisation = \(organisation)
                and daterange(from_day, until_day, '[]') && daterange(\(period.from), \(period.until), '[]')
            order by from_day limit 1
            """
        ).map(Affiliation.init)
    }

    static func add(
        _ period: Period, fee: Money, to organisation: ID<Organisation>, _ tx: Transaction
    ) throws -> ID<Affiliation> {
        try tx.rows(
            """
            insert into organisations.affiliation (organisation, from_day, until_day, fee_cents)
            values (\(organisation), \(period.from), \(period.until), \(fee)) returning id
            """)[0]("id")
    }

    static func end(_ id: ID<Affiliation>, on day: Day, _ tx: Transaction) throws {
        _ = try tx.execute("update organisations.affiliation set until_day = \(day) where id = \(id)")
    }
}
