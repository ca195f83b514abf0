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

    static func plan(_ plan: PlanGathering, _ tx: Transaction) throws -> ID<Gathering> {
        let content = plan.content
        return try tx.value(
            """
            insert into activities.gathering (
                kind, on_day, starts_at, minutes, title, place, intervision_group, cohort)
            values (\(plan.kind.rawValue), \(content.day), \(content.startsAt), \(content.time)::integer,
                \(content.title), \(content.place), \(plan.group), \(plan.cohort))
            returning id
            """)
    }

    /// - Returns: false where the record is no longer the version that was seen.
    static func change(
        _ id: ID<Gathering>, to content: GatheringContent, seen: Int64?, _ tx: Transaction
    ) throws -> Bool {
        try tx.execute(
            """
            update activities.gathering
            set on_day = \(content.day), starts_at = \(content.startsAt), minutes = \(content.time)::integer,
                title = \(content.title), place = \(content.place)
            where id = \(id) and version = coalesce(\(seen), version)
            """) == 1
    }

    static func cancel(_ id: ID<Gathering>, on day: Day, _ tx: Transaction) throws {
        try tx.execute("update activities.gathering set cancelled_on = \(day) where id = \(id)")
    }

    /// Of how many reviewers there are hours of it; what was taken back stands with its day too.
    static func entryCount(_ id: ID<Gathering>, _ tx: Transaction) throws -> Int64 {
        try tx.value("select count(*) from activities.entry where gathering = \(id)")
    }

    /// The gatherings of a group, the latest first.
    static func of(group: ID<IntervisionGroup>) -> SQL {
        "\(selection) where gathering.intervision_group = \(group) order by gathering.on_day desc, gathering.id"
    }

    /// The days of a cohort, in order.
    static func of(cohort: ID<Cohort>) -> SQL {
        "\(selection) where gathering.cohort = \(cohort) order by gathering.on_day, gathering.id"
    }
}
