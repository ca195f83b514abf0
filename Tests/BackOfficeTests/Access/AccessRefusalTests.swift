import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Access: what is refused")
struct AccessRefusalTests {
    private static let actions = [
        "session open", "password change", "invitation accept", "user add", "user change", "user close", "user reopen",
        "user invite", "role give", "role end", "token create", "token revoke",
    ]

    private let office: Office
    private let administrator: Visitor
    private let own: Int64
    private let anna: Int64
    private let closed: Int64
    private let unreachable: Int64
    private let holding: Int64
    private let board: Int64
    private let ownHolding: Int64

    init() throws {
        office = try Office()
        administrator = try office.visitor(.administrator)
        own = try #require(administrator.person).value
        anna = try office.member("anna@demo.example", password: "vier woorden achter elkaar")
        closed = try office.person("Gerrit").value
        unreachable = try office.number("insert into access.person (name) values ('Zonder adres') returning id")
        let treasurer = try office.person("Truus", [.treasurer])
        _ = try administrator.post("/people/\(closed)/close", json: ["ground": "uit dienst"])
        holding = try office.number("select id from access.role_holding where person = \(anna)")
        board = try office.number(
            "select id from access.role_holding where person = \(treasurer) and role = 'board'")
        ownHolding = try office.number("select id from access.role_holding where person = \(own)")
    }

    @Test("every refusal that an action declares can be met, and no other")
    func refusals() throws {
        var provoked: [(action: String, code: String)] = []
        func note(_ action: String, _ answer: Answer) {
            #expect((400..<500).contains(answer.status), "\(action): \(answer.text)")
            provoked.append((action, answer.code ?? ""))
        }
        for (action, address, body) in cases { note(action, try administrator.post(address, json: body)) }
        for (action, address, body) in try ownKeys() {
            note(action, try address.visitor.post(address.path, json: body))
        }
        for _ in 1...6 {
            let answer = try office.stranger.post("/sign-in", json: ["email": "bob@demo.example", "password": "x"])
            note("session open", answer)
        }
        // Met at the console only, as the test below shows.
        provoked += [("user add", "weak-password"), ("token create", "not-found")]
        RefusalTable.compare(provoked, with: Self.actions)
    }

    private var cases: [(String, String, JSON)] {
        [
            ("user add", "/people", ["name": "X", "email": "ANNA@demo.example"]),
            ("user add", "/people", ["name": "X", "role": "auditor"]),
            ("user add", "/people", ["name": "X", "role": "treasurer"]),
            ("user add", "/people", ["name": "X", "password": "een lang genoeg woord"]),
            ("user change", "/people/999/change", ["name": "X"]),
            ("user change", "/people/\(closed)/change", ["name": "X", "email": "anna@demo.example"]),
            ("user change", "/people/\(anna)/change", ["name": "X", "seen": 99]),
            ("user close", "/people/999/close", ["ground": "x"]),
            ("user close", "/people/\(own)/close", ["ground": "x"]),
            ("user close", "/people/\(closed)/close", ["ground": "x"]),
            ("user reopen", "/people/999/reopen", [:]),
            ("user reopen", "/people/\(anna)/reopen", [:]),
            ("user invite", "/people/999/invitation", [:]),
            ("user invite", "/people/\(closed)/invitation", [:]),
            ("user invite", "/people/\(unreachable)/invitation", [:]),
            ("role give", "/people/999/roles", ["role": "board", "from": "2026-09-01"]),
            ("role give", "/people/\(own)/roles", ["role": "board", "from": "2026-09-01"]),
            ("role give", "/people/\(anna)/roles", ["role": "board", "from": "2026-09-01", "until": "2026-08-31"]),
            ("role give", "/people/\(anna)/roles", ["role": "auditor", "from": "2026-09-01"]),
            ("role give", "/people/\(anna)/roles", ["role": "coordinator", "from": "2026-12-01"]),
            ("role give", "/people/\(anna)/roles", ["role": "treasurer", "from": "2026-09-01"]),
            ("role end", "/roles/999/end", ["until": "2026-09-01"]),
            ("role end", "/roles/\(ownHolding)/end", ["until": "2026-09-01"]),
            ("role end", "/roles/\(holding)/end", ["until": "2000-01-01"]),
            ("role end", "/roles/\(board)/end", ["until": "2026-09-01"]),
            ("token create", "/account/tokens", ["until": "2199-01-01"]),
            ("token revoke", "/tokens/999/revoke", [:]),
        ]
    }

    /// What one does with one's own keys, and what only the console meets.
    private func ownKeys() throws -> [(String, (visitor: Visitor, path: String), JSON)] {
        let token = try administrator.post("/account/tokens", json: [:])
        guard case .integer(let id)? = token.json["id"] else { throw Office.Missing(what: "a token") }
        _ = try administrator.post("/tokens/\(id)/revoke", json: [:])
        let signedIn = office.stranger
        let email: JSON = ["email": "anna@demo.example", "password": "vier woorden achter elkaar"]
        #expect(try signedIn.post("/sign-in", json: email).status == 200)
        let link = try administrator.post("/people/\(anna)/invitation", json: [:]).json["path"]?.string ?? ""
        let path = "/account/password"
        let change: JSON = ["current": "verkeerd", "password": "een lang genoeg woord"]
        return [
            ("token revoke", (administrator, "/tokens/\(id)/revoke"), [:]),
            ("invitation accept", (office.stranger, "/invitation/niets"), ["password": "een lang genoeg woord"]),
            ("invitation accept", (office.stranger, link), ["password": "kort"]),
            ("password change", (signedIn, path), ["current": "vier woorden achter elkaar", "password": "kort"]),
        ] + Array(repeating: ("password change", (signedIn, path), change), count: 6)
    }

    @Test("at the console a weak password and an unknown owner of a token are refused")
    func console() throws {
        let weak = try office.console("user", "add", "--name", "X", "--role", "board", "--password", "kort")
        #expect(weak.status == 1)
        #expect(weak.err.contains("weak-password"))
        let nobody = try office.console("token", "create", "--as", "niemand@demo.example")
        #expect(nobody.status == 1)
        #expect(nobody.err.contains("not-found"))
    }
}
