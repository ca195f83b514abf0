internal import Doors
internal import Postgres
internal import Values

/// Who supervises whom, in the database.
enum SupervisionStore {
    private static let columns: SQL = """
        supervision.id, supervision.reviewer, reviewer.register_number, person.name, supervision.supervisor,
        activities.name_of(supervision.supervisor) as supervisor_name, supervision.from_day, supervision.until_day
        """
    private static let source: SQL = """
        activities.supervision
            join reviewers.reviewer on reviewer.id = supervision.reviewer
            join access.person on person.id = reviewer.person
        """

    /// - Throws: `not-found`.
    static func find(_ id: ID<Supervision>, _ tx: Transaction) throws -> Supervision {
        try one(tx.row("select \(columns) from \(source) where supervision.id = \(id)"))
    }

    /// Held until the end of the transaction.
    static func locked(_ id: ID<Supervision>, _ tx: Transaction) throws -> Supervision {
        try one(
            tx.row(
                "select \(columns) from \(source) where supervision.id = \(id) for no key update of supervision"))
    }

    private static func one(_ row: Row?) throws -> Supervision {
        guard let row else { throw Refused.notFound(Supervision.words) }
        return try Supervision(row)
    }

    /// The first of these reviewers who has a supervisor on a day from then on.
    static func first(among reviewers: [ID<Reviewer>], from day: Day, _ tx: Transaction) throws -> Supervision? {
        try tx.rows(
            """
            select \(columns) from \(source)
            where supervision.reviewer = any (\(reviewers)) and coalesce(until_day >= \(day), true)
            order by lower(person.name), from_day limit 1
            """
        ).first.map(Supervision.init)
    }

    /// The name of a person who is a supervisor on a day; nil where he or she is not.
    static func supervisorName(_ person: ID<Person>, on day: Day, _ tx: Transaction) throws -> String? {
        try tx.row(
            """
            select name from access.person
            where id = \(person) and active and exists (
                select from access.role_holding as held
                where held.person = person.id and held.role = 'supervisor'
                    and daterange(held.from_day, held.until_day, '[]') @> \(day))
            """
        ).map { try $0("name") }
    }

    static func start(
        of reviewers: [ID<Reviewer>], by supervisor: ID<Person>, from day: Day, _ tx: Transaction
    ) throws {
        try tx.execute(
            """
            insert into activities.supervision (reviewer, supervisor, from_day)
            select reviewer, \(supervisor), \(day) from unnest(\(reviewers)) as reviewer
            """)
    }

    static func end(_ id: ID<Supervision>, on day: Day, _ tx: Transaction) throws {
        try tx.execute("update activities.supervision set until_day = \(day) where id = \(id)")
    }

    /// Who are supervisors today, to choose from.
    @Sendable
    static func supervisors(in context: Context) throws -> [Choice] {
        try context.tx.rows(
            """
            select person.id, person.name from access.person
            where active and exists (
                select from access.role_holding as held
                where held.person = person.id and held.role = 'supervisor'
                    and daterange(held.from_day, held.until_day, '[]') @> settings.today())
            order by lower(person.name), person.id
            """
        ).map { row in
            let id: Int64 = try row("id")
            let name: String = try row("name")
            return Choice(String(id), Text(name, name))
        }
    }

    /// What each reviewer under supervision today asks of the supervisor; of all supervisors, or of one.
    static func caseload(of supervisor: ID<Person>?) -> SQL {
        """
        select \(columns), waiting.count as waiting, waiting.oldest as oldest_waiting, last.on_day as last_supervision,
            next.on_day as next_on, next.id as next_gathering, next.title as next_title
        from \(source)
            left join lateral (
                select count(*) as count, min(on_day) as oldest from activities.entry
                where entry.reviewer = supervision.reviewer and granted is null and withdrawn_on is null
            ) as waiting on true
            left join lateral (
                select max(on_day) as on_day from activities.entry
                where entry.reviewer = supervision.reviewer and kind = 'supervision' and withdrawn_on is null
                    and granted is distinct from 0) as last on true
            left join lateral (
                select gathering.id, on_day, title from activities.gathering
                where on_day >= settings.today() and cancelled_on is null and (
                    exists (
                        select from activities.group_member as member
                        where member.intervision_group = gathering.intervision_group
                            and member.reviewer = supervision.reviewer
                            and daterange(member.from_day, member.until_day, '[]') @> gathering.on_day)
                    or exists (
                        select from activities.cohort_member as member
                        where member.cohort = gathering.cohort and member.reviewer = supervision.reviewer
                            and daterange(member.joined_on, member.left_on, '[]') @> gathering.on_day))
                order by on_day, gathering.id limit 1) as next on true
        where daterange(supervision.from_day, supervision.until_day, '[]') @> settings.today()
            and (\(supervisor)::bigint is null or supervision.supervisor = \(supervisor)::bigint)
        order by waiting.oldest nulls last, lower(person.name), supervision.id
        """
    }
}
