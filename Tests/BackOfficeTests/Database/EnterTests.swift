import Postgres
import Testing
import Values

/// The one way in: which key opens the house to which role.
struct EnterTests {
    /// What to change before entering, the key, what is wanted for which action, and what must come of it.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var given: SQL?
        var kind = "session"
        var key = "Ans session"
        var wanted = ["coordinator"]
        var action = "IssueQuote"
        let verdict: String
        let role: String
        var person: Int64? = 1

        var testDescription: String { name }
    }

    static let sessions: [Case] = [
        Case(name: "a role that is held", verdict: "ok", role: "coordinator"),
        Case(
            name: "the first wanted of two roles held",
            given: "insert into access.role_holding (person, role, from_day) values (1, 'reviewer', '2020-01-01')",
            wanted: ["board", "reviewer", "coordinator"], verdict: "ok", role: "reviewer"),
        Case(name: "a role that is not held", wanted: ["board"], verdict: "forbidden", role: "nobody"),
        Case(name: "nothing wanted", wanted: [], verdict: "forbidden", role: "nobody"),
        Case(name: "everyone may", wanted: ["board", "public"], verdict: "ok", role: "public"),
        Case(name: "another key", key: "Ans sessio", verdict: "signed_out", role: "nobody", person: nil),
        Case(
            name: "another key where everyone may", key: "x", wanted: ["coordinator", "public"], verdict: "ok",
            role: "public", person: nil),
        Case(name: "a token is not a session", key: "Ans token", verdict: "signed_out", role: "nobody", person: nil),
        Case(
            name: "signed out", given: "update access.session set ended_at = now()", verdict: "signed_out",
            role: "nobody", person: nil),
        Case(
            name: "idle just long enough",
            given: "update access.session set seen_at = now() - interval '119 minutes'", verdict: "ok",
            role: "coordinator"),
        Case(
            name: "idle too long", given: "update access.session set seen_at = now() - interval '121 minutes'",
            verdict: "expired", role: "nobody", person: nil),
        Case(
            name: "busy, but signed in too long ago",
            given: "update access.session set opened_at = now() - interval '721 minutes'", verdict: "expired",
            role: "nobody", person: nil),
        Case(
            name: "a person who was closed",
            given: "update access.person set closed_at = now(), closed_ground = 'x' where id = 1",
            verdict: "signed_out", role: "nobody", person: nil),
        Case(
            name: "a role that ends today",
            given: "update access.role_holding set until_day = settings.today() where person = 1", verdict: "ok",
            role: "coordinator"),
        Case(
            name: "a role that ended yesterday",
            given: "update access.role_holding set until_day = settings.today() - 1 where person = 1",
            verdict: "forbidden", role: "nobody"),
        Case(
            name: "a role that begins tomorrow",
            given: "update access.role_holding set from_day = settings.today() + 1 where person = 1",
            verdict: "forbidden", role: "nobody"),
        Case(
            name: "roles follow the stopped calendar",
            given: "insert into settings.clock (today) values ('2019-12-31')", verdict: "forbidden", role: "nobody"),
        Case(
            name: "sessions keep the real clock",
            given: "insert into settings.clock (today) values ('2090-01-01')", verdict: "ok", role: "coordinator"),
    ]

    static let tokens: [Case] = [
        Case(
            name: "reading with a reading token", kind: "token", key: "Ans token", action: "read:quotes",
            verdict: "ok", role: "coordinator"),
        Case(
            name: "acting with a reading token", kind: "token", key: "Ans token", verdict: "forbidden",
            role: "nobody"),
        Case(
            name: "acting with a reading token where everyone may", kind: "token", key: "Ans token",
            wanted: ["public"], verdict: "forbidden", role: "nobody"),
        Case(
            name: "acting with an acting token", kind: "token", key: "Bob token", verdict: "ok",
            role: "coordinator", person: 2),
        Case(
            name: "an action on the token's list",
            given: "update access.token set actions = '{IssueQuote}' where id = 2",
            kind: "token", key: "Bob token", verdict: "ok", role: "coordinator", person: 2),
        Case(
            name: "an action not on the token's list",
            given: "update access.token set actions = '{DraftQuote}' where id = 2", kind: "token", key: "Bob token",
            verdict: "forbidden", role: "nobody", person: 2),
        Case(
            name: "reading with a token that has a list",
            given: "update access.token set actions = '{DraftQuote}' where id = 2", kind: "token", key: "Bob token",
            action: "read:quotes", verdict: "ok", role: "coordinator", person: 2),
        Case(
            name: "the last day of a token",
            given: "update access.token set until_day = access.calendar_day()", kind: "token", key: "Bob token",
            verdict: "ok", role: "coordinator", person: 2),
        Case(
            name: "the day after", given: "update access.token set until_day = access.calendar_day() - 1",
            kind: "token", key: "Bob token", verdict: "expired", role: "nobody", person: nil),
        Case(
            name: "a revoked token", given: "update access.token set revoked_at = now()", kind: "token",
            key: "Bob token", verdict: "signed_out", role: "nobody", person: nil),
        Case(name: "a session is not a token", kind: "token", verdict: "signed_out", role: "nobody", person: nil),
    ]

    static let others: [Case] = [
        Case(
            name: "the console", kind: "console", wanted: ["administrator", "console"], verdict: "ok",
            role: "console", person: nil),
        Case(
            name: "the console where it may not", kind: "console", wanted: ["administrator"],
            verdict: "forbidden", role: "nobody", person: nil),
        Case(name: "a link", kind: "link", wanted: ["link"], verdict: "ok", role: "link", person: nil),
        Case(name: "a job", kind: "jobs", wanted: ["jobs"], verdict: "ok", role: "jobs", person: nil),
        Case(
            name: "retention", kind: "retention", wanted: ["retention"], verdict: "ok", role: "retention", person: nil),
        Case(name: "a visitor", kind: "public", wanted: ["public"], verdict: "ok", role: "public", person: nil),
        Case(
            name: "a visitor where one must sign in", kind: "public", verdict: "signed_out", role: "nobody",
            person: nil),
        Case(
            name: "a person cannot hold the console", wanted: ["console", "jobs", "link", "service"],
            verdict: "forbidden", role: "nobody"),
    ]

    @Test("a key opens the house to the first wanted role, or to nobody", arguments: sessions + tokens + others)
    func entering(tried: Case) throws {
        let row = try #require(
            try Scene.unchanged.get().supposing { tx in
                if let given = tried.given { try tx.execute(given) }
                return try tx.row(
                    """
                    select * from access.enter(
                        \(tried.kind), sha256(\(tried.key)::bytea), \(tried.wanted), \(tried.action))
                    """)
            })
        #expect(try row("verdict") == tried.verdict)
        #expect(try row("db_role") == "griffie_" + tried.role)
        #expect(try row("acting_role") == tried.role)
        #expect(try row("person") == tried.person)
    }

    @Test("each way in becomes the role it found, and that ends with the transaction")
    func becomingARole() throws {
        let scene = try Scene.unchanged.get()
        let ways = [
            ("session", "Ans session", "coordinator"), ("token", "Bob token", "coordinator"),
            ("console", "", "console"),
            ("link", "", "link"), ("jobs", "", "jobs"), ("retention", "", "retention"), ("public", "", "public"),
            ("session", "unknown", "nobody"),
        ]
        for (kind, key, role) in ways {
            // `enter` itself compares the next statement's role and person with what was found.
            let row = try #require(try scene.enter(kind, key, [role], "IssueQuote"))
            #expect(try row("acting_role") == role, "\(kind)")
            let after = try #require(
                try scene.asService { tx in
                    try tx.row("select current_user::text as role, current_setting('griffie.person', true) as person")
                })
            #expect(try after("role") == "griffie_service")
            let person: String? = try after("person")
            #expect((person ?? "").isEmpty)
        }
    }

    @Test("an unknown way in is refused")
    func anUnknownWay() throws {
        let scene = try Scene.unchanged.get()
        for way in ["superuser", nil] {
            #expect(throws: DatabaseError.self) { try scene.enter(way, "x", ["board"], "x") }
        }
    }

    @Test("all roles held today come along, with name, address and language")
    func whatComesAlong() throws {
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        try scene.fill([
            "insert into access.role_holding (person, role, from_day) values (1, 'reviewer', '2020-01-01')",
            "insert into settings.clock (today) values ('2026-09-01')",
        ])
        let row = try #require(try scene.enter("session", "Ans session", ["coordinator"], "x"))
        #expect(try row("roles") == ["coordinator", "reviewer"])
        #expect(try row("name") == "Ans Actor")
        #expect(try row("email") == "ans@example.nl")
        #expect(try row("language") == "nl")
        #expect(try row("session") == Int64(1))
        #expect(try (row("today") as Day).iso == "2026-09-01")
    }

    @Test("a key in use is noted at most once a minute, and left alone where nothing may be written")
    func touching() throws {
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        let age: SQL =
            "select now() - seen_at < interval '10 seconds' as fresh, xmin::text as version from access.session where id = 1"
        try scene.fill(["update access.session set seen_at = now() - interval '50 seconds'"])
        _ = try scene.enter("session", "Ans session", ["coordinator"], "x")
        #expect(try scene.asOwner { try $0.row(age) }?("fresh") == false)

        try scene.fill(["update access.session set seen_at = now() - interval '70 seconds'"])
        let reading = try #require(try scene.enter("session", "Ans session", ["coordinator"], "x", readOnly: true))
        #expect(try reading("touch_due") == true)
        #expect(try scene.asOwner { try $0.row(age) }?("fresh") == false)

        let writing = try #require(try scene.enter("session", "Ans session", ["coordinator"], "x"))
        #expect(try writing("touch_due") == false)
        #expect(try scene.asOwner { try $0.row(age) }?("fresh") == true)
    }

    @Test("a session that only reads stays alive through a touch of its own")
    func touchingApart() throws {
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        try scene.fill(["update access.session set seen_at = now() - interval '70 seconds'"])
        try scene.asService { try $0.rows("select access.touch('session', sha256('Ans session'))") }
        let row = try #require(try scene.enter("session", "Ans session", ["coordinator"], "x", readOnly: true))
        #expect(try row("touch_due") == false)
    }
}
