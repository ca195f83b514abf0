internal import Doors
internal import Postgres
internal import Values

/// The SQL about work that waits.
enum JobStore {
    /// After so many tries a job is given up.
    static let mostTries: Int64 = 8

    /// A job that the worker took: its row is locked until the transaction ends, and others pass it by.
    struct Taken {
        let id: Int64
        let kind: String
        let subject: Int64
        let today: Day
    }

    /// Asks for work, in the transaction that makes it needed; nothing where it waits already.
    static func ask(_ kind: String, _ subject: Int64) -> SQL {
        """
        insert into jobs.job (kind, subject) values (\(kind), \(subject))
        on conflict (kind, subject) where done_at is null and given_up_at is null do nothing
        """
    }

    /// Asks for work of the true day, once for each day as long as it waits.
    static func askToday(_ kind: String, in tx: Transaction) throws {
        try tx.execute(ask(kind, Int64(Moment.now().day.daysSinceEpoch)))
    }

    static func take(in tx: Transaction) throws -> Taken? {
        try tx.row(
            """
            select id, kind, subject, settings.today() as today from jobs.job
            where done_at is null and given_up_at is null and due_at <= now()
            order by due_at, id limit 1 for update skip locked
            """
        ).map { try Taken(id: $0("id"), kind: $0("kind"), subject: $0("subject"), today: $0("today")) }
    }

    static func done(_ job: Int64, in tx: Transaction) throws {
        try tx.execute("update jobs.job set done_at = now(), tries = tries + 1, fault = null where id = \(job)")
    }

    /// Counts a try that failed: again after 5, 10, 20 … seconds, at most an hour; given up after the last.
    static func failed(_ job: Int64, _ fault: String, mayPass: Bool, in tx: Transaction) throws {
        try tx.execute(
            """
            update jobs.job
            set tries = tries + 1, fault = left(\(fault), 500),
                due_at = now() + least(interval '1 hour', interval '5 seconds' * 2 ^ tries),
                given_up_at = case when not \(mayPass) or tries + 1 >= \(mostTries) then now() end
            where id = \(job)
            """)
    }

    // MARK: looking

    enum State: String, Titled {
        case waiting, done, givenUp = "given_up"

        static let sample = State.waiting

        var title: Text {
            switch self {
            case .waiting: Text("wacht", "waiting")
            case .done: Text("gedaan", "done")
            case .givenUp: Text("opgegeven", "given up")
            }
        }
    }

    struct Entry {
        let id: Int64
        let kind: String
        let subject: Int64
        let state: State
        let tries: Int64
        let askedAt: Moment
        let dueAt: Moment
        let fault: String?
    }

    static let pageSize = 50

    static func list(_ state: State?, page: Int, in tx: Transaction) throws -> (entries: [Entry], count: Int) {
        let chosen: SQL = "\(state?.rawValue)::text is null or state = \(state?.rawValue)"
        let results = try tx.pipeline([
            """
            select * from (\(entries)) as entry where \(chosen)
            order by state = 'given_up' desc, id desc limit \(pageSize) offset \((page - 1) * pageSize)
            """,
            "select count(*) as count from (\(entries)) as entry where \(chosen)",
        ])
        return (try results[0].map(entry), try results[1].first?("count") ?? 0)
    }

    static func find(_ job: Int64, in tx: Transaction) throws -> Entry? {
        try tx.row("select * from (\(entries)) as entry where id = \(job)").map(entry)
    }

    /// How the newest job of a kind about a record stands.
    static func newest(_ kind: String, _ subject: Int64, in tx: Transaction) throws -> Entry? {
        try tx.row(
            """
            select * from (\(entries)) as entry where kind = \(kind) and subject = \(subject) order by id desc limit 1
            """
        ).map(entry)
    }

    /// What was given up and waits for a person.
    struct GivenUp {
        let count: Int64
        /// The day of the oldest.
        let since: Day
        /// The oldest itself.
        let kind: String
        let subject: Int64
    }

    /// - Returns: nil where nothing was given up. The day is a real one, while today may be the demo's: it is never later.
    static func givenUp(in tx: Transaction) throws -> GivenUp? {
        try tx.row(
            """
            select count(*) over () as count, kind, subject,
                least((given_up_at at time zone 'Europe/Amsterdam')::date, settings.today()) as since
            from jobs.job where given_up_at is not null order by given_up_at, id limit 1
            """
        ).map { try GivenUp(count: $0("count"), since: $0("since"), kind: $0("kind"), subject: $0("subject")) }
    }

    /// Lets what was given up be tried again.
    /// - Returns: false where it is not given up (any more).
    static func retry(_ job: Int64, in tx: Transaction) throws -> Bool {
        let isFreed =
            try tx.execute(
                """
                update jobs.job set given_up_at = null, tries = 0, due_at = now()
                where id = \(job) and given_up_at is not null
                """) == 1
        // A retry is no insert, so the workers are rung here.
        if isFreed { _ = try tx.rows("select pg_notify('griffie_jobs', '') is null as rung") }
        return isFreed
    }

    private static let entries: SQL = """
        select id, kind, subject, tries, asked_at, due_at, fault,
            case when done_at is not null then 'done' when given_up_at is not null then 'given_up'
                else 'waiting' end as state
        from jobs.job
        """

    private static func entry(_ row: Row) throws -> Entry {
        let state: String = try row("state")
        return try Entry(
            id: row("id"), kind: row("kind"), subject: row("subject"), state: State(rawValue: state) ?? .waiting,
            tries: row("tries"), askedAt: row("asked_at"), dueAt: row("due_at"), fault: row("fault"))
    }
}
