import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Reviewers")
struct ReviewerTests {
    private static let actions = [
        "reviewer register", "reviewer change", "employment start", "employment end", "activity start", "activity end",
        "me change",
    ]

    private func register(_ scene: OrganisationScene, _ name: String, _ more: [(String, JSON)] = []) throws -> Int64 {
        try scene.id(of: scene.coordinator.post("/reviewers", json: .object([("name", .string(name))] + more)))
    }

    private func employ(
        _ scene: OrganisationScene, _ reviewer: Int64, at organisation: Int64, from: String, until: String? = nil
    ) throws -> Int64 {
        let body: JSON = [
            "organisation": .integer(organisation), "fromDay": .string(from),
            "untilDay": until.map(JSON.string) ?? .null,
        ]
        return try scene.id(of: scene.coordinator.post("/reviewers/\(reviewer)/employments", json: body))
    }

    @Test("a registered reviewer comes back whole as JSON")
    func wholeJSON() throws {
        let scene = try OrganisationScene()
        let linde = try scene.register("De Linde")
        let id = try register(
            scene, "Anouk Terpstra",
            [("email", "anouk@linde.example"), ("phone", "06 12"), ("language", "en"), ("city", "Zeist")])
        let job = try employ(scene, id, at: linde, from: "2020-01-01", until: "2026-12-31")
        let json = try scene.coordinator.get("/reviewers/\(id).json").json
        let period = try scene.office.number("select id from reviewers.active_period")
        let withoutHistory = JSON.object((json.members ?? []).filter { $0.0 != "history" })
        let person = try scene.office.number("select person from reviewers.reviewer")
        #expect(
            withoutHistory == [
                "id": .integer(id), "person": .integer(person), "registerNumber": "R-0001",
                "name": "Anouk Terpstra", "email": "anouk@linde.example", "phone": "06 12", "language": "en",
                "city": "Zeist", "version": 1,
                "employments": [
                    [
                        "id": .integer(job), "organisation": .integer(linde), "organisationName": "De Linde",
                        "function": .null, "fromDay": "2020-01-01", "untilDay": "2026-12-31",
                    ]
                ],
                "activePeriods": [
                    ["id": .integer(period), "fromDay": "2026-09-01", "untilDay": .null, "ground": .null]
                ],
            ])
        #expect(json["history"]?.items?.last?["what"]?.string == "legde de reviewer vast: R-0001")
        let page = try scene.coordinator.get("/reviewers/\(id)")
        #expect(page.text.contains("R-0001"))
        #expect(page.text.contains("bij De Linde"))
        #expect(page.text.contains("/employments/new"))
        let organisation = try scene.coordinator.get("/organisations/\(linde)")
        #expect(organisation.text.contains("Anouk Terpstra"))
        #expect(organisation.text.contains("/reviewers/\(id)"))
    }

    @Test("register numbers follow one another without a gap, also after a refusal")
    func numbers() throws {
        let scene = try OrganisationScene()
        let first = try register(scene, "Eerste", [("email", "a@x.example")])
        let refused = try scene.coordinator.post("/reviewers", json: ["name": "Dubbel", "email": "A@x.example"])
        #expect(refused.code == "email-taken")
        let person = try scene.office.person("Al bekend", [.reviewer])
        let second = try scene.coordinator.post("/reviewers", json: ["person": .integer(person.value)])
        #expect(second.json["registerNumber"]?.string == "R-0002")
        #expect(try scene.coordinator.get("/reviewers/\(first).json").json["registerNumber"]?.string == "R-0001")
    }

    @Test("the list filters on activity and employer, forgives a slip, and sorts")
    func list() throws {
        let scene = try OrganisationScene()
        let linde = try scene.register("De Linde")
        let anouk = try register(scene, "Anouk Terpstra", [("city", "Zeist")])
        let joost = try register(scene, "Joost van der Hagen", [("activeFrom", "2020-01-01")])
        _ = try employ(scene, anouk, at: linde, from: "2020-01-01")
        _ = try employ(scene, joost, at: linde, from: "2010-01-01", until: "2026-08-31")
        let period = try scene.office.number("select id from reviewers.active_period where reviewer = \(joost)")
        _ = try scene.coordinator.post("/active-periods/\(period)/end", json: ["untilDay": "2026-08-31"])
        #expect(try names(scene, "") == ["Anouk Terpstra", "Joost van der Hagen"])
        let person = try scene.office.number("select person from reviewers.reviewer where id = \(anouk)")
        #expect(try scene.coordinator.get("/reviewers.json").json[0]?["person"]?.integer == person)
        #expect(try names(scene, "sort=-number") == ["Joost van der Hagen", "Anouk Terpstra"])
        #expect(try names(scene, "active=true") == ["Anouk Terpstra"])
        #expect(try names(scene, "active=false") == ["Joost van der Hagen"])
        #expect(try names(scene, "employer=\(linde)") == ["Anouk Terpstra"])
        #expect(try names(scene, "search=anuok") == ["Anouk Terpstra"])
        #expect(try names(scene, "search=r-0002") == ["Joost van der Hagen"])
        #expect(try names(scene, "search=zeist") == ["Anouk Terpstra"])
        #expect(try names(scene, "search=zeisst") == ["Anouk Terpstra"])
        let page = try scene.coordinator.get("/reviewers?active=true")
        #expect(page.text.contains("De Linde"))
        #expect(!page.text.contains("Joost"))
        #expect(try scene.coordinator.get("/reviewers.csv").text.contains("R-0001,Anouk Terpstra,Zeist,De Linde,ja"))
    }

    private func names(_ scene: OrganisationScene, _ query: String) throws -> [String] {
        let answer = try scene.coordinator.get("/reviewers.json?" + query)
        #expect(answer.status == 200, "\(answer.text)")
        return answer.json.items?.compactMap { $0["name"]?.string } ?? []
    }

    @Test("every refusal that an action declares can be met, and no other")
    func refusals() throws {
        let scene = try OrganisationScene()
        let linde = try scene.register("De Linde")
        let known = try scene.office.person("Al bekend")
        let id = try scene.id(of: scene.coordinator.post("/reviewers", json: ["person": .integer(known.value)]))
        _ = try register(scene, "Ander", [("email", "ander@x.example")])
        let ended = try employ(scene, id, at: linde, from: "2019-01-01", until: "2019-12-31")
        let job = try employ(scene, id, at: linde, from: "2020-01-01")
        let period = try scene.office.number("select id from reviewers.active_period where reviewer = \(id)")
        let past = try scene.id(
            of: scene.coordinator.post(
                "/reviewers/\(id)/active-periods", json: ["fromDay": "2019-01-01", "untilDay": "2019-12-31"]))
        let stranger = try scene.office.visitor(.reviewer)
        let own = try scene.office.visitor(.reviewer, name: "Ik")
        _ = try scene.coordinator.post("/reviewers", json: ["person": .integer(own.person?.value ?? 0)])
        let cases: [(Visitor, String, String, JSON)] = [
            (scene.coordinator, "reviewer register", "/reviewers", ["person": 99999]),
            (scene.coordinator, "reviewer register", "/reviewers", ["person": .integer(known.value)]),
            (scene.coordinator, "reviewer register", "/reviewers", ["name": "X", "email": "ander@x.example"]),
            (scene.coordinator, "reviewer change", "/reviewers/999/change", ["name": "X"]),
            (scene.coordinator, "reviewer change", "/reviewers/\(id)/change", ["name": "X", "seen": 9]),
            (
                scene.coordinator, "reviewer change", "/reviewers/\(id)/change",
                ["name": "X", "email": "ander@x.example"]
            ),
            (
                scene.coordinator, "employment start", "/reviewers/999/employments",
                ["organisation": .integer(linde), "fromDay": "2030-01-01"]
            ),
            (
                scene.coordinator, "employment start", "/reviewers/\(id)/employments",
                ["organisation": 999, "fromDay": "2030-01-01"]
            ),
            (
                scene.coordinator, "employment start", "/reviewers/\(id)/employments",
                ["organisation": .integer(linde), "fromDay": "2019-12-31", "untilDay": "2019-12-31"]
            ),
            (scene.coordinator, "employment end", "/employments/999/end", ["untilDay": "2026-01-01"]),
            (scene.coordinator, "employment end", "/employments/\(ended)/end", ["untilDay": "2026-01-01"]),
            (scene.coordinator, "employment end", "/employments/\(job)/end", ["untilDay": "2019-12-31"]),
            (scene.coordinator, "activity start", "/reviewers/999/active-periods", ["fromDay": "2030-01-01"]),
            (scene.coordinator, "activity start", "/reviewers/\(id)/active-periods", ["fromDay": "2030-01-01"]),
            (scene.coordinator, "activity end", "/active-periods/999/end", ["untilDay": "2026-01-01"]),
            (scene.coordinator, "activity end", "/active-periods/\(past)/end", ["untilDay": "2026-01-01"]),
            (scene.coordinator, "activity end", "/active-periods/\(period)/end", ["untilDay": "2020-01-01"]),
            (stranger, "me change", "/me/change", [:]),
            (own, "me change", "/me/change", ["seen": 9]),
        ]
        var provoked: [(action: String, code: String)] = []
        for (visitor, action, address, body) in cases {
            let answer = try visitor.post(address, json: body)
            #expect((400..<500).contains(answer.status), "\(action): \(answer.text)")
            provoked.append((action, answer.code ?? "\(answer.status)"))
        }
        RefusalTable.compare(provoked, with: Self.actions)
    }

    @Test("each role but the coordinator is refused every action on the register")
    func roles() throws {
        let scene = try OrganisationScene()
        let linde = try scene.register("De Linde")
        let id = try register(scene, "Anouk")
        let job = try employ(scene, id, at: linde, from: "2020-01-01")
        let period = try scene.office.number("select id from reviewers.active_period")
        let requests: [(String, JSON)] = [
            ("/reviewers", ["name": "X"]), ("/reviewers/\(id)/change", ["name": "X"]),
            ("/employments/\(job)/end", ["untilDay": "2026-09-01"]),
            ("/reviewers/\(id)/employments", ["organisation": .integer(linde), "fromDay": "2027-01-01"]),
            ("/active-periods/\(period)/end", ["untilDay": "2026-09-01"]),
            ("/reviewers/\(id)/active-periods", ["fromDay": "2027-01-01"]),
        ]
        for role in Role.ofPeople where role != .coordinator {
            let visitor = try scene.office.visitor(role)
            for (address, body) in requests {
                let answer = try visitor.post(address, json: body)
                #expect(answer.status == 403, "\(role) \(address): \(answer.text)")
            }
            let mayRead = role != .reviewer
            #expect(try visitor.get("/reviewers.json").status == (mayRead ? 200 : 403), "\(role)")
            #expect(try visitor.get("/reviewers/\(id)").status == (mayRead ? 200 : 403), "\(role)")
            if mayRead { #expect(try visitor.get("/me").status == 403, "\(role)") }
        }
        for (address, body) in requests {
            #expect(try scene.coordinator.post(address, json: body).status == 200, "\(address)")
        }
        #expect(try scene.office.stranger.post("/reviewers", json: ["name": "X"]).status != 200)
    }

    @Test("a reviewer sees his or her own page and may change telephone and language, nothing more")
    func ownPage() throws {
        let scene = try OrganisationScene()
        let linde = try scene.register("De Linde", [("iban", "NL91ABNA0417164300")])
        let anouk = try scene.office.visitor(.reviewer, name: "Anouk Terpstra")
        let early = try anouk.get("/me")
        #expect(early.status == 200)
        #expect(early.text.contains("Je staat nog niet in het register"))
        #expect(try anouk.get("/me.json").status == 404)
        let body: JSON = ["person": .integer(anouk.person?.value ?? 0), "city": "Zeist"]
        let id = try scene.id(of: scene.coordinator.post("/reviewers", json: body))
        _ = try employ(scene, id, at: linde, from: "2020-01-01")
        let other = try register(scene, "Iemand Anders", [("phone", "0612345678")])
        let page = try anouk.get("/me")
        #expect(page.status == 200)
        #expect(page.text.contains("R-0001"))
        #expect(page.text.contains("De Linde"))
        #expect(!page.text.contains("href=\"/organisations/\(linde)\""))
        #expect(!page.text.contains("Iemand Anders"))
        #expect(try anouk.get("/reviewers/\(other)").status == 403)
        let form = try anouk.get("/me/change")
        #expect(form.text.contains("name=\"phone\""))
        #expect(!form.text.contains("name=\"email\""))
        #expect(try anouk.post("/me/change", ["phone": "06 99", "language": "en", "seen": "1"]).status == 303)
        let json = try anouk.get("/me.json").json
        #expect(json["phone"]?.string == "06 99")
        #expect(json["language"]?.string == "en")
        #expect(try anouk.post("/me/change", json: ["phone": "1", "name": "Baas"]).status == 422)
    }

    @Test("a change of what has changed since shows both texts")
    func stale() throws {
        let scene = try OrganisationScene()
        let id = try register(scene, "Anouk", [("city", "Zeist")])
        _ = try scene.coordinator.post("/reviewers/\(id)/change", json: ["name": "Anouk", "city": "Utrecht"])
        let answer = try scene.coordinator.post(
            "/reviewers/\(id)/change", ["name": "Anouk", "city": "Breda", "seen": "1"])
        #expect(answer.status == 409)
        #expect(answer.text.contains("value=\"Breda\""))
        #expect(answer.text.contains("Nu staat er: Utrecht"))
    }

    @Test(
        "what is wrong with a field is told at that field",
        arguments: [
            (["name": "a\u{1}b"], "name"), ([:], "name"), (["name": "X", "email": "x"], "email"),
            (["name": "X", "language": "fr"], "language"), (["name": "X", "activeFrom": "31-02-2026"], "activeFrom"),
        ] as [([String: String], String)])
    func faults(body: [String: String], field: String) throws {
        let scene = try OrganisationScene()
        let json = JSON.object(body.map { ($0.key, JSON.string($0.value)) })
        let answer = try scene.coordinator.post("/reviewers", json: json)
        #expect(answer.status == 422)
        #expect(answer.faults == [field])
    }

    @Test("a ground that looks like a client's number is asked about")
    func clientData() throws {
        let scene = try OrganisationScene()
        let id = try register(scene, "Anouk", [("activeFrom", "2026-01-01")])
        let body: [(String, JSON)] = [
            ("fromDay", "2020-01-01"), ("untilDay", "2020-12-31"), ("ground", "zaak 111222333"),
        ]
        let asked = try scene.coordinator.post("/reviewers/\(id)/active-periods", json: .object(body))
        #expect(asked.faults == ["ground"])
        let confirmed = try scene.coordinator.post(
            "/reviewers/\(id)/active-periods", json: .object(body + [("confirmNoClientData", true)]))
        #expect(confirmed.status == 200)
    }
}
