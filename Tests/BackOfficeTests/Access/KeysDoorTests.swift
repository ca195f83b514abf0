import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Keys for programs, and forged requests")
struct KeysDoorTests {
    private func send(
        _ office: Office, _ method: Web.Method, _ target: String, _ headers: [(String, String)], _ body: JSON? = nil
    ) throws -> Answer {
        let type = body == nil ? [] : [("Content-Type", "application/json")]
        let head = try RequestHead(method: method, target: target, headers: headers + type)
        return Answer(office.door.handle(Request(head: head, body: body?.rendered() ?? [])))
    }

    private func token(_ office: Office, _ roles: Role, scope: String = "act") throws -> (token: String, owner: Visitor)
    {
        let owner = try office.visitor(roles)
        let made = try owner.post("/account/tokens", json: ["name": "proef", "scope": .string(scope)])
        return (try #require(made.json["token"]?.string), owner)
    }

    @Test("the header is read whatever its case and spaces; anything else opens nothing")
    func bearer() throws {
        let office = try Office()
        let token = try token(office, .board).token
        for value in ["Bearer \(token)", "bearer \(token)", "BEARER   \(token) "] {
            #expect(try send(office, .get, "/settings.json", [("Authorization", value)]).status == 200, "\(value)")
        }
        let wrong = [
            "Bearer", "Bearer ", token, "Basic \(token)", "Bearer \(token)x", "Bearer x \(token)", "Token \(token)", "",
        ]
        for value in wrong {
            let answer = try send(office, .get, "/settings.json", [("authorization", value)])
            #expect(answer.status == 401, "\(value)")
            #expect(answer.header("WWW-Authenticate")?.hasPrefix("Bearer") == true)
            #expect(answer.header("Content-Type") == "application/problem+json")
        }
    }

    @Test("a token that may only read cannot act")
    func readOnly() throws {
        let office = try Office()
        let token = try token(office, .board, scope: "read").token
        let header = [("Authorization", "Bearer \(token)")]
        #expect(try send(office, .get, "/settings.json", header).status == 200)
        let act = try send(office, .post, "/settings/rates", header, ["from": "2027-01-01", "rate": "1"])
        #expect(act.status == 403)
        #expect(try office.number("select count(*) from settings.hourly_rate") == 1)
    }

    @Test("a token with a list of actions does those and no other")
    func listed() throws {
        let office = try Office()
        let token = try token(office, .board).token
        try office.asOwner("update access.token set actions = '{\"rate set\"}' returning id")
        let header = [("Authorization", "Bearer \(token)")]
        #expect(try send(office, .post, "/settings/rates", header, ["from": "2027-01-01", "rate": "1"]).status == 200)
        let other = try send(office, .post, "/settings/withdraw", header, ["setting": "rate", "from": "2027-01-01"])
        #expect(other.status == 403)
    }

    @Test("a token needs no form guard, works until its last day, and never again once it is revoked")
    func life() throws {
        let office = try Office()
        let (token, owner) = try token(office, .board)
        let header = [("Authorization", "Bearer \(token)")]
        #expect(try send(office, .post, "/settings/rates", header, ["from": "2027-01-01", "rate": "1"]).status == 200)
        try office.asOwner("update access.token set until_day = access.calendar_day() - 1 returning id")
        #expect(try send(office, .get, "/settings.json", header).status == 401)
        try office.asOwner("update access.token set until_day = access.calendar_day() returning id")
        #expect(try send(office, .get, "/settings.json", header).status == 200)
        let id = try office.number("select id from access.token")
        #expect(try owner.post("/tokens/\(id)/revoke").status == 303)
        #expect(try send(office, .get, "/settings.json", header).status == 401)
    }

    @Test("a post from a page without the guard, or with another visitor's, does nothing")
    func forged() throws {
        let office = try Office()
        let (mine, theirs) = (Secret.token(), Secret.token())
        for secret in [mine, theirs] {
            let person = try office.person("Bea", [.board])
            try office.asOwner(
                """
                insert into access.session (person, token_hash)
                values (\(person), decode(\(Secret.hex(Secret.sha256(Array(secret.utf8)))), 'hex')) returning id
                """)
        }
        let cookie = [("Cookie", "\(FormGuard.sessionCookie)=\(mine)")]
        func post(_ value: String?) throws -> Answer {
            let pairs = [("from", "2027-01-01"), ("rate", "1")] + (value.map { [("_csrf", $0)] } ?? [])
            let body = pairs.map { $0.0 + "=" + $0.1 }.joined(separator: "&")
            let head = try RequestHead(
                method: .post, target: "/settings/rates",
                headers: cookie + [("Content-Type", "application/x-www-form-urlencoded")])
            return Answer(office.door.handle(Request(head: head, body: Array(body.utf8))))
        }
        for value in [nil, "", "x", FormGuard.value(for: theirs), FormGuard.value(for: "")] as [String?] {
            #expect(try post(value).status == 403, "\(value ?? "none")")
        }
        let json: JSON = ["from": "2027-01-01", "rate": "1"]
        #expect(try send(office, .post, "/settings/rates", cookie, json).code == "form-guard")
        let foreign = cookie + [("X-CSRF-Token", FormGuard.value(for: theirs))]
        #expect(try send(office, .post, "/settings/rates", foreign, json).code == "form-guard")
        #expect(try office.number("select count(*) from settings.hourly_rate") == 1)
        #expect(try post(FormGuard.value(for: mine)).status == 303)
    }

    @Test("every page with a form carries the guard and a key in each form that posts")
    func guardedForms() throws {
        let office = try Office()
        let visitor = try office.visitor(.administrator)
        for address in ["/settings/rates/new", "/people/new", "/account", "/sign-in"] {
            let page = try visitor.get(address).text
            for form in page.split(separator: "<form").dropFirst() where form.prefix(200).contains("method=\"post\"") {
                let inner = form.components(before: "</form>")
                #expect(inner.contains("name=\"_csrf\""), "\(address)")
                #expect(inner.contains("name=\"_key\""), "\(address)")
            }
        }
    }

    @Test("every kind of answer carries the security headers and is not kept by a browser")
    func headers() throws {
        let office = try Office()
        let visitor = try office.visitor(.board)
        let answers = [
            try visitor.get("/"), try visitor.get("/settings.json"), try visitor.get("/settings.csv"),
            try visitor.get("/nothing"), try visitor.get("/nothing.json"), try office.stranger.get("/settings"),
            try visitor.post("/settings/rates", json: ["rate": "x"]), try visitor.get("/health"),
            try visitor.get("/openapi.json"), try visitor.get("/sign-in"),
            Answer(FrontDoor.turnedAway(413, head: try RequestHead(target: "/"), house: office.house)),
        ]
        for answer in answers {
            #expect(answer.header("X-Content-Type-Options") == "nosniff")
            #expect(answer.header("X-Frame-Options") == "DENY")
            #expect(answer.header("Referrer-Policy") == "same-origin")
            #expect(answer.header("X-Request-Id")?.isEmpty == false)
            #expect(answer.header("Cache-Control") == "no-store")
            let policy = answer.header("Content-Security-Policy") ?? ""
            #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe"))
        }
        let style = try visitor.get("/look/griffie.css")
        #expect(style.header("X-Content-Type-Options") == "nosniff")
    }
}

extension Substring {
    fileprivate func components(before end: String) -> Substring {
        firstRange(of: end).map { self[..<$0.lowerBound] } ?? self
    }
}
