import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Organisations: what is refused")
struct OrganisationRefusalTests {
    @Test("every refusal that an action declares can be met, and no other")
    func refusals() throws {
        let scene = try OrganisationScene()
        let brug = try scene.register("Stichting De Brug", [("kvkNumber", "69599084")])
        let linde = try scene.register("Lindehof")
        let contact = try scene.addContact("Ineke", to: brug)
        let left = try scene.addContact("Kees", to: brug)
        _ = try scene.coordinator.post("/contacts/\(left)/end", json: ["untilDay": "2026-09-30"])
        let ended = try scene.affiliate(brug, from: "2019-01-01", until: "2020-12-31")
        let open = try scene.affiliate(brug, from: "2022-01-01")
        let cases: [(String, String, JSON)] = [
            ("organisation register", "/organisations", ["name": "X", "kind": "school", "kvkNumber": "69599084"]),
            ("organisation register", "/organisations", ["name": "Stichting de Brugg", "kind": "institution"]),
            ("organisation change", "/organisations/999/change", ["name": "X", "kind": "other"]),
            ("organisation change", "/organisations/\(linde)/change", ["name": "X", "kind": "other", "seen": 9]),
            (
                "organisation change", "/organisations/\(linde)/change",
                ["name": "X", "kind": "other", "kvkNumber": "69599084"]
            ),
            ("organisation change", "/organisations/\(linde)/change", ["name": "De Brug stichting", "kind": "other"]),
            ("contact add", "/organisations/999/contacts", ["name": "X"]),
            ("contact change", "/contacts/999/change", ["name": "X"]),
            ("contact change", "/contacts/\(contact)/change", ["name": "X", "seen": 9]),
            ("contact end", "/contacts/999/end", [:]),
            ("contact end", "/contacts/\(left)/end", [:]),
            ("contact end", "/contacts/\(contact)/end", ["untilDay": "2026-08-31"]),
            ("affiliation add", "/organisations/999/affiliations", ["fromDay": "2021-01-01", "fee": "0"]),
            ("affiliation add", "/organisations/\(brug)/affiliations", ["fromDay": "2020-12-31", "fee": "0"]),
            ("affiliation end", "/affiliations/999/end", ["untilDay": "2026-01-01"]),
            ("affiliation end", "/affiliations/\(ended)/end", ["untilDay": "2026-01-01"]),
            ("affiliation end", "/affiliations/\(open)/end", ["untilDay": "2021-12-31"]),
        ]
        var provoked: [(action: String, code: String)] = []
        for (action, address, body) in cases {
            let answer = try scene.coordinator.post(address, json: body)
            #expect((400..<500).contains(answer.status), "\(action): \(answer.text)")
            provoked.append((action, answer.code ?? "\(answer.status)"))
        }
        RefusalTable.compare(provoked, with: OrganisationScene.actions)
        #expect(try scene.office.number("select sum(version) from organisations.organisation") == 2)
    }

    @Test("a number that another bears is refused with that other's name, at the number's field")
    func numberTaken() throws {
        let scene = try OrganisationScene()
        _ = try scene.register("De Brug", [("oin", "00000001001299992000")])
        _ = try scene.register("Utrecht", [("kind", "municipality"), ("cbsCode", "344")])
        let byOIN = try scene.coordinator.post(
            "/organisations", json: ["name": "X", "kind": "other", "oin": "00000001001299992000"])
        #expect(byOIN.status == 409)
        #expect(byOIN.faults == ["oin"])
        #expect(byOIN.json["detail"]?.string?.contains("De Brug") == true)
        let byCode = try scene.coordinator.post(
            "/organisations", json: ["name": "Y", "kind": "municipality", "cbsCode": "GM0344"])
        #expect(byCode.faults == ["cbsCode"])
        #expect(byCode.json["detail"]?.string?.contains("Utrecht") == true)
    }

