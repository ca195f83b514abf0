import Doors
import Postgres
import Testing
import Values
import Web

@Suite("The second decider")
struct SecondDeciderTests {
    @Test("the first supervisor is decided on by two members of the board")
    func firstSupervisor() throws {
        let scene = try DecisionScene()
        let office = scene.office
        try office.asOwner("delete from access.role_holding where role = 'supervisor' returning id")
        let other = try office.visitor(.board, name: "Truus de Boer")
        let hanneke = try scene.reviewer("Hanneke", scene.supervisor.person)
        let kept = try scene.decided(hanneke, "registered", [("level", "supervisor")], as: scene.board)
        let decision = try scene.id(kept)
        #expect(kept["waitsForSecond"] == .bool(true))
        #expect(try scene.standing(hanneke) == "none")
        let waiting = try scene.board.get("/decisions/\(decision)").text
        #expect(waiting.contains("Het wacht op bevestiging door een van: Truus de Boer."))
        #expect(try scene.board.post("/decisions/\(decision)/confirmation", json: [:]).code == "decision.same-decider")
        let page = try other.get("/decisions/\(decision)").text
        #expect(page.contains("Dat kun jij zijn."))
        #expect(try other.post("/decisions/\(decision)/confirmation", json: [:]).status == 200)
        #expect(try scene.standing(hanneke) == "supervisor registered 2029-08-31")
        let json = try other.get("/decisions/\(decision).json").json
        #expect(json["confirmedBy"]?.string == "Truus de Boer")
        #expect(json["state"]?.string == "holds")
    }

    @Test("a decision holds from the day it was confirmed: before that day it was not known")
    func knownFromConfirmation() throws {
        let scene = try DecisionScene()
        let hanneke = try scene.reviewer("Hanneke")
        let decision = try scene.id(
            scene.decided(hanneke, "registered", [("level", "supervisor"), ("effectOn", "2026-08-01")]))
        try scene.office.asOwner("update settings.clock set today = '2026-09-05' returning today")
        #expect(try scene.second.post("/decisions/\(decision)/confirmation", json: [:]).status == 200)
        #expect(try scene.standing(hanneke, on: "2026-09-01", known: "2026-09-04") == "none")
        #expect(
            try scene.standing(hanneke, on: "2026-09-01", known: "2026-09-05") == "supervisor registered 2029-07-31")
    }

    @Test("who waits for whom stands on the start pages of the others, until it is done")
    func tasks() throws {
        let scene = try DecisionScene()
        let anouk = try scene.reviewer("Anouk Terpstra")
        let decision = try scene.id(scene.decided(anouk, "registered", [("level", "supervisor")]))
        func sentences(_ visitor: Visitor) throws -> [String] {
            try visitor.get("/?").text.contains("over Anouk Terpstra wacht op een tweede") ? ["waits"] : []
        }
        #expect(try sentences(scene.supervisor).isEmpty)
        #expect(try sentences(scene.second) == ["waits"])
        #expect(try sentences(scene.board) == ["waits"])
        #expect(try sentences(scene.office.visitor(.coordinator)).isEmpty)
        #expect(try scene.board.post("/decisions/\(decision)/confirmation", json: [:]).status == 200)
        #expect(try sentences(scene.second).isEmpty)
    }

    @Test("what was never confirmed is taken back by one, what was asks for two again")
    func takingBack() throws {
        let scene = try DecisionScene()
        let anouk = try scene.reviewer("Anouk")
        let waiting = try scene.id(scene.decided(anouk, "registered", [("level", "supervisor")]))
        let first = try scene.supervisor.post("/decisions/\(waiting)/annulment", json: ["ground": "Te vroeg."])
        #expect(first.json["waitsForSecond"] == .bool(false))
        #expect(try scene.supervisor.get("/decisions/\(waiting).json").json["state"]?.string == "taken_back")
        let again = try scene.id(scene.decided(anouk, "registered", [("level", "supervisor")]))
        #expect(try scene.second.post("/decisions/\(again)/confirmation", json: [:]).status == 200)
        let second = try scene.supervisor.post("/decisions/\(again)/annulment", json: ["ground": "Toch niet."])
        #expect(second.json["waitsForSecond"] == .bool(true))
        #expect(try scene.standing(anouk) == "supervisor registered 2029-08-31")
        let annulment = try scene.id(second.json)
        #expect(try scene.board.post("/decisions/\(annulment)/confirmation", json: [:]).status == 200)
        #expect(try scene.standing(anouk) == "none")
    }

    @Test("a supervisor made something less by a correction asks for two as well")
    func demotion() throws {
        let scene = try DecisionScene()
        let anouk = try scene.reviewer("Anouk")
        let decision = try scene.id(scene.decided(anouk, "registered", [("level", "supervisor")]))
        #expect(try scene.second.post("/decisions/\(decision)/confirmation", json: [:]).status == 200)
        let answer = try scene.supervisor.post(
            "/decisions/\(decision)/correction", json: ["level": "registered", "ground": "Het niveau klopte niet."])
        #expect(answer.json["waitsForSecond"] == .bool(true))
        #expect(try scene.standing(anouk) == "supervisor registered 2029-08-31")
    }

    @Test("pressed by all at once, one confirmation is kept and the others are told", arguments: [8])
    func race(count: Int) throws {
        let scene = try DecisionScene()
        let anouk = try scene.reviewer("Anouk")
        let decision = try scene.id(scene.decided(anouk, "registered", [("level", "supervisor")]))
        let others = try (0..<count).map { _ in try scene.office.visitor(.board) }
        nonisolated(unsafe) let visitors = others
        let statuses = try Together.run(count) { number in
            try visitors[number].post("/decisions/\(decision)/confirmation", json: [:]).status
        }
        #expect(statuses.filter { $0 == 200 }.count == 1, "\(statuses)")
        #expect(statuses.allSatisfy { [200, 409].contains($0) }, "\(statuses)")
    }
}
