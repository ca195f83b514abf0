internal import Doors
internal import Postgres
internal import Values

/// The cohorts in the database.
enum CohortStore {
    private static let selection: SQL = """
        select cohort.id, cohort.training, training.name as training_name, cohort.name
        from activities.cohort join activities.training on training.id = cohort.training
        """

    static func select(_ id: ID<Cohort>) -> SQL { "\(selection) where cohort.id = \(id)" }

    /// - Throws: `not-found`.
    static func find(_ id: ID<Cohort>, _ tx: Transaction) throws -> Cohort { try one(tx.row(select(id))) }

    /// The cohort, held until the end of the transaction: who joins and completes waits here.
    static func locked(_ id: ID<Cohort>, _ tx: Transaction) throws -> Cohort {
        try one(tx.row("\(select(id)) for no key update of cohort"))
    }

    static func one(_ row: Row?) throws -> Cohort {
        guard let row else { throw Refused.notFound(Cohort.words) }
        return try Cohort(row)
    }

    /// All cohorts with their number of participants and completions and their first and last day.
    static let list: SQL = """
        select cohort.id, cohort.training, training.name as training_name, cohort.name,
            (select count(*) from activities.cohort_member where cohort = cohort.id) as members,
            (select count(*) from activities.completion where cohort = cohort.id) as completions,
            days.first_on, days.last_on
        from activities.cohort join activities.training on training.id = cohort.training
            left join lateral (
                select min(on_day) as first_on, max(on_day) as last_on from activities.gathering
                where gathering.cohort = cohort.id and cancelled_on is null) as days on true
        order by days.last_on desc nulls first, cohort.id desc
        """

    static func trainers(of id: ID<Cohort>) -> SQL {
        "select name, origin from activities.cohort_trainer where cohort = \(id) order by id"
    }

    static func members(of id: ID<Cohort>) -> SQL {
        """
        select member.reviewer, reviewer.register_number, person.name, member.joined_on, member.left_on,
            completion.completed_on, completion.ground
        from activities.cohort_member as member
            join reviewers.reviewer on reviewer.id = member.reviewer
            join access.person on person.id = reviewer.person
            left join activities.completion
                on completion.cohort = member.cohort and completion.reviewer = member.reviewer
        where member.cohort = \(id) order by lower(person.name), member.reviewer
        """
    }

    /// - Throws: `not-found`.
    static func member(_ reviewer: ID<Reviewer>, of id: ID<Cohort>, _ tx: Transaction) throws -> CohortMember {
        let row = try tx.row("select * from (\(members(of: id))) as member where reviewer = \(reviewer)")
        guard let row else { throw Refused.notFound(CohortMember.words) }
        return try CohortMember(row)
    }

    /// Which days each attended: hours of it that were not refused.
    static func attendance(of id: ID<Cohort>) -> SQL {
        """
        select entry.reviewer, entry.gathering from activities.entry
            join activities.gathering on gathering.id = entry.gathering
        where gathering.cohort = \(id) and entry.withdrawn_on is null and entry.granted is distinct from 0
        """
    }

    static func nameIsTaken(_ name: String, of training: ID<Training>, _ tx: Transaction) throws -> Bool {
        try tx.value(
            "select exists (select from activities.cohort where training = \(training) and name = \(name))")
    }

    static func start(_ name: String, of training: ID<Training>, _ tx: Transaction) throws -> ID<Cohort> {
        try tx.value("insert into activities.cohort (training, name) values (\(training), \(name)) returning id")
    }

    static func addTrainer(_ trainer: Trainer, to id: ID<Cohort>, _ tx: Transaction) throws {
        try tx.execute(
            """
            insert into activities.cohort_trainer (cohort, name, origin)
            values (\(id), \(trainer.name), \(trainer.origin.rawValue))
            """)
    }

    static func join(_ reviewers: [ID<Reviewer>], to id: ID<Cohort>, on day: Day, _ tx: Transaction) throws {
        try tx.execute(
            """
            insert into activities.cohort_member (cohort, reviewer, joined_on)
            select \(id), reviewer, \(day) from unnest(\(reviewers)) as reviewer
            """)
    }

    static func leave(_ reviewer: ID<Reviewer>, from id: ID<Cohort>, on day: Day, _ tx: Transaction) throws {
        try tx.execute(
            "update activities.cohort_member set left_on = \(day) where cohort = \(id) and reviewer = \(reviewer)")
    }

    static func complete(
        _ reviewer: ID<Reviewer>, of id: ID<Cohort>, on day: Day, ground: String?, _ tx: Transaction
    ) throws {
        try tx.execute(
            """
            insert into activities.completion (cohort, reviewer, completed_on, ground)
            values (\(id), \(reviewer), \(day), \(ground))
            """)
    }

    /// The cohorts, the newest first, to choose from.
    @Sendable
    static func choices(in context: Context) throws -> [Choice] {
        try context.tx.rows("\(selection) order by cohort.id desc").map { row in
            let cohort = try Cohort(row)
            return Choice(String(cohort.id.value), Text(cohort.fullName, cohort.fullName))
        }
    }
}
