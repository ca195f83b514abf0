import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Correcting and taking back decisions")
struct CorrectDecisionTests {
    @Test("a correction takes the place of a decision; both stay to be read, side by side")
    func correction() throws {
        let scene = try DecisionScene()
        let anouk = try scene.reviewer("Anouk")
        let first = try scene.id(scene.decided(anouk, "registered", [("level", "registered")]))
        let answer = try scene.second.post(
            "/decisions/\(first)/correction",
            json: ["effectOn": "2026-09-15", "ground": "De dag was verkeerd overgenomen."])
        #expect(answer.status == 200, "\(answer.text)")
        let second = try scene.id(answer.json)
        #expect(answer.json["effectOn"]?.string == "2026-09-15")
        // The last day was not named and stays as it stood.
        #expect(answer.json["untilDay"]?.string == "2029-08-31")
        #expect(try scene.standing(anouk) == "none")
        #expect(try scene.standing(anouk, on: "2026-09-15") == "registered registered 2029-08-31")
        let old = try scene.supervisor.get("/decisions/\(first).json").json
        #expect(old["state"]?.string == "replaced")
        #expect(old["correctedBy"]?.integer == second)
        let list = try scene.supervisor.get("/reviewers/\(anouk)/decisions.json").json.items ?? []
        #expect(list.map { $0["state"]?.string } == ["holds", "replaced"])
        let page = try scene.supervisor.get("/decisions/\(second)").text
        #expect(page.contains("Hoe het is verbeterd"))
        #expect(page.contains("De dag was verkeerd overgenomen."))
        #expect(page.contains("Voldoet aan wat is afgesproken."))
    }

