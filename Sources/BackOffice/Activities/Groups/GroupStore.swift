internal import Doors
internal import Postgres
internal import Values

/// The intervision groups in the database.
enum GroupStore {
    static func select(_ id: ID<IntervisionGroup>) -> SQL {
        "select * from activities.intervision_group where id = \(id)"
    }

    /// - Throws: `not-found`.
    static func find(_ id: ID<IntervisionGroup>, _ tx: Transaction) throws -> IntervisionGroup {
        try one(tx.row(select(id)))
    }

    /// The group, held until the end of the transaction: who joins and leaves waits here.
    static func locked(_ id: ID<IntervisionGroup>, _ tx: Transaction) throws -> IntervisionGroup {
        try one(tx.row("\(select(id)) for no key update"))
    }

    static func one(_ row: Row?) throws -> IntervisionGroup {
        guard let row else { throw Refused.notFound(IntervisionGroup.words) }
        return try IntervisionGroup(row)
    }

    /// All groups, those that run first, each with its number of members and last gathering.
    static let list: SQL = """
        select team.*, next.on_day as next_on, last.on_day as last_on,
            (select count(*) from activities.group_member as member
                where member.intervision_group = team.id
                    and daterange(member.from_day, member.until_day, '[]') @> settings.today()) as members
        from activities.intervision_group as team
            left join lateral (
                select max(on_day) as on_day from activities.gathering
                where intervision_group = team.id and cancelled_on is null and on_day < settings.today()) as last on true
            left join lateral (
                select min(on_day) as on_day from activities.gathering
                where intervision_group = team.id and cancelled_on is null and on_day >= settings.today()) as next on true
        order by coalesce(team.until_day >= settings.today(), true) desc, lower(team.name), team.id
        """

    /// The members of a group, who is in it now first.
    static func members(of id: ID<IntervisionGroup>) -> SQL {
        """
        select member.*, reviewer.register_number, person.name
        from activities.group_member as member
            join reviewers.reviewer on reviewer.id = member.reviewer
            join access.person on person.id = reviewer.person
        where member.intervision_group = \(id)
        order by coalesce(member.until_day >= settings.today(), true) desc, lower(person.name), member.from_day
        """
    }

    /// Held until the end of the transaction.
    /// - Throws: `not-found`.
    static func lockedMember(_ id: ID<GroupMember>, _ tx: Transaction) throws -> GroupMember {
        let row = try tx.row(
            """
            select member.*, reviewer.register_number, person.name
            from activities.group_member as member
                join reviewers.reviewer on reviewer.id = member.reviewer
                join access.person on person.id = reviewer.person
            where member.id = \(id) for no key update of member
            """)
        guard let row else { throw Refused.notFound(GroupMember.words) }
        return try GroupMember(row)
    }

    static func nameIsTaken(_ name: String, _ tx: Transaction) throws -> Bool {
        try tx.value("select exists (select from activities.intervision_group where name = \(name))")
    }

    static func isRunning(_ id: ID<IntervisionGroup>, on day: Day, _ tx: Transaction) throws -> Bool {
        try tx.value(
            """
            select exists (
                select from activities.intervision_group
                where id = \(id) and daterange(from_day, until_day, '[]') @> \(day))
            """)
    }

    static func form(_ name: String, from day: Day, _ tx: Transaction) throws -> ID<IntervisionGroup> {
        try tx.value(
            "insert into activities.intervision_group (name, from_day) values (\(name), \(day)) returning id")
    }

    /// The first of these reviewers who is in the group on a day from then on.
    static func firstMember(
        among reviewers: [ID<Reviewer>], of id: ID<IntervisionGroup>, from day: Day, _ tx: Transaction
    ) throws -> GroupMember? {
        try tx.rows(
            """
            select * from (\(members(of: id))) as member
            where reviewer = any (\(reviewers)) and coalesce(until_day >= \(day), true) limit 1
            """
        ).first.map(GroupMember.init)
    }

    static func join(
        _ reviewers: [ID<Reviewer>], to id: ID<IntervisionGroup>, from day: Day, _ tx: Transaction
    ) throws {
        try tx.execute(
            """
            insert into activities.group_member (intervision_group, reviewer, from_day)
            select \(id), reviewer, \(day) from unnest(\(reviewers)) as reviewer
            """)
    }

    static func leave(_ id: ID<GroupMember>, on day: Day, _ tx: Transaction) throws {
        try tx.execute("update activities.group_member set until_day = \(day) where id = \(id)")
    }

    /// Ends a group and everybody's membership of it.
    static func end(_ id: ID<IntervisionGroup>, on day: Day, _ tx: Transaction) throws {
        try tx.pipeline([
            """
            update activities.group_member set until_day = \(day)
            where intervision_group = \(id) and coalesce(until_day > \(day), true)
            """,
            "update activities.intervision_group set until_day = \(day) where id = \(id)",
        ])
    }

    /// The day on which the last thing of a group happens that its end may not precede: its own beginning, that of a
    /// membership, a gathering that is held or planned.
    static func lastDay(of id: ID<IntervisionGroup>, _ tx: Transaction) throws -> Day {
        try tx.value(
            """
            select greatest(
                (select from_day from activities.intervision_group where id = \(id)),
                (select max(from_day) from activities.group_member where intervision_group = \(id)),
                (select max(on_day) from activities.gathering
                    where intervision_group = \(id) and cancelled_on is null))
            """)
    }

    /// The groups that run, to choose from.
    @Sendable
    static func choices(in context: Context) throws -> [Choice] {
        try context.tx.rows(
            """
            select id, name from activities.intervision_group
            where coalesce(until_day >= settings.today(), true) order by lower(name), id
            """
        ).map { row in
            let id: Int64 = try row("id")
            let name: String = try row("name")
            return Choice(String(id), Text(name, name))
        }
    }
}
