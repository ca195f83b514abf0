import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Objections to decisions")
struct ObjectionTests {
    @Test("an objection that is upheld asks for a correcting decision until there is one")
    func upheld() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk Terpstra")
        let decision = try scene.id(scene.decided(anouk, "suspended"))
        let coordinator = try scene.office.visitor(.coordinator, name: "Marieke")
        let recorded = try coordinator.post(
            "/decisions/\(decision)/objection", json: ["summary": "De reviewer was niet gehoord."])
        #expect(recorded.status == 200, "\(recorded.text)")
        #expect(try scene.second.get("/").text.contains("Op het bezwaar van Anouk Terpstra is nog niet beslist."))
        #expect(try scene.second.get("/decisions/\(decision)").text.contains("Op het bezwaar beslissen"))
        let settled = try scene.second.post(
            "/decisions/\(decision)/objection/outcome", json: ["outcome": "upheld", "ground": "Dat klopt."])
        #expect(settled.status == 200, "\(settled.text)")
        let task = "Het bezwaar van Anouk Terpstra is gegrond, maar het besluit is nog niet verbeterd."
        #expect(try scene.supervisor.get("/").text.contains(task))
        #expect(try scene.supervisor.get("/decisions/\(decision)").text.contains("Het bezwaar is gegrond."))
        #expect(
            try scene.second.post("/decisions/\(decision)/annulment", json: ["ground": "Bezwaar gegrond."]).status
                == 200)
        #expect(try !scene.supervisor.get("/").text.contains(task))
        let json = try scene.supervisor.get("/decisions/\(decision).json").json["objection"]
        #expect(json?["receivedOn"]?.string == "2026-09-01")
        #expect(json?["recordedBy"]?.string == "Marieke")
        #expect(json?["outcome"]?.string == "upheld")
        #expect(json?["settledBy"]?.string == "Ruud Smeets")
    }

    @Test("the page says until when an objection is in time, and that a late one is late")
    func term() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk")
        let decision = try scene.id(scene.decided(anouk, "suspended"))
        // Six weeks from the first of September.
        #expect(try scene.supervisor.get("/decisions/\(decision)").text.contains("tot en met 13 oktober 2026"))
        try scene.office.asOwner("update settings.clock set today = '2026-10-14' returning today")
        _ = try scene.second.post("/decisions/\(decision)/objection", json: ["summary": "Te laat gezien."])
        #expect(try scene.supervisor.get("/decisions/\(decision)").text.contains("(na de termijn)"))
    }

    @Test("that an objection was withdrawn anybody may record, who decided as well")
    func withdrawn() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk")
        let decision = try scene.id(scene.decided(anouk, "suspended"))
        _ = try scene.second.post("/decisions/\(decision)/objection", json: ["summary": "Niet gehoord."])
        let answer = try scene.supervisor.post(
            "/decisions/\(decision)/objection/outcome", json: ["outcome": "withdrawn", "ground": "Per mail."])
        #expect(answer.status == 200, "\(answer.text)")
    }

    @Test("the database itself lets nobody settle an objection to an own decision")
    func ownInDatabase() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk")
        let decision = try scene.id(scene.decided(anouk, "suspended"))
        _ = try scene.second.post("/decisions/\(decision)/objection", json: ["summary": "Niet gehoord."])
        let error = #expect(throws: DatabaseError.self) {
            try scene.office.raw(
                as: "supervisor", person: scene.supervisor.person,
                """
                insert into accreditation.objection_outcome (objection, outcome, ground, settled_on)
                select id, 'dismissed', 'x', '2026-09-01' from accreditation.objection
                """)
        }
        #expect(error?.constraint == "objection_is_settled_by_somebody_else")
    }
}