    @Test("a field that was emptied falls back on what its kind means, as in the form")
    func emptied() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk")
        let suspended = try scene.id(scene.decided(anouk, "suspended", [("untilDay", "2026-09-30")]))
        let form = try scene.supervisor.get("/decisions/\(suspended)/correction").text
        #expect(form.contains("value=\"2026-09-30\""))
        let answer = try scene.supervisor.post(
            "/decisions/\(suspended)/correction",
            ["effectOn": "2026-09-01", "untilDay": "", "decidedOn": "", "ground": "Duurt langer."])
        #expect(answer.status == 303, "\(answer.text)")
        #expect(try scene.standing(anouk, on: "2026-12-01") == "registered suspended 2026-12-31")
    }

    @Test("a decision that is taken back counts no more, for earlier days neither, but was known until then")
    func annulment() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk")
        let leave = try scene.id(
            scene.decided(anouk, "leave", [("effectOn", "2026-08-01"), ("untilDay", "2026-08-31")]))
        #expect(try scene.standing(anouk, on: "2026-08-15") == "registered leave 2027-01-31")
        try scene.office.asOwner("update settings.clock set today = '2026-09-10' returning today")
        let answer = try scene.supervisor.post("/decisions/\(leave)/annulment", json: ["ground": "Ging niet door."])
        #expect(answer.status == 200, "\(answer.text)")
        #expect(try scene.standing(anouk, on: "2026-08-15") == "registered registered 2026-12-31")
        #expect(try scene.standing(anouk, on: "2026-08-15", known: "2026-09-09") == "registered leave 2027-01-31")
        #expect(try scene.supervisor.get("/decisions/\(leave).json").json["state"]?.string == "taken_back")
        let page = try scene.supervisor.get("/decisions/\(try scene.id(answer.json))").text
        #expect(page.contains("Terugneming: verlof"))
    }

    @Test("what is no part of the kind is refused at its field in a correction too")
    func foreignField() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk")
        let suspended = try scene.id(scene.decided(anouk, "suspended"))
        let answer = try scene.supervisor.post(
            "/decisions/\(suspended)/correction", json: ["level": "registered", "ground": "x"])
        #expect(answer.status == 422)
        #expect(answer.faults == ["level"])
    }

    @Test("the page of a reviewer and the list tell the decisions; an auditor reads them, the reviewer only the own")
    func reading() throws {
        let scene = try DecisionScene()
        let anouk = try scene.office.visitor(.reviewer, name: "Anouk Terpstra")
        let id = try scene.reviewer("Anouk Terpstra", anouk.person)
        let other = try scene.registered("Joost")
        let decision = try scene.id(scene.decided(id, "registered", [("level", "registered")]))
        let foreign = try scene.office.number("select min(id) from accreditation.decision where reviewer = \(other)")
        #expect(try scene.supervisor.get("/reviewers/\(id)").text.contains("Alle besluiten (1)"))
        let own = try anouk.get("/me").text
        #expect(own.contains("Besluiten over de registratie"))
        #expect(own.contains("Hanneke Bos"))
        #expect(!own.contains("decisions/new"))
        #expect(try anouk.get("/decisions/\(decision)").text.contains("Hanneke Bos"))
        #expect(try anouk.get("/decisions/\(foreign).json").code == "not-found")
        #expect(try anouk.get("/reviewers/\(other)/decisions.json").code == "not-found")
        let auditor = try scene.office.visitor(.auditor)
        #expect(try auditor.get("/reviewers/\(id)/decisions").status == 200)
        #expect(try auditor.get("/reviewers/\(id)/decisions.csv").text.contains("registered,registered,2026-09-01"))
    }

    @Test("the form asks first what was decided, then only what that needs, filled in from the registration")
    func form() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk")
        let address = "/reviewers/\(anouk)/decisions/new"
        let chooser = try scene.supervisor.get(address).text
        #expect(chooser.contains("Wat is er besloten?"))
        #expect(chooser.contains("De registratie loopt: geregistreerd, 1 januari 2024 – 31 december 2026."))
        #expect(chooser.contains("Zet de registratie voort als aan de eisen is voldaan."))
        let asked = try #require(chooser.firstRange(of: "Alles in één formulier invullen"))
        #expect(!chooser[..<asked.lowerBound].contains("name=\"ground\""))
        let extending = try scene.supervisor.get(address + "?kind=extended").text
        #expect(extending.contains("value=\"2027-01-01\""))
        #expect(extending.contains("value=\"2029-12-31\""))
        #expect(extending.contains("nog 12 u nodig"))
        #expect(!extending.contains("name=\"level\""))
        #expect(extending.contains("Een besluit blijft altijd staan"))
        let leave = try scene.supervisor.get(address + "?kind=leave").text
        #expect(leave.contains("Laatste dag van het verlof"))
        #expect(!leave.contains("name=\"condition\""))
        let again = try scene.supervisor.post(address.replacing("/new", with: ""), ["kind": "leave", "ground": "x"])
        #expect(again.status == 422)
        #expect(again.text.contains("Vul de laatste dag van het verlof in."))
    }

    @Test("a document can come with a decision or later, and the reviewer can read it")
    func documents() throws {
        let scene = try DecisionScene()
        let anouk = try scene.office.visitor(.reviewer, name: "Anouk Terpstra")
        let id = try scene.reviewer("Anouk Terpstra", anouk.person)
        let file = (field: "document", name: "verzoek.txt", type: "text/plain", bytes: Array("Verzoek".utf8))
        let answer = try scene.supervisor.post(
            "/reviewers/\(id)/decisions", ["kind": "registered", "level": "registered", "ground": "Op verzoek."],
            files: [file])
        #expect(answer.status == 303, "\(answer.text)")
        let decision = try scene.office.number("select max(id) from accreditation.decision")
        #expect(try scene.supervisor.post("/decisions/\(decision)/documents", [:], files: [file]).status == 303)
        let documents = try anouk.get("/decisions/\(decision).json").json["documents"]?.items ?? []
        #expect(documents.count == 2)
        let document = documents[0]["document"]?.integer ?? 0
        #expect(try anouk.get("/decisions/\(decision)/documents/\(document)").text == "Verzoek")
        let stranger = try scene.office.visitor(.reviewer)
        #expect(try stranger.get("/decisions/\(decision)/documents/\(document).json").code == "not-found")
        #expect(try scene.supervisor.get("/decisions/\(decision)/documents/9999.json").code == "not-found")
    }
}
