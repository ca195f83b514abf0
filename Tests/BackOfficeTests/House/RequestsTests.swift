import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

/// What every door does with a request, whatever the action.
@Suite("Requests at the door")
struct RequestsTests {
    @Test("the same key acts once and gives the first answer again; other content under it is refused")
    func idempotency() throws {
        let office = try Office()
        let visitor = try office.visitor(.administrator)
        let first = try visitor.post("/people", json: ["name": "Anna"], key: "one")
        let again = try visitor.post("/people", json: ["name": "Anna"], key: "one")
        #expect(first.status == 200 && again.status == 200)
        #expect(first.json == again.json)
        #expect(try office.number("select count(*) from access.person where name = 'Anna'") == 1)
        let other = try visitor.post("/people", json: ["name": "Bob"], key: "one")
        #expect((400..<500).contains(other.status))
        #expect(try office.number("select count(*) from access.person where name = 'Bob'") == 0)
        #expect(try visitor.post("/people", json: ["name": "Anna"], key: "two").status == 200)
        #expect(try office.visitor(.administrator).post("/people", json: ["name": "Anna"], key: "one").status == 200)
        #expect(try office.number("select count(*) from access.person where name = 'Anna'") == 3)
    }

    @Test("pressed twice at the same moment a form acts once")
    func pressedTwice() throws {
        let office = try Office()
        let secret = Secret.token()
        let person = try office.person("Bea", [.administrator])
        try office.asOwner(
            """
            insert into access.session (person, token_hash)
            values (\(person), decode(\(Secret.hex(Secret.sha256(Array(secret.utf8)))), 'hex')) returning id
            """)
        let headers = [
            ("Content-Type", "application/json"), ("Idempotency-Key", "same"),
            ("Cookie", "\(FormGuard.sessionCookie)=\(secret)"), ("X-CSRF-Token", FormGuard.value(for: secret)),
        ]
        let statuses = try Together.run(8) { _ in
            let head = try RequestHead(method: .post, target: "/people", headers: headers)
            return office.door.handle(Request(head: head, body: (["name": "Anna"] as JSON).rendered())).status
        }
        #expect(statuses.allSatisfy { $0 == 200 }, "\(statuses)")
        #expect(try office.number("select count(*) from access.person where name = 'Anna'") == 1)
    }

    @Test("a refused action keeps nothing under its key, so that it can be tried again")
    func refusedKey() throws {
        let office = try Office()
        let visitor = try office.visitor(.administrator)
        let body: JSON = ["from": "2027-01-01", "rate": "1"]
        #expect(try visitor.post("/settings/rates", json: body).status == 200)
        #expect(try visitor.post("/settings/rates", json: body, key: "k").status == 409)
        #expect(try visitor.post("/settings/withdraw", json: ["setting": "rate", "from": "2027-01-01"]).status == 200)
        #expect(try visitor.post("/settings/rates", json: body, key: "k").status == 200)
    }

    @Test(
        "a body that is not what it says is told so, never a fault of ours",
        arguments: [
            ("application/json", "{", 400), ("application/json", "[]", 400), ("application/json", "\"x\"", 400),
            ("application/json", "{\"name\":\"a\",\"name\":\"b\"}", 400), ("application/json", "", 400),
            ("application/json", "{\"name\":\"\\u0000\"}", 400), ("application/json; charset=utf-8", "{}", 422),
            ("text/plain", "name=x", 415), ("application/xml", "<a/>", 415),
            ("application/x-www-form-urlencoded", "%ZZ", 400),
            ("application/x-www-form-urlencoded", "name=%00", 400),
            ("application/x-www-form-urlencoded", "name=%FF", 400),
            ("application/x-www-form-urlencoded", "a[x]=1", 400), ("multipart/form-data", "x", 400),
            ("multipart/form-data; boundary=x", "--x\r\nno header", 400), ("", "name=x", 415),
        ])
    func bodies(type: String, body: String, status: Int) throws {
        let office = try Office()
        let visitor = try office.visitor(.administrator)
        let made = try visitor.post("/account/tokens", json: [:]).json["token"]?.string ?? ""
        let head = try RequestHead(
            method: .post, target: "/people",
            headers: [("Content-Type", type), ("Authorization", "Bearer \(made)")])
        let answer = Answer(office.door.handle(Request(head: head, body: Array(body.utf8))))
        #expect(answer.status == status, "\(answer.text)")
        #expect(answer.header("Content-Type") == "application/problem+json")
        for member in ["type", "title", "status", "detail", "code", "instance"] {
            #expect(answer.json[member] != nil, "\(member)")
        }
    }

    @Test("the shape of the answer follows the address, then what the caller speaks")
    func negotiation() throws {
        let office = try Office()
        let visitor = try office.visitor(.board)
        func type(_ target: String, _ accept: String) throws -> String? {
            try visitor.send(.get, target, [("Accept", accept)], []).header("Content-Type")
        }
        #expect(try type("/settings", "text/html,application/xhtml+xml,*/*;q=0.8")?.hasPrefix("text/html") == true)
        #expect(try type("/settings", "application/json") == "application/json")
        #expect(try type("/settings.json", "text/html") == "application/json")
        #expect(try type("/settings.csv", "text/html") == "text/csv; charset=utf-8")
        #expect(try visitor.get("/settings.pdf").status == 404)
        #expect(try visitor.get("/nothing.json").header("Content-Type") == "application/problem+json")
    }

    @Test("an address that takes something else says what it takes")
    func methods() throws {
        let office = try Office()
        let answer = try office.visitor(.board).send(.get, "/settings/rates", [("Accept", "application/json")], [])
        #expect(answer.status == 405)
        #expect(answer.json["detail"]?.string?.contains("POST") == true)
    }

    @Test("what was typed stays, each fault at its field")
    func faultsOnAPage() throws {
        let office = try Office()
        let answer = try office.visitor(.board).post(
            "/settings/rates", ["from": "2027-01-01", "rate": "veel", "ground": "x"])
        #expect(answer.status == 422)
        #expect(answer.text.contains("value=\"veel\""))
        #expect(answer.text.contains("value=\"2027-01-01\""))
        #expect(answer.text.contains("href=\"#f-rate\"") && answer.text.contains("id=\"f-rate\""))
    }

    @Test("a text that looks like a client's number asks once, and the confirmation is recorded without the number")
    func clientData() throws {
        let office = try Office()
        let visitor = try office.visitor(.board)
        let fields: KeyValuePairs = ["from": "2027-01-01", "rate": "1", "ground": "Zie 123456782"]
        let asked = try visitor.post("/settings/rates", fields)
        #expect(asked.status == 422)
        #expect(asked.text.contains("name=\"confirmNoClientData\""))
        let confirmed = try visitor.post(
            "/settings/rates",
            ["from": "2027-01-01", "rate": "1", "ground": "Zie 123456782", "confirmNoClientData": "true"])
        #expect(confirmed.status == 303)
        #expect(try office.number("select count(*) from audit.line where table_name = 'client_data'") == 1)
        #expect(
            try office.number(
                "select count(*) from audit.line where table_name = 'client_data' and after::text like '%123456782%'")
                == 0)
    }
}
