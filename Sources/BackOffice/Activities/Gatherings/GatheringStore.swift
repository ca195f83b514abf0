internal import Doors
internal import Postgres
internal import Values

/// The gatherings in the database.
enum GatheringStore {
    static let selection: SQL = """
        select gathering.id, gathering.kind, gathering.on_day, gathering.starts_at, gathering.minutes::bigint,
            gathering.title, gathering.place, gathering.intervision_group, team.name as group_name, gathering.cohort,
            (select training.name || ', ' || cohort.name from activities.training where id = cohort.training)
                as cohort_name,
            gathering.cancelled_on, gathering.version
        from activities.gathering
            left join activities.intervision_group as team on team.id = gathering.intervision_group
            left join activities.cohort on cohort.id = gathering.cohort
        """

    static func select(_ id: ID<Gathering>) -> SQL { "\(selection) where gathering.id = \(id)" }

    /// - Throws: `not-found`.
    static func find(_ id: ID<Gathering>, _ tx: Transaction) throws -> Gathering { try one(tx.row(select(id))) }

    /// The gathering, held until the end of the transaction.
    static func locked(_ id: ID<Gathering>, _ tx: Transaction) throws -> Gathering {
        try one(tx.row("\(selection) where gathering.id = \(id) for no key update of gathering"))
    }

    static func one(_ row: Row?) throws -> Gathering {
        guard let row else { throw Refused.notFound(Gathering.words) }
        return try Gathering(row)
    }
}
