import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Signing in")
struct SignInDoorTests {
    private static let password = "vier woorden achter elkaar"

    private func office() throws -> (office: Office, id: Int64) {
        let office = try Office()
        return (office, try office.member("anna@demo.example", password: Self.password))
    }

    @Test("the right password opens a session, whose cookie no script and no other site gets")
    func right() throws {
        let (office, _) = try office()
        let visitor = office.stranger
        #expect(try visitor.get("/account").location == "/sign-in?next=%2Faccount")
        let answer = try visitor.post(
            "/sign-in", ["email": "anna@demo.example", "password": Self.password, "next": "/account"])
        #expect(answer.status == 303)
        #expect(answer.location == "/account")
        let cookie = try #require(answer.cookies.first { $0.hasPrefix(FormGuard.sessionCookie + "=") })
        #expect(cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Lax") && cookie.contains("; Path=/"))
        #expect(!cookie.contains("Secure") && !cookie.contains("Max-Age"))
        #expect(try visitor.get("/account").status == 200)
        let token = cookie.dropFirst(FormGuard.sessionCookie.count + 1).prefix { $0 != ";" }
        #expect(token.count >= 43)
        #expect(
            try office.number(
                "select count(*) from access.session where encode(token_hash, 'escape') = \(String(token))") == 0)
    }

    @Test("behind TLS the cookies travel encrypted only, and the browser is told to keep to it")
    func secure() throws {
        let (office, _) = try office()
        let guest = "guest-of-this-test"
        let fields = [
            ("_csrf", FormGuard.value(for: guest)), ("email", "anna@demo.example"), ("password", Self.password),
        ]
        let body = fields.map { PercentEncoding.encode($0.0) + "=" + PercentEncoding.encode($0.1) }
        let head = try RequestHead(
            method: .post, target: "/sign-in",
            headers: [
                ("Content-Type", "application/x-www-form-urlencoded"), ("Cookie", "\(FormGuard.guestCookie)=\(guest)"),
            ], isTLS: true)
        let answer = Answer(office.door.handle(Request(head: head, body: Array(body.joined(separator: "&").utf8))))
        #expect(answer.status == 303)
        #expect(answer.cookies.count == 3)
        #expect(answer.cookies.allSatisfy { $0.contains("; Secure") })
        #expect(answer.header("Strict-Transport-Security") != nil)
    }

    @Test("an e-mail address in capitals is the same address")
    func capitals() throws {
        let (office, _) = try office()
        let answer = try office.stranger.post(
            "/sign-in", ["email": " ANNA@Demo.Example ", "password": Self.password])
        #expect(answer.status == 303)
    }

    @Test("a wrong password and an unknown address get the same answer, and the password is not shown again")
    func wrong() throws {
        let (office, _) = try office()
        let known = try office.stranger.post("/sign-in", ["email": "anna@demo.example", "password": "verkeerd-woord"])
        let unknown = try office.stranger.post(
            "/sign-in", ["email": "niemand@demo.example", "password": "verkeerd-woord"])
        for answer in [known, unknown] {
            #expect(answer.status == 422)
            #expect(answer.text.contains("Het e-mailadres of het wachtwoord klopt niet"))
            #expect(!answer.text.contains("verkeerd-woord"))
        }
        #expect(known.text.contains("value=\"anna@demo.example\""))
    }

    @Test(
        "after signing in nobody is sent to another site",
        arguments: [
            "//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example",
            "/\n/evil.example", "javascript:alert(1)", "evil.example", "",
        ])
    func openRedirect(next: String) throws {
        let (office, _) = try office()
        let answer = try office.stranger.post(
            "/sign-in", ["email": "anna@demo.example", "password": Self.password, "next": next])
        #expect(answer.location == "/")
        let language = try office.stranger.post("/language", ["language": "en", "next": next])
        #expect(language.location == "/")
    }

    @Test("of a hundred wrong tries at once no more than five count, and then even the right one waits")
    func hundredTries() throws {
        let (office, _) = try office()
        let outcomes = try Together.run(100) { number in
            let head = try RequestHead(
                method: .post, target: "/sign-in", headers: [("Content-Type", "application/json")],
                remoteAddress: "10.0.0.\(number)")
            let body: JSON = ["email": "anna@demo.example", "password": "verkeerd-woord"]
            return office.door.handle(Request(head: head, body: body.rendered())).status
        }
        #expect(outcomes.filter { $0 == 422 }.count == 5)
        #expect(outcomes.filter { $0 == 429 }.count == 95)
        let right = try office.stranger.post(
            "/sign-in", json: ["email": "anna@demo.example", "password": .string(Self.password)])
        #expect(right.status == 429)
        #expect(right.json["detail"]?.string?.contains("Wacht") == true)
        try office.asOwner("update access.sign_in_try set at = at - interval '16 minutes' returning id")
        let later = try office.stranger.post(
            "/sign-in", json: ["email": "anna@demo.example", "password": .string(Self.password)])
        #expect(later.status == 200)
    }

    @Test(
        "passwords of 510 and 511 bytes are taken, one of 512 is refused and never hashed", arguments: [510, 511, 512])
    func longPasswords(bytes: Int) throws {
        let office = try Office()
        let password = String(repeating: "p", count: bytes)
        let added = try office.console(
            "user", "add", "--name", "Anna", "--email", "anna@demo.example", "--role", "coordinator", "--password",
            password)
        #expect(added.status == (bytes <= 511 ? 0 : 1))
        let answer = try office.stranger.post("/sign-in", ["email": "anna@demo.example", "password": password])
        #expect(answer.status == (bytes <= 511 ? 303 : 422))
        // Of a longer one not even the beginning may count.
        let begin = try office.stranger.post(
            "/sign-in", ["email": "anna@demo.example", "password": String(password.dropLast())])
        #expect(begin.status == 422)
    }

    @Test("a session ends when nobody used it for two hours, and after twelve hours in any case")
    func expiry() throws {
        let (office, id) = try office()
        func session(seen: Int, opened: Int) throws -> Int {
            let visitor = try office.visitor(.coordinator)
            let person = try #require(visitor.person)
            try office.asOwner(
                """
                update access.session set seen_at = now() - \(Int64(seen)) * interval '1 minute',
                    opened_at = now() - \(Int64(opened)) * interval '1 minute'
                where person = \(person) returning id
                """)
            return try visitor.get("/account.json").status
        }
        #expect(id > 0)
        #expect(try session(seen: 119, opened: 119) == 200)
        #expect(try session(seen: 121, opened: 121) == 401)
        #expect(try session(seen: 0, opened: 719) == 200)
        #expect(try session(seen: 0, opened: 721) == 401)
    }

    @Test("signing out ends this session, everywhere ends all")
    func signOut() throws {
        let (office, id) = try office()
        let (one, other) = (office.stranger, office.stranger)
        for visitor in [one, other] {
            _ = try visitor.post("/sign-in", ["email": "anna@demo.example", "password": Self.password])
        }
        #expect(try one.post("/sign-out").location == "/sign-in")
        #expect(try one.get("/account").status == 303)
        #expect(try other.get("/account").status == 200)
        _ = try one.post("/sign-in", ["email": "anna@demo.example", "password": Self.password])
        #expect(try one.post("/account/sign-out-everywhere").location == "/sign-in")
        #expect(try other.get("/account").status == 303)
        #expect(try office.number("select count(*) from access.session where person = \(id) and ended_at is null") == 0)
    }

    @Test("a link sets a password once; the new one signs in")
    func invitation() throws {
        let office = try Office()
        let administrator = try office.visitor(.administrator)
        let person = try office.person("Kees", [.coordinator])
        let made = try administrator.post("/people/\(person.value)/invitation", json: [:])
        let path = try #require(made.json["path"]?.string)
        let stranger = office.stranger
        #expect(try stranger.get(path).text.contains("Wachtwoord kiezen"))
        #expect(try stranger.post(path, ["password": "te kort"]).status == 422)
        #expect(try stranger.post(path, ["password": "een lang genoeg woord"]).location == "/sign-in")
        #expect(try stranger.post(path, ["password": "een ander lang woord"]).status == 404)
        #expect(try stranger.get(path).status == 404)
    }
}
