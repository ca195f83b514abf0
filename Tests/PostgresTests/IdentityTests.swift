import Postgres
import TestSupport
import Testing

@Suite("Acting as a role and a person")
struct IdentityTests {
    let test: TestDatabase
    let database: Database

    init() throws {
        test = try TestDatabase.clone()
        try Roles.once.get()
        let owner = Database(address: test.owner)
        try owner.transaction(lane: .console, prelude: nil) { tx in
            try tx.pipeline([
                "create schema desk", "grant usage on schema desk to test_board, test_reviewer",
                "create table desk.paper (owner bigint not null, body text not null)",
                "insert into desk.paper values (1, 'mine'), (2, 'yours')",
                "alter table desk.paper enable row level security",
                "create policy own on desk.paper to test_reviewer "
                    + "using (owner = nullif(current_setting('griffie.person', true), '')::bigint)",
                "create policy all_of_it on desk.paper to test_board using (true)",
                "grant select on desk.paper to test_board, test_reviewer",
            ])
        }
        database = test.database([.fast: LaneSettings(connections: 1, waitSeconds: 5, statementSeconds: 10)])
    }

    private func papers(_ prelude: SQL?) throws -> [String] {
        try database.transaction(lane: .fast, prelude: prelude) { tx in
            try tx.rows("select body from desk.paper order by body").map { try $0("body") }
        }
    }

    @Test("each transaction sees what its role and person may see, on one connection in turn")
    func turns() throws {
        for _ in 0..<3 {
            try #expect(papers(Identity(role: "test_reviewer", personID: 1).prelude) == ["mine"])
            try #expect(papers(Identity(role: "test_board", personID: nil).prelude) == ["mine", "yours"])
            try #expect(papers(Identity(role: "test_reviewer", personID: 2).prelude) == ["yours"])
        }
    }

    @Test("without a prelude the service may do nothing, also after someone who may")
    func nothingLeaks() throws {
        let who: SQL = "select current_user as role, current_setting('griffie.person', true) as person"
        struct Refused: Error {}
        for outcome in ["commit", "rollback", "error"] {
            try? database.transaction(lane: .fast, prelude: Identity(role: "test_board", personID: 7).prelude) { tx in
                let row = try #require(try tx.row(who))
                try #expect(row("role") == "test_board")
                try #expect(row("person") == "7")
                if outcome == "rollback" { throw Refused() }
                if outcome == "error" { _ = try tx.rows("select 1 / 0") }
            }
            try database.transaction(lane: .fast, prelude: nil) { tx in
                let row = try #require(try tx.row(who))
                try #expect(row("role") == "griffie_service")
                try #expect((row("person") as String?) ?? "" == "")
            }
            let error = #expect(throws: DatabaseError.self) { try papers(nil) }
            #expect(error?.isPermissionDenied == true)
        }
    }

    @Test("a role that the service was not granted is refused")
    func strangerRole() throws {
        let error = #expect(throws: DatabaseError.self) {
            try papers(Identity(role: "griffie_owner", personID: 1).prelude)
        }
        #expect(error?.isPermissionDenied == true)
    }

    @Test("the prelude's row can be read before, with and after other statements, and is sent once")
    func preludeRow() throws {
        let prelude: SQL = "select 'hello' as greeting, pg_current_xact_id()::text as number"
        try database.transaction(lane: .fast, prelude: prelude) { tx in
            try #expect(tx.prelude?("greeting") == "hello")
            let number: String? = try tx.prelude?("number")
            try #expect(tx.row("select pg_current_xact_id()::text as number")?("number") == number)
        }
        try database.transaction(lane: .fast, prelude: prelude) { tx in
            try #expect(tx.row("select 1 as n")?("n") == 1)
            try #expect(tx.prelude?("greeting") == "hello")
        }
        try database.transaction(lane: .fast, prelude: nil) { tx in try #expect(tx.prelude == nil) }
    }

    @Test("a prelude that is refused stops the statements that travel with it")
    func refusedPrelude() throws {
        #expect(throws: DatabaseError.self) { try papers("select 1 / 0") }
    }
}

/// Roles belong to the whole cluster, so they are made once for all tests.
enum Roles {
    static let once = Result {
        let owner = Database(address: try TestCluster.owner())
        try owner.transaction(lane: .console, prelude: nil) { tx in
            try tx.pipeline([
                "create role test_board", "create role test_reviewer",
                "grant test_board, test_reviewer to griffie_service",
            ])
        }
        owner.close()
    }
}