    @Test("a name like another's is asked about, and taken once that is confirmed")
    func similarName() throws {
        let scene = try OrganisationScene()
        _ = try scene.register("Stichting De Brug")
        let asked = try scene.coordinator.post("/organisations", ["name": "Stichting de brug", "kind": "institution"])
        #expect(asked.status == 409)
        #expect(asked.text.contains("name=\"confirmSimilarName\""))
        let confirmed = try scene.coordinator.post(
            "/organisations", ["name": "Stichting de brug", "kind": "institution", "confirmSimilarName": "true"])
        #expect(confirmed.status == 303)
        let fresh = try scene.coordinator.get("/organisations/new")
        #expect(!fresh.text.contains("confirmSimilarName"))
    }

    @Test("a change of what has changed since shows both texts, and the next try goes through")
    func stale() throws {
        let scene = try OrganisationScene()
        let id = try scene.register("De Brug", [("city", "Utrecht")])
        let address = "/organisations/\(id)/change"
        #expect(try scene.coordinator.get(address).text.contains("name=\"seen\" value=\"1\""))
        _ = try scene.coordinator.post(address, json: ["name": "De Brug", "kind": "institution", "city": "Zeist"])
        let answer = try scene.coordinator.post(
            address, ["name": "De Brug", "kind": "institution", "city": "Amersfoort", "seen": "1"])
        #expect(answer.status == 409)
        #expect(answer.text.contains("value=\"Amersfoort\""))
        #expect(answer.text.contains("Nu staat er: Zeist"))
        #expect(answer.text.contains("name=\"seen\" value=\"2\""))
        let again = try scene.coordinator.post(
            address, ["name": "De Brug", "kind": "institution", "city": "Amersfoort", "seen": "2"])
        #expect(again.status == 303)
    }

    @Test("each role but the coordinator is refused every action, and whoever is not signed in too")
    func roles() throws {
        let scene = try OrganisationScene()
        let brug = try scene.register("De Brug")
        let contact = try scene.addContact("Ineke", to: brug)
        let affiliation = try scene.affiliate(brug, from: "2022-01-01")
        let requests: [(String, JSON)] = [
            ("/organisations", ["name": "Heel iets anders", "kind": "other"]),
            ("/organisations/\(brug)/change", ["name": "X", "kind": "other"]),
            ("/organisations/\(brug)/contacts", ["name": "X"]), ("/contacts/\(contact)/change", ["name": "X"]),
            ("/contacts/\(contact)/end", [:]),
            ("/organisations/\(brug)/affiliations", ["fromDay": "2020-01-01", "untilDay": "2020-02-01", "fee": "0"]),
            ("/affiliations/\(affiliation)/end", ["untilDay": "2026-01-01"]),
        ]
        for role in Role.ofPeople where role != .coordinator {
            let visitor = try scene.office.visitor(role)
            for (address, body) in requests {
                let answer = try visitor.post(address, json: body)
                #expect(answer.status == 403, "\(role) \(address): \(answer.text)")
            }
        }
        for (address, body) in requests {
            #expect([401, 403].contains(try scene.office.stranger.post(address, json: body).status), "\(address)")
        }
        for (address, body) in requests.reversed() {
            #expect(try scene.coordinator.post(address, json: body).status == 200, "\(address)")
        }
    }

    @Test("who sees the foundation reads the list and the page; a reviewer and a stranger do not")
    func readers() throws {
        let scene = try OrganisationScene()
        let id = try scene.register("De Brug")
        for role in Role.ofPeople {
            let expected = role == .reviewer ? 403 : 200
            let visitor = try scene.office.visitor(role)
            #expect(try visitor.get("/organisations.json").status == expected, "\(role)")
            #expect(try visitor.get("/organisations/\(id)").status == expected, "\(role)")
        }
        #expect(try scene.office.stranger.get("/organisations.json").status == 401)
        #expect(try scene.coordinator.get("/organisations/999").status == 404)
        #expect(try scene.coordinator.get("/organisations?page=0").status == 422)
        #expect(try scene.coordinator.get("/organisations?sort=password").status == 422)
    }
}
