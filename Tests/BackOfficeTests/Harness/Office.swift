import BackOffice
import Doors
import Postgres
import TestSupport
import Values
import Web

/// One office for one test: a database of its own, the doors, and people with roles. Its today is 1 September 2026.
final class Office {
    let database: TestDatabase
    /// As the owner, for laying out what a test needs and for looking behind the doors.
    let owner: Database
    let service: Database
    let door: FrontDoor
    let house: House

    init(house: House = BackOffice.house) throws {
        self.house = house
        database = try TestDatabase.clone(migrations: Repository.folder + "/Migrations")
        owner = Database(address: database.owner, lanes: Self.lanes)
        service = Database(address: database.service, lanes: Self.lanes)
        door = FrontDoor(
            house: house, addresses: try Addresses(house), database: service,
            openAPI: OpenAPI(house).document.rendered(), log: { _ in })
        try asOwner("insert into settings.clock (today) values ('2026-09-01') returning today")
    }

    deinit {
        owner.close()
        service.close()
    }

    private static let lanes: [LaneName: LaneSettings] = [
        .fast: LaneSettings(connections: 4, waitSeconds: 30, statementSeconds: 30),
        .slow: LaneSettings(connections: 2, waitSeconds: 30, statementSeconds: 30),
        .jobs: LaneSettings(connections: 1, waitSeconds: 30, statementSeconds: 30),
        .console: LaneSettings(connections: 2, waitSeconds: 30, statementSeconds: 30),
    ]

    /// Runs a statement as the database's owner.
    @discardableResult
    func asOwner(_ statement: SQL) throws -> [Row] {
        try owner.transaction(lane: .fast, prelude: nil) { tx in try tx.rows(statement) }
    }

    /// The one whole number that a statement gives, as the owner.
    func number(_ statement: SQL) throws -> Int64 {
        let rows = try asOwner(statement)
        guard let row = rows.first else { throw Missing(what: "a row") }
        return try row[0]
    }

    /// Runs statements under a database role as if a request had come in, for what the database must refuse by itself.
    @discardableResult
    func raw(as role: String, person: ID<Person>? = nil, _ statement: SQL) throws -> [Row] {
        let prelude: SQL = """
            select set_config('role', \("griffie_" + role), true),
                set_config('griffie.person', \(person.map { String($0.value) } ?? ""), true)
            """
        return try service.transaction(lane: .fast, prelude: prelude) { tx in try tx.rows(statement) }
    }

    /// A new person who holds these roles since 2013 and is signed in. Board comes along with treasurer.
    func visitor(_ roles: Role..., name: String? = nil, language: Language = .nl) throws -> Visitor {
        let person = try person(name ?? roles.first?.rawValue ?? "niemand", roles, language)
        let token = Secret.token()
        try asOwner(
            """
            insert into access.session (person, token_hash)
            values (\(person), decode(\(Secret.hex(Secret.sha256(Array(token.utf8)))), 'hex')) returning id
            """)
        return Visitor(office: self, person: person, session: token)
    }

    /// Somebody who is not signed in.
    var stranger: Visitor { Visitor(office: self, person: nil, session: nil) }

    func person(_ name: String, _ roles: [Role] = [], _ language: Language = .nl) throws -> ID<Person> {
        let id = try number(
            """
            insert into access.person (name, email, language)
            values (\(name), \(name.filter(\.isLetter).lowercased() + "-" + Secret.token().prefix(8).lowercased()
                .filter { $0.isLetter || $0.isNumber } + "@test.example"), \(language.rawValue)) returning id
            """)
        let held = roles.contains(.treasurer) && !roles.contains(.board) ? [.board] + roles : roles
        for role in held {
            // The audit committee's role always has an end (design: a read-only checker with an end date).
            let until: String? = role == .auditor ? "2030-12-31" : nil
            try asOwner(
                """
                insert into access.role_holding (person, role, from_day, until_day)
                values (\(id), \(role.rawValue), '2013-09-01', nullif(\(until ?? ""), '')::date) returning id
                """)
        }
        return ID(id)
    }

    /// Something a test relied on was not there.
    struct Missing: Error {
        let what: String
    }
}
