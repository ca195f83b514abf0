import Postgres
import Testing

/// Signing in, out, and getting a password.
struct SignInTests {
    @Test("the right password opens one session for one try")
    func signingIn() throws {
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        let begun = try #require(try scene.beginSignIn(" ANS@example.nl"))
        #expect(try begun("person") == Int64(1))
        #expect(try begun("hash") == "$y$ans")
        #expect(try begun("wait_seconds") == Int32(0))
        let attempt: Int64 = try begun("try")
        let finish: SQL = "select access.finish_sign_in(\(attempt), sha256('fresh'), 'Firefox') as session"
        let session = try scene.asService { try $0.row(finish) }
        #expect(try (session?("session") as Int64?) != nil)
        let again = try scene.asService { try $0.row(finish) }
        #expect(try (again?("session") as Int64?) == nil)
        #expect(try scene.enter("session", "fresh", ["coordinator"], "x")?("verdict") == "ok")
        let line = try #require(try scene.lastLine())
        #expect(try line("action") == "sign-in")
        #expect(try line("person") == Int64(1))
    }

    @Test("an unknown address and a closed person give no hash, and are counted all the same")
    func unknownPeople() throws {
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        try scene.fill(["update access.person set closed_at = now(), closed_ground = 'x' where id = 2"])
        for address in ["nobody@example.nl", "bob@example.nl"] {
            let begun = try #require(try scene.beginSignIn(address))
            #expect(try (begun("hash") as String?) == nil)
            let attempt: Int64 = try begun("try")
            let session = try scene.asService { tx in
                try tx.row("select access.finish_sign_in(\(attempt), sha256('fresh'), '') as session")
            }
            #expect(try (session?("session") as Int64?) == nil)
        }
    }

    @Test("after five failures an account waits, from whatever address, and its neighbour does not")
    func anAccountIsSlowedDown() throws {
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        for number in 1...5 {
            #expect(try scene.beginSignIn("ans@example.nl", from: "192.0.2.\(number)")?("wait_seconds") == Int32(0))
        }
        let sixth = try #require(try scene.beginSignIn("Ans@Example.nl", from: "192.0.2.99"))
        #expect(try (sixth("wait_seconds") as Int32) > 14 * 60)
        #expect(try (sixth("hash") as String?) == nil)
        #expect(try scene.beginSignIn("bob@example.nl", from: "192.0.2.1")?("wait_seconds") == Int32(0))
        // A try that was refused does not prolong the wait.
        try scene.fill(["update access.sign_in_try set at = at - interval '15 minutes'"])
        #expect(try scene.beginSignIn("ans@example.nl")?("wait_seconds") == Int32(0))
    }

    @Test("after twenty failures an address waits; a whole IPv6 household is one address")
    func anAddressIsSlowedDown() throws {
        let scene = try Scene()
        for number in 1...20 {
            let begun = try scene.beginSignIn("p\(number)@example.nl", from: "2001:db8:1:2::\(number)")
            #expect(try begun?("wait_seconds") == Int32(0))
        }
        #expect(try (scene.beginSignIn("q@example.nl", from: "2001:db8:1:2:ffff::1")?("wait_seconds") ?? Int32(0)) > 0)
        #expect(try scene.beginSignIn("q@example.nl", from: "2001:db8:1:3::1")?("wait_seconds") == Int32(0))
    }

    @Test("a sign-in that succeeds wipes the account's slate")
    func successWipesTheSlate() throws {
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        for _ in 1...4 { _ = try scene.beginSignIn("ans@example.nl") }
        let attempt: Int64 = try #require(try scene.beginSignIn("ans@example.nl")?("try"))
        try scene.asService { try $0.rows("select access.finish_sign_in(\(attempt), sha256('fresh'), '')") }
        for _ in 1...5 {
            #expect(try scene.beginSignIn("ans@example.nl", from: "::2")?("wait_seconds") == Int32(0))
        }
    }

