internal import Doors
internal import Postgres
internal import Values

/// The reviewers in the database.
enum ReviewerStore {
    private static let selection: SQL = """
        select reviewer.id, reviewer.person, reviewer.register_number, reviewer.city,
            person.name, person.email, person.phone, person.language, person.version
        from reviewers.reviewer join access.person on person.id = reviewer.person
        """

    static func select(_ id: ID<Reviewer>) -> SQL { "\(selection) where reviewer.id = \(id)" }

    /// - Throws: `not-found`.
    static func find(_ id: ID<Reviewer>, _ tx: Transaction) throws -> Reviewer { try one(tx.row(select(id))) }

    /// The reviewer, held until the end of the transaction: periods of work and activity wait here.
    static func locked(_ id: ID<Reviewer>, _ tx: Transaction) throws -> Reviewer {
        try one(tx.row("\(selection) where reviewer.id = \(id) for update of reviewer"))
    }

    /// The reviewer that a person is, if any.
    static func find(person: ID<Person>, _ tx: Transaction) throws -> Reviewer? {
        try tx.row("\(selection) where reviewer.person = \(person)").map(Reviewer.init)
    }

    /// The records that a reviewer is made of, for the history.
    static func records(of id: ID<Reviewer>) -> SQL {
        """
        select 'reviewers' as schema_name, 'reviewer' as table_name, \(id)::text as record, 0 as place,
            null as name_nl, null as name_en
        union all
        select 'access', 'person', person::text, 1, null, null from reviewers.reviewer where id = \(id)
        union all
        select 'reviewers', 'employment', job.id::text, 1, 'bij ' || organisation.name, 'at ' || organisation.name
        from reviewers.employment as job join organisations.organisation on organisation.id = job.organisation
        where job.reviewer = \(id)
        union all
        select 'reviewers', 'active_period', id::text, 1, null, null
        from reviewers.active_period where reviewer = \(id)
        """
    }

    static func one(_ row: Row?) throws -> Reviewer {
        guard let row else { throw Refused.notFound(Reviewer.words) }
        return try Reviewer(row)
    }

    /// Takes the next register number; the series' row is the lock, so that no number is skipped or given twice.
    static func nextNumber(_ tx: Transaction) throws -> String {
        let row = try tx.rows(
            """
            update reviewers.series set last = last + 1
            returning lpad(last::text, greatest(4, length(last::text)), '0') as digits
            """)
        return "R-" + (try row[0]("digits"))
    }

    static func register(
        _ person: ID<Person>, number: String, city: String?, _ tx: Transaction
    ) throws -> ID<Reviewer> {
        try tx.rows(
            """
            insert into reviewers.reviewer (person, register_number, city)
            values (\(person), \(number), \(city)) returning id
            """)[0]("id")
    }

    /// Adds a person who is to be a reviewer, with no role and no key.
    static func addPerson(
        _ name: String, _ email: EmailAddress?, _ phone: String?, _ language: SpokenLanguage, _ tx: Transaction
    ) throws -> ID<Person> {
        let row = try tx.rows(
            "select reviewers.add_person(\(name), \(email), \(phone), \(language.rawValue)) as id")
        return try row[0]("id")
    }

    /// - Returns: false where the person has changed since `seen`.
    static func changePerson(
        _ person: ID<Person>, _ name: String, _ email: EmailAddress?, _ phone: String?, _ language: SpokenLanguage,
        seen: Int64, _ tx: Transaction
    ) throws -> Bool {
        try !tx.rows(
            """
            select reviewers.change_person(
                \(person), \(seen)::integer, \(name), \(email), \(phone), \(language.rawValue))
            """
        ).isEmpty
    }

    /// What a reviewer may change of his or her own.
    /// - Returns: false where the person has changed since `seen`.
    static func changeOwn(
        _ person: ID<Person>, _ phone: String?, _ language: SpokenLanguage, seen: Int64, _ tx: Transaction
    ) throws -> Bool {
        try tx.execute(
            """
            update access.person set phone = \(phone), language = \(language.rawValue)
            where id = \(person) and version = \(seen)
            """) == 1
    }

    static func setCity(_ city: String?, of id: ID<Reviewer>, _ tx: Transaction) throws {
        _ = try tx.execute("update reviewers.reviewer set city = \(city) where id = \(id)")
    }

    /// The people who are no reviewer yet, to choose from in a form.
    @Sendable
    static func newcomers(in context: Context) throws -> [Choice] {
        let people = try context.tx.rows(
            """
            select id, name from access.person
            where active and not exists (select from reviewers.reviewer where reviewer.person = person.id)
            order by lower(name), id
            """)
        return try people.map { row in
            let id: Int64 = try row("id")
            let name: String = try row("name")
            return Choice(String(id), Text(name, name))
        }
    }

    /// The organisations that employ a reviewer today, to filter by.
    static func employersNow(in context: Context) throws -> [Choice] {
        let rows = try context.tx.rows(
            """
            select id, name from organisations.organisation
            where id in (
                select organisation from reviewers.employment
                where daterange(from_day, until_day, '[]') @> settings.today())
            order by lower(name), id
            """)
        return try rows.map { row in
            let id: Int64 = try row("id")
            let name: String = try row("name")
            return Choice(String(id), Text(name, name))
        }
    }
}
