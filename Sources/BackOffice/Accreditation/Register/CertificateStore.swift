internal import Postgres
internal import Values

/// The SQL about certificates.
enum CertificateStore {
    /// The registration by which a reviewer may lead today.
    struct Running: Sendable {
        let registration: Int64
        let level: String
        let fromDay: Day
        let untilDay: Day?

        init(_ row: Row) throws {
            registration = try row("registration")
            level = try row("level")
            fromDay = try row("from_day")
            untilDay = try row("until_day")
        }
    }

    struct Kept: Sendable {
        let document: Int64
        let fileName: String
        let madeAt: Moment
        let content: [UInt8]
    }

    static func running(of reviewer: ID<Reviewer>, _ tx: Transaction) throws -> Running? {
        try tx.row("select * from accreditation.running_registration(\(reviewer))").map(Running.init)
    }

    /// The certificate of the registration as it runs today, if it was made.
    static func kept(of reviewer: ID<Reviewer>, _ tx: Transaction) throws -> Kept? {
        try tx.row("select document, file_name, made_at, content from accreditation.certificate_of(\(reviewer))").map {
            try Kept(document: $0("document"), fileName: $0("file_name"), madeAt: $0("made_at"), content: $0("content"))
        }
    }

    /// True where it was made; without its bytes.
    static func isMade(of reviewer: ID<Reviewer>, _ tx: Transaction) throws -> Bool {
        try tx.value("select exists (select from accreditation.certificate_of(\(reviewer)))")
    }

    static func ask(for reviewer: ID<Reviewer>, _ tx: Transaction) throws {
        _ = try tx.rows("select accreditation.ask_certificate(\(reviewer)) is null as asked")
    }

    /// Whose registration a job is about.
    static func holder(of registration: Int64, _ tx: Transaction) throws -> ID<Reviewer>? {
        try tx.row("select reviewer from accreditation.decision where id = \(registration)").map {
            try $0("reviewer")
        }
    }

    /// What stands on it.
    struct Facts: Sendable {
        let foundation: String
        let city: String?
        let kvkNumber: String?
        let website: String?
        let name: String
        let number: String
        let language: Language
        let level: Text
        let profile: String
        let decidedOn: Day
        let decidedBy: String?
    }

    static func facts(of reviewer: ID<Reviewer>, _ running: Running, on today: Day, _ tx: Transaction) throws -> Facts?
    {
        try tx.row(
            """
            select foundation.name as foundation, foundation.city, foundation.kvk_number, foundation.website,
                person.name, person.language, reviewer.register_number, level.name_nl, level.name_en, level.profile,
                known.decided_on, decider.name as decided_by
            from reviewers.reviewer join access.person on person.id = reviewer.person
                cross join settings.foundation_on(\(today)) as foundation
                cross join accreditation.level_on(\(running.level), \(today)) as level
                join accreditation.decisions_known(null, array[reviewer.id], null) as known
                    on known.root = \(running.registration)
                left join access.person as decider on decider.id = known.decided_by
            where reviewer.id = \(reviewer)
            """
        ).map { row in
            let language: String = try row("language")
            return try Facts(
                foundation: row("foundation"), city: row("city"), kvkNumber: row("kvk_number"),
                website: row("website"), name: row("name"), number: row("register_number"),
                language: Language(rawValue: language) ?? .nl, level: Text(row("name_nl"), row("name_en")),
                profile: row("profile"), decidedOn: row("decided_on"), decidedBy: row("decided_by"))
        }
    }

    static func keep(_ document: ID<Document>, of running: Running, _ tx: Transaction) throws {
        try tx.execute(
            """
            insert into accreditation.certificate (registration, level, from_day, until_day, document)
            values (\(running.registration), \(running.level), \(running.fromDay), \(running.untilDay), \(document))
            """)
    }
}