    @Test("a try at the same moment, from wherever, waits for the one before it to be counted")
    func triesAtTheSameMoment() throws {
        let scene = try Scene()
        try scene.asService { fifth in
            _ = try fifth.rows("select from access.begin_sign_in('ans@example.nl', '192.0.2.1')")
            for (email, address) in [("ANS@example.nl", "192.0.2.2"), ("bob@example.nl", "192.0.2.1")] {
                let error = #expect(throws: DatabaseError.self) {
                    try scene.asService { tx in
                        _ = try tx.pipeline([
                            "set local lock_timeout = '50ms'", "select from access.begin_sign_in(\(email), \(address))",
                        ])
                    }
                }
                #expect(error?.isLockConflict == true)
            }
        }
        #expect(try scene.beginSignIn("ans@example.nl", from: "192.0.2.2")?("wait_seconds") == Int32(0))
    }

    @Test("what was typed in the box of the address is kept as a digest only")
    func nothingTypedIsKept() throws {
        let scene = try Scene()
        _ = try scene.beginSignIn("my-secret-password")
        let row = try #require(try scene.asOwner { try $0.row("select t::text as text from access.sign_in_try as t") })
        let kept: String = try row("text")
        #expect(!kept.contains("secret"))
    }

    @Test("signing out ends the session for good")
    func signingOut() throws {
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        let end: SQL = "select access.end_session(sha256('Ans session')) as ended"
        #expect(try scene.asService { try $0.row(end) }?("ended") == true)
        #expect(try scene.asService { try $0.row(end) }?("ended") == false)
        #expect(try scene.enter("session", "Ans session", ["coordinator"], "x")?("verdict") == "signed_out")
        #expect(try scene.enter("session", "Bob session", ["coordinator"], "x")?("verdict") == "ok")
        let revived = scene.refusal(
            of: "update access.session set ended_at = null where person = 1", as: .administrator, person: 1)
        #expect(revived?.constraint == "ended_session_stays_ended")
    }

    @Test("a person changes the own password and signs all other browsers out")
    func changingThePassword() throws {
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        try scene.fill(["insert into access.session (token_hash, person) values (sha256('Ans elsewhere'), 1)"])
        try scene.act(.coordinator, person: 1) { try $0.rows("select access.change_own_password('$y$new', 1)") }
        #expect(try scene.beginSignIn("ans@example.nl")?("hash") == "$y$new")
        #expect(try scene.beginSignIn("bob@example.nl")?("hash") == "$y$bob")
        #expect(try scene.enter("session", "Ans session", ["coordinator"], "x")?("verdict") == "ok")
        #expect(try scene.enter("session", "Ans elsewhere", ["coordinator"], "x")?("verdict") == "signed_out")
        let plain = scene.refusal(of: "select access.change_own_password('plain')", as: .coordinator, person: 1)
        #expect(plain?.constraint == "password_is_hashed_with_yescrypt")
    }

    @Test("an invitation sets a password once, while it is valid")
    func invitations() throws {
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        try scene.act(.administrator, person: 1) { tx in
            try tx.execute("insert into access.invitation (token_hash, person) values (sha256('second'), 2)")
        }
        #expect(try scene.accept("Bob invited") == 2)
        #expect(try scene.beginSignIn("bob@example.nl")?("hash") == "$y$Bob invited")
        #expect(try scene.enter("session", "Bob session", ["coordinator"], "x")?("verdict") == "signed_out")
        #expect(try scene.accept("Bob invited") == nil, "used")
        #expect(try scene.accept("second") == nil, "withdrawn by the first")
        #expect(try scene.accept("never made") == nil)
    }

    @Test("an invitation ends after its term, and with the person")
    func invitationsEnd() throws {
        for ended in [
            "update access.invitation set until_moment = now()",
            "update access.invitation set withdrawn_at = now()",
            "update access.person set closed_at = now(), closed_ground = 'x' where id = 2",
        ] as [SQL] {
            let scene = try Scene()
            try scene.fill(TwoPeople.statements)
            try scene.fill([ended])
            #expect(try scene.accept("Bob invited") == nil)
        }
    }

    @Test("a token ends within its term and stays revoked")
    func tokensEnd() throws {
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        let long = scene.refusal(
            of: """
                insert into access.token (token_hash, person, name, scope, until_day)
                values (sha256('new'), 1, 'long', 'read', access.calendar_day() + 366)
                """, as: .coordinator, person: 1)
        #expect(long?.constraint == "token_ends_within_its_term")
        try scene.act(.coordinator, person: 1) {
            try $0.execute("update access.token set revoked_at = now() where id = 1")
        }
        let revived = scene.refusal(
            of: "update access.token set revoked_at = null where id = 1", as: .coordinator, person: 1)
        #expect(revived?.constraint == "revoked_token_stays_revoked")
    }

    @Test("pruning forgets what is old and nothing else")
    func pruning() throws {
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        try scene.fill([
            "insert into access.sign_in_try (account, address, at) values (sha256('x'), '::1', now() - interval '2 days')",
            "update access.idempotency set at = now() - interval '8 days' where person = 1",
        ])
        let pruned = try scene.act(.jobs) { try $0.row("select access.prune() as count") }
        #expect(try pruned?("count") == Int32(2))
        let left = try scene.asOwner { tx in
            try tx.row(
                "select (select count(*) from access.sign_in_try) + (select count(*) from access.idempotency) as count")
        }
        #expect(try left?("count") == Int64(2))
    }

    @Test("the same request is answered once")
    func idempotency() throws {
        let scene = try Scene()
        try scene.fill(TwoPeople.statements)
        let answer: SQL = """
            insert into access.idempotency (action, key, request_hash, status, answer)
            values ('IssueQuote', 'k-1', sha256('body'), 200, '{}')
            """
        try scene.act(.coordinator, person: 1) { _ = try $0.execute(answer) }
        try scene.act(.coordinator, person: 2) { _ = try $0.execute(answer) }
        try scene.act(.console) { _ = try $0.execute(answer) }
        #expect(scene.refusal(of: answer, as: .coordinator, person: 1)?.constraint == "request_is_answered_once")
        #expect(scene.refusal(of: answer, as: .console)?.constraint == "request_is_answered_once")
    }
}
