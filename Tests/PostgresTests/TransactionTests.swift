import Postgres
import TestSupport
import Testing

@Suite("Transactions")
struct TransactionTests {
    let test: TestDatabase
    let database: Database

    init() throws {
        test = try TestDatabase.clone()
        database = Database(
            address: test.owner, lanes: [.fast: LaneSettings(connections: 1, waitSeconds: 5, statementSeconds: 20)])
        try database.transaction(lane: .fast, prelude: nil) { tx in
            _ = try tx.execute("create table note (id bigint primary key, body text not null)")
        }
    }

    private var bodies: [String] {
        get throws {
            try database.transaction(lane: .fast, prelude: nil) { tx in
                try tx.rows("select body from note order by id").map { try $0("body") }
            }
        }
    }

    @Test("what the body wrote is there when it returns, and not when it throws")
    func commitAndRollback() throws {
        struct Refused: Error {}
        try database.transaction(lane: .fast, prelude: nil) { tx in
            try #expect(tx.execute("insert into note values (1, 'kept'), (2, \("too"))") == 2)
        }
        #expect(throws: Refused.self) {
            try database.transaction(lane: .fast, prelude: nil) { tx in
                try tx.execute("insert into note values (3, 'lost')")
                throw Refused()
            }
        }
        try #expect(bodies == ["kept", "too"])
    }

    @Test("the answers of a pipeline stand in the order of the statements")
    func order() throws {
        try database.transaction(lane: .fast, prelude: nil) { tx in
            let answers = try tx.pipeline([
                "insert into note values (1, 'a') returning body", "select count(*) as n from note",
                "insert into note values (2, 'b')", "select body from note order by id", "select 5 as n",
            ])
            #expect(answers.map(\.count) == [1, 1, 0, 2, 1])
            try #expect(answers[3].map { try $0("body") as String } == ["a", "b"])
            try #expect(answers[4][0]("n") == 5)
        }
    }

    @Test("after an error in a pipeline nothing of it stays, and the connection is of use")
    func abort() throws {
        let error = #expect(throws: DatabaseError.self) {
            try database.transaction(lane: .fast, prelude: nil) { tx in
                try tx.execute("insert into note values (1, 'before')")
                try tx.pipeline([
                    "insert into note values (2, 'same pipeline')", "insert into note values (1, 'duplicate')",
                    "insert into note values (3, 'after')",
                ])
            }
        }
        #expect(error?.sqlState == "23505")
        #expect(error?.constraint == "note_pkey")
        #expect(error?.table == "note")
        #expect(error?.schema == "public")
        #expect(error?.description.contains("duplicate") == false)
        try #expect(bodies == [])
    }

    @Test("a statement whose first use failed can be used again")
    func failedPreparation() throws {
        for _ in 0..<2 {
            #expect(throws: DatabaseError.self) {
                try database.transaction(lane: .fast, prelude: nil) { tx in
                    try tx.pipeline(["select * from nowhere", "select body as shared from note"])
                }
            }
        }
        try database.transaction(lane: .fast, prelude: nil) { tx in
            try #expect(tx.rows("select body as shared from note").isEmpty)
        }
    }

    @Test("the COMMIT can travel with the last statements, and does not when one of them fails")
    func commitTravels() throws {
        try database.transaction(lane: .fast, prelude: nil) { tx in
            let answers = try tx.pipeline(["insert into note values (1, 'a')", "select 1 as n"], commit: true)
            #expect(answers.count == 2)
            #expect(throws: DatabaseError.self) { try tx.rows("select 1") }
        }
        #expect(throws: DatabaseError.self) {
            try database.transaction(lane: .fast, prelude: nil) { tx in
                try tx.pipeline(["insert into note values (2, 'b')", "select 1 / 0"], commit: true)
            }
        }
        try #expect(bodies == ["a"])
    }

    @Test("a body that swallows an error of the database still does not commit")
    func swallowed() throws {
        #expect(throws: DatabaseError.self) {
            try database.transaction(lane: .fast, prelude: nil) { tx in
                try tx.execute("insert into note values (1, 'a')")
                _ = try? tx.execute("insert into note values (1, 'again')")
            }
        }
        try #expect(bodies == [])
    }

    @Test("a rule that is checked at COMMIT refuses then, with its name")
    func deferred() throws {
        try database.transaction(lane: .fast, prelude: nil) { tx in
            try tx.execute("create table line (note bigint constraint line_note references note initially deferred)")
        }
        for commit in [true, false] {
            let error = #expect(throws: DatabaseError.self) {
                try database.transaction(lane: .fast, prelude: nil) { tx in
                    _ = try tx.execute("insert into line values (9)", commit: commit)
                }
            }
            #expect(error?.constraint == "line_note")
        }
        try #expect(bodies == [])
    }

    @Test("a savepoint undoes its own work only, also inside another one")
    func savepoints() throws {
        try database.transaction(lane: .fast, prelude: nil) { tx in
            try tx.execute("insert into note values (1, 'outer')")
            try? tx.savepoint {
                try tx.execute("insert into note values (5, 'before the inner one')")
                try tx.savepoint { _ = try tx.execute("insert into note values (2, 'inner, released')") }
                try tx.execute("insert into note values (1, 'duplicate')")
            }
            try tx.savepoint { _ = try tx.execute("insert into note values (3, 'kept')") }
            _ = try? tx.savepoint { try tx.rows("select 1 / 0") }
        }
        try #expect(bodies == ["outer", "kept"])
    }

    @Test("one row means none or one")
    func oneRow() throws {
        try database.transaction(lane: .fast, prelude: nil) { tx in
            try #expect(tx.row("select 1 where false") == nil)
            #expect(throws: DatabaseError.self) { try tx.row("select generate_series(1, 2)") }
        }
    }

    @Test("rows are equal when their columns and cells are, byte for byte, from whatever statement they came")
    func equalRows() throws {
        let first: [Row] = try database.transaction(lane: .fast, prelude: nil) { tx in
            try tx.rows(
                """
                select 1 as a, 'x' as b union all select 1, 'x' union all select 1, null union all select 1, ''
                union all select 1, 'y'
                """)
        }
        let second: [Row] = try database.transaction(lane: .fast, prelude: nil) { tx in
            try tx.pipeline(["select 1 as a, 'x' as b", "select 1 as a, 'x' as c", "select 1 as a"]).flatMap(\.self)
        }
        let all = first + second
        // Which of them are the same: the two of the first statement and the one of the second.
        let same = [0, 0, 2, 3, 4, 0, 6, 7]
        for one in all.indices {
            for other in all.indices {
                #expect((all[one] == all[other]) == (same[one] == same[other]), "\(one) and \(other)")
            }
        }
        #expect(Set(all).count == 6)
    }

    @Test("a read-only transaction cannot write and sees one moment")
    func readOnly() throws {
        let error = #expect(throws: DatabaseError.self) {
            try database.transaction(lane: .fast, prelude: nil, readOnly: true) { tx in
                _ = try tx.execute("insert into note values (1, 'a')")
            }
        }
        #expect(error?.sqlState == "25006")
        try database.transaction(lane: .fast, prelude: nil, readOnly: true) { tx in
            try #expect(tx.rows("select body from note").isEmpty)
            try database.transaction(lane: .slow, prelude: nil) { other in
                _ = try other.execute("insert into note values (1, 'meanwhile')")
            }
            try #expect(tx.rows("select body from note").isEmpty)
        }
        try #expect(bodies == ["meanwhile"])
    }

    @Test("two statements in one text are refused")
    func oneStatement() throws {
        let error = #expect(throws: DatabaseError.self) {
            try database.transaction(lane: .fast, prelude: nil) { tx in
                try tx.rows("select 1; delete from note")
            }
        }
        #expect(error?.sqlState == "42601")
    }

    @Test("a transaction that escapes its body is of no use")
    func escaped() throws {
        var kept: Transaction?
        try database.transaction(lane: .fast, prelude: nil) { kept = $0 }
        #expect(throws: DatabaseError.self) { try kept?.rows("select 1") }
    }

    @Test("a table that changed under a prepared statement costs one refusal at most")
    func changedTable() throws {
        let read: SQL = "select * from note"
        try database.transaction(lane: .fast, prelude: nil) { tx in _ = try tx.rows(read) }
        try database.transaction(lane: .fast, prelude: nil) { tx in
            _ = try tx.execute("alter table note add author text default 'x' not null")
        }
        #expect(throws: DatabaseError.self) {
            try database.transaction(lane: .fast, prelude: nil) { tx in _ = try tx.rows(read) }
        }
        try database.transaction(lane: .fast, prelude: nil) { tx in
            try tx.execute("insert into note values (1, 'a')")
            let author: String? = try tx.row(read)?("author")
            #expect(author == "x")
        }
    }

    @Test("a column that occurs twice or not at all is a fault, not a guess")
    func ambiguousColumn() throws {
        try database.transaction(lane: .fast, prelude: nil) { tx in
            let row = try #require(try tx.row("select 1 as id, 2 as id, 3 as n"))
            #expect(throws: DecodingFault.self) { try row("id") as Int }
            #expect(throws: DecodingFault.self) { try row("nowhere") as Int }
            try #expect(row("n") == 3)
            try #expect(row[1] == 2)
        }
    }

    @Test("one text with values of other types is another statement")
    func otherTypes() throws {
        func read<T: SQLEncodable>(_ value: T) throws -> String {
            try database.transaction(lane: .fast, prelude: nil) { tx in
                try tx.value("select pg_typeof(\(value))::text || coalesce(\(value)::text, '-')")
            }
        }
        for _ in 0..<2 {
            try #expect(read(Int64(5)) == "bigint5")
            try #expect(read(true) == "booleantrue")
            try #expect(read(nil as Int64?) == "bigint-")
            try #expect(read(Int32(5)) == "integer5")
        }
    }
}
