internal import Doors
internal import Postgres
internal import Values

/// The SQL about people and the roles they hold.
enum PeopleStore {
    struct Entry {
        let id: ID<Person>
        let name: String
        let email: EmailAddress?
        let phone: String?
        let language: Language
        let isActive: Bool
        let closedGround: String?
        let version: Int64
        let roles: [Role]
    }

    private static let columns: SQL = """
        person.id, person.name, person.email, person.phone, person.language, person.active,
        person.closed_ground, person.version,
        array(select role from access.role_holding as held
            where held.person = person.id and held.from_day <= settings.today()
                and (held.until_day is null or held.until_day >= settings.today()) order by role) as roles
        """

    private static func entry(_ row: Row) throws -> Entry {
        let roles: [String] = try row("roles")
        let language: String = try row("language")
        return try Entry(
            id: row("id"), name: row("name"), email: row("email"), phone: row("phone"),
            language: Language(rawValue: language) ?? .nl, isActive: row("active"),
            closedGround: row("closed_ground"), version: row("version"),
            roles: roles.compactMap(Role.init))
    }

    static func list(search: String?, in tx: Transaction) throws -> [Entry] {
        let pattern = search.map { "%" + $0.lowercased() + "%" }
        return try tx.rows(
            """
            select \(columns) from access.person
            where \(pattern)::text is null or lower(person.name) like \(pattern) or lower(person.email) like \(pattern)
            order by person.active desc, person.name, person.id limit 500
            """
        ).map(entry)
    }

    static func find(_ id: ID<Person>, in tx: Transaction) throws -> Entry {
        try found(try tx.row("select \(columns) from access.person where id = \(id)"))
    }

    /// The records that a person is made of, for the history.
    static func records(of id: ID<Person>) -> SQL {
        """
        select 'access' as schema_name, 'person' as table_name, \(id)::text as record, 0 as place,
            null as name_nl, null as name_en
        union all
        select 'access', 'role_holding', id::text, 1, null, null from access.role_holding where person = \(id)
        """
    }

    /// The same, and nobody else changes it until this transaction ends.
    static func hold(_ id: ID<Person>, in tx: Transaction) throws -> Entry {
        try found(try tx.row("select \(columns) from access.person where id = \(id) for update of person"))
    }

    private static func found(_ row: Row?) throws -> Entry {
        guard let row else { throw Refused.notFound(Text("Deze persoon", "This person")) }
        return try entry(row)
    }

    static func find(email: EmailAddress, in tx: Transaction) throws -> Entry? {
        try tx.row("select \(columns) from access.person where lower(email) = \(email)").map(entry)
    }

    static func add(_ name: String, _ email: EmailAddress?, _ phone: String?, _ language: Language, in tx: Transaction)
        throws -> ID<Person>
    {
        let row = try tx.row(
            """
            insert into access.person (name, email, phone, language)
            values (\(name), \(email), \(phone), \(language.rawValue)) returning id
            """)
        guard let row else { throw Refused.notFound(Text("Deze persoon", "This person")) }
        return try row("id")
    }

    /// - Returns: false where somebody else changed the person since `seen`.
    static func change(
        _ id: ID<Person>, _ name: String, _ email: EmailAddress?, _ phone: String?, _ language: Language,
        seen: Int64, in tx: Transaction
    ) throws -> Bool {
        try tx.execute(
            """
            update access.person
            set name = \(name), email = \(email), phone = \(phone), language = \(language.rawValue)
            where id = \(id) and version = \(seen)
            """) == 1
    }

    /// The person's own language.
    static func choose(_ language: Language, for person: ID<Person>, in tx: Transaction) throws {
        try tx.execute(
            """
            update access.person set language = \(language.rawValue)
            where id = \(person) and language <> \(language.rawValue)
            """)
    }

    /// Closes a person, and ends whatever let him or her in.
    static func close(_ id: ID<Person>, by closer: ID<Person>?, _ ground: String, in tx: Transaction) throws {
        try tx.pipeline([
            """
            update access.person set closed_at = now(), closed_by = \(closer), closed_ground = \(ground)
            where id = \(id)
            """,
            "update access.session set ended_at = now() where person = \(id) and ended_at is null",
            "update access.token set revoked_at = now() where person = \(id) and revoked_at is null",
            """
            update access.invitation set withdrawn_at = now()
            where person = \(id) and used_at is null and withdrawn_at is null
            """,
        ])
    }

    static func reopen(_ id: ID<Person>, in tx: Transaction) throws {
        try tx.execute(
            "update access.person set closed_at = null, closed_by = null, closed_ground = null where id = \(id)")
    }

    struct Holding {
        let id: Int64
        let person: ID<Person>
        let role: Role
        let period: Period?
        let from: Day
        let until: Day?
    }

    static func holdings(of person: ID<Person>, in tx: Transaction) throws -> [Holding] {
        try tx.rows(
            """
            select id, person, role, from_day, until_day from access.role_holding
            where person = \(person) order by from_day desc, id
            """
        ).map(holding)
    }

    static func holding(_ id: Int64, in tx: Transaction) throws -> Holding? {
        try tx.row("select id, person, role, from_day, until_day from access.role_holding where id = \(id)").map(
            holding)
    }

    private static func holding(_ row: Row) throws -> Holding {
        let role: String = try row("role")
        let from: Day = try row("from_day")
        let until: Day? = try row("until_day")
        return try Holding(
            id: row("id"), person: row("person"), role: Role(rawValue: role) ?? .public,
            period: Period(from: from, until: until), from: from, until: until)
    }

    static func give(_ role: Role, to person: ID<Person>, from: Day, until: Day?, in tx: Transaction) throws {
        _ = try tx.execute(
            """
            insert into access.role_holding (person, role, from_day, until_day)
            values (\(person), \(role.rawValue), \(from), \(until))
            """)
    }

    static func end(_ holding: Int64, on day: Day, in tx: Transaction) throws {
        _ = try tx.execute("update access.role_holding set until_day = \(day) where id = \(holding)")
    }

    /// The people to choose from in a form.
    @Sendable
    static func choices(in context: Context) throws -> [Choice] {
        try context.tx.rows("select id, name from access.person where active order by name, id").map { row in
            let id: Int64 = try row("id")
            let name: String = try row("name")
            return Choice(String(id), Text(name, name))
        }
    }
}
