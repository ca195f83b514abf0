import Postgres
import TestSupport
import Testing

/// A migrated database of its own, and the ways to act in it: as the service does, or as the owner who sets the scene.
final class Scene: Sendable {
    /// Row security leaves the owner its tables, so that a test can put what it needs.
    let owner: Database
    private let test: TestDatabase
    private let service: Database

    private struct Undo: Error {}

    /// One scene with two people for all tests that keep nothing of what they do: copying a database takes time.
    static let unchanged = Result { () throws -> Scene in
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        return scene
    }

    init() throws {
        test = try TestDatabase.clone(migrations: Repository.folder + "/Migrations")
        owner = Database(address: test.owner)
        service = test.database()
    }

    deinit {
        owner.close()
        service.close()
    }

    /// Carries the statements out as the owner, each in its own transaction.
    func fill(_ statements: [SQL]) throws {
        for statement in statements { _ = try asOwner { try $0.rows(statement) } }
    }

    @discardableResult
    func asOwner<T>(_ body: (Transaction) throws -> T) throws -> T {
        try owner.transaction(lane: .console, prelude: nil, body)
    }

    /// As the service before it becomes a role.
    @discardableResult
    func asService<T>(_ body: (Transaction) throws -> T) throws -> T {
        try service.transaction(lane: .fast, prelude: nil, body)
    }

    /// As a role, and a person if there is one behind it; `settings` are named without `griffie.`.
    @discardableResult
    func act<T>(
        _ role: DatabaseRole, person: Int64? = nil, settings: [String: String] = [:],
        _ body: (Transaction) throws -> T
    ) throws -> T {
        let identity = Identity(role: "griffie_" + role.rawValue, personID: person, extra: settings)
        return try service.transaction(lane: .fast, prelude: identity.prelude, body)
    }

    /// How far a role gets with one statement; nothing of it is kept.
    func outcome(of statement: SQL, as role: DatabaseRole, person: Int64?) -> Outcome {
        var rows = 0
        do {
            try act(role, person: person) { tx in
                rows = try tx.execute(statement)
                throw Undo()
            }
        } catch let error as DatabaseError where error.isPermissionDenied {
            return .denied
        } catch let error where !(error is Undo) {
            return .failed(String(describing: error))
        } catch {}
        return rows > 0 ? .rows : .nothing
    }

    /// What a body finds as the owner; nothing of what it did is kept.
    func supposing<T>(_ body: (Transaction) throws -> T) throws -> T {
        var found: T?
        do {
            try asOwner { tx in
                found = try body(tx)
                throw Undo()
            }
        } catch is Undo {}
        return try #require(found)
    }

    /// What the database says against these statements in one transaction, its commit included; nil when it was kept.
    /// No role: the owner.
    func refusal(ofAll statements: [SQL], as role: DatabaseRole?, person: Int64? = nil) -> DatabaseError? {
        do {
            let body: (Transaction) throws -> Void = { tx in for statement in statements { _ = try tx.rows(statement) }
            }
            if let role { try act(role, person: person, body) } else { try asOwner(body) }
        } catch let error as DatabaseError {
            return error
        } catch {
            Issue.record(error)
        }
        return nil
    }

    func refusal(of statement: SQL, as role: DatabaseRole?, person: Int64? = nil) -> DatabaseError? {
        refusal(ofAll: [statement], as: role, person: person)
    }

    /// Comes in as every request does: the row of the prelude, after a look at whom the next statement runs as.
    func enter(
        _ kind: String?, _ key: String, _ wanted: [String], _ action: String, readOnly: Bool = false
    ) throws -> Row? {
        let prelude: SQL = """
            select e.*, set_config('role', e.db_role, true),
                set_config('griffie.person', coalesce(e.person::text, ''), true) as person_setting,
                set_config('griffie.action', \(action), true) as action_setting
            from access.enter(\(kind as String?), sha256(\(key)::bytea), \(wanted), \(action)) as e
            """
        return try service.transaction(lane: .fast, prelude: prelude, readOnly: readOnly) { tx in
            let now = try #require(
                try tx.row(
                    """
                    select current_user::text as role,
                        nullif(current_setting('griffie.person', true), '')::bigint as person
                    """))
            let entered = try #require(try tx.prelude)
            #expect(try now("role") == entered("db_role") as String)
            #expect(try now("person") == entered("person") as Int64?)
            return entered
        }
    }

    func beginSignIn(_ email: String, from address: String = "::1") throws -> Row? {
        try asService { try $0.row("select * from access.begin_sign_in(\(email), \(address))") }
    }

    /// Sets a password named after the invitation's key; nil when the invitation does not work.
    func accept(_ key: String) throws -> Int64? {
        let row = try asService { tx in
            try tx.row(
                "select access.accept_invitation(sha256(\(key)::bytea), \("$y$" + key)) as person")
        }
        return try row?("person")
    }

    func lastLine() throws -> Row? {
        try asOwner { try $0.row("select * from audit.line order by id desc limit 1") }
    }

    func lineCount() throws -> Int64 {
        try #require(try asOwner { try $0.row("select count(*) as count from audit.line") }?("count"))
    }

    /// Declares views, functions and rights again, as a start after a change of their texts does.
    func applyAlways() throws {
        try fill(["delete from house.migration where name like 'always/%'"])
        _ = try Migrator(folder: Repository.folder + "/Migrations").migrate(test.owner)
    }
}
