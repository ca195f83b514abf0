import Postgres
import Testing

/// The audit: complete, unalterable, and without a personal value that cannot be erased.
struct AuditTests {
    @Test("a line tells who, as what, by which action, in which request, and only what changed")
    func aLineTellsWhoAndWhat() throws {
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        try scene.act(.administrator, person: 1, settings: ["action": "EndRole", "request": "r-7"]) { tx in
            try tx.execute(
                "update access.role_holding set until_day = '2027-01-31' where person = 2 and role = 'coordinator'")
        }
        let line = try #require(try scene.lastLine())
        #expect(try line("person") == Int64(1))
        #expect(try line("role") == "griffie_administrator")
        #expect(try line("action") == "EndRole")
        #expect(try line("request") == "r-7")
        #expect(try line("record") == "2")
        #expect(try line("operation") == "update")
        #expect(try line("before") == #"{"version": 1, "until_day": null}"#)
        #expect(try line("after") == #"{"version": 2, "until_day": "2027-01-31"}"#)
    }

    @Test("the console is known by its Unix user")
    func theConsoleIsKnown() throws {
        let scene = try Scene()
        try scene.act(.console, settings: ["actor": "root"]) { tx in
            try tx.execute("insert into access.person (name) values ('Cas')")
        }
        let line = try #require(try scene.lastLine())
        #expect(try line("actor") == "root")
        #expect(try line("person") == Int64?.none)
    }

    @Test("what is rolled back leaves no line, and what changes nothing writes none")
    func noLineWithoutAChange() throws {
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        let count = try scene.lineCount()
        #expect(scene.outcome(of: "update access.person set name = 'X'", as: .administrator, person: 1) == .rows)
        try scene.fill(["update access.session set seen_at = now() + interval '1 hour'"])
        #expect(try scene.lineCount() == count)
    }

    @Test("a personal value is not in the line, but its salted digest is")
    func personalValuesAreDigests() throws {
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        let found = try scene.asOwner { tx in
            try tx.row(
                """
                select count(*) as leaks from audit.line
                where concat(before, after) ~* 'Ans Actor|Bob Other|example\\.nl'
                """)
        }
        #expect(try found?("leaks") == Int64(0))
        let proofs = try scene.asOwner { tx in
            try tx.rows(
                """
                select value #>> '{}' as value,
                    after -> column_name ->> 'sha256'
                        = encode(sha256(salt || convert_to(value::text, 'UTF8')), 'hex') as proves
                from audit.personal join audit.line on line.id = personal.line
                where table_name = 'person' and record = '1' order by column_name
                """)
        }
        #expect(try proofs.map { try $0("value") as String } == ["ans@example.nl", "Ans Actor"])
        #expect(try proofs.allSatisfy { try $0("proves") })
    }

    @Test("equal values have different digests, so nobody can guess by comparing")
    func digestsDoNotRepeat() throws {
        let scene = try Scene()
        try scene.fill(["insert into access.person (name) values ('Cas'), ('Cas')"])
        let digests = try scene.asOwner { tx in
            try tx.rows("select distinct after -> 'name' as digest from audit.line where table_name = 'person'")
        }
        #expect(digests.count == 2)
    }

    @Test("hashes of passwords and keys never reach a line")
    func secretsStayOut() throws {
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        try scene.fill(["update access.password set hash = '$y$other' where person = 1"])
        let leaks = try scene.asOwner { tx in
            try tx.rows(
                """
                select id from audit.line
                where (before is not null and before ?| '{hash,token_hash}')
                    or (after is not null and after ?| '{hash,token_hash}')
                union all select line from audit.personal where column_name in ('hash', 'token_hash')
                """)
        }
        #expect(leaks.isEmpty)
        let line = try #require(try scene.lastLine())
        #expect(try line("table_name") == "password")
        #expect(try line("operation") == "update")
    }

    @Test("the history shows personal values until they are erased, and the line stays as it was")
    func erasureKeepsTheLine() throws {
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        let history: SQL = """
            select after ->> 'name' as name from audit.history
            where schema_name = 'access' and table_name = 'person' and record = '1'
            """
        let lines: SQL = "select string_agg(line::text, '' order by id) as text from audit.line"
        let shown = try scene.act(.administrator, person: 2) { try $0.row(history) }
        #expect(try shown?("name") == "Ans Actor")
        let before: String? = try scene.asOwner { try $0.row(lines)?("text") }
        try scene.act(.retention) { tx in
            try tx.execute(
                """
                delete from audit.personal
                where line in (
                    select id from audit.line
                    where schema_name = 'access' and table_name = 'person' and record = '1')
                """)
        }
        let after: String? = try scene.asOwner { try $0.row(lines)?("text") }
        #expect(before == after)
        let left = try scene.act(.administrator, person: 2) { try $0.row(history) }
        let name: String = try #require(try left?("name"))
        #expect(name.contains("sha256"))
    }

    @Test(
        "not even the owner changes or removes a line",
        arguments: ["update audit.line set role = 'x'", "delete from audit.line"] as [SQL])
    func linesStay(statement: SQL) throws {
        let scene = try Scene()
        // The owner may own the server as well: then the trigger refuses what row security would have passed over.
        do {
            let touched = try scene.asOwner { try $0.execute(statement) }
            #expect(touched == 0)
        } catch let error as DatabaseError {
            #expect(error.constraint == "audit_line_never_changes")
        }
        #expect(try scene.lineCount() > 0)
    }

    @Test(
        "nobody empties the audit",
        arguments: [
            ("truncate audit.line cascade", "audit_line_is_never_emptied"),
            ("truncate audit.personal", "audit_personal_is_never_emptied"),
        ] as [(SQL, String)])
    func theAuditIsNotEmptied(statement: SQL, constraint: String) throws {
        let scene = try Scene()
        let error = #expect(throws: DatabaseError.self) { try scene.asOwner { try $0.execute(statement) } }
        #expect(error?.constraint == constraint)
        #expect(error?.sqlState == "23514")
    }

    @Test("a record with two keys is named by both")
    func aCompositeKey() throws {
        let scene = try Scene()
        try scene.fill(["insert into settings.term (key, from_day, value) values ('token_days', '2090-01-01', 30)"])
        #expect(try scene.lastLine()?("record") == "token_days/2090-01-01")
    }

    @Test("a confirmation can be noted without a row that changes")
    func aNote() throws {
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        try scene.act(.coordinator, person: 1, settings: ["action": "NameReview"]) { tx in
            try tx.rows("select audit.note('reviews', 'review', '12', '{\"confirmed\": \"birthDate\"}')")
        }
        let line = try #require(try scene.lastLine())
        #expect(try line("operation") == "note")
        #expect(try line("person") == Int64(1))
        #expect(try line("after") == #"{"confirmed": "birthDate"}"#)
    }

    @Test("a table cannot be guarded with a personal column it does not have")
    func aMisspeltColumn() throws {
        let scene = try Scene()
        #expect(throws: DatabaseError.self) {
            try scene.asOwner { try $0.rows("select house.guard('access.person', personal => '{nmae}')") }
        }
    }
}
