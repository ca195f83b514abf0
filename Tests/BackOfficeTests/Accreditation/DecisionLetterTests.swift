import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

@Suite("The letter on a decision", .serialized)
struct DecisionLetterTests {
    @Test("a decision in force becomes a letter by the real typesetter, once, and the reviewer can read it")
    func endToEnd() throws {
        let scene = try DecisionScene()
        let anouk = try scene.office.visitor(.reviewer, name: "Anouk Terpstra", language: .en)
        let id = try scene.reviewer("Anouk Terpstra", anouk.person)
        let decision = try scene.id(scene.decided(id, "registered", [("level", "registered")]))
        let address = "/decisions/\(decision)/letter"
        let waiting = try scene.supervisor.get(address + ".json")
        #expect(waiting.code == "letter-being-made")
        #expect(waiting.header("Retry-After") == "5")
        #expect(try scene.supervisor.get("/decisions/\(decision)").text.contains("De brief wordt gemaakt."))
        let jobs = JobScene(scene.office)
        try jobs.settle()
        jobs.start()
        #expect(try jobs.until("select count(*) from accreditation.decision_letter"), "\(jobs.said)")
        let letter = try anouk.get(address)
        #expect(letter.status == 200)
        #expect(letter.text.hasPrefix("%PDF-"))
        #expect(letter.header("Content-Disposition") == "inline; filename=\"decision-\(decision).pdf\"")
        #expect(try scene.supervisor.get(address).bytes == letter.bytes)
        #expect(try anouk.get("/decisions/\(decision)").text.contains(address))
        _ = try jobs.ask("decision_letter", decision)
        #expect(try jobs.until("select count(*) / 2 from jobs.job where done_at is not null"), "\(jobs.said)")
        #expect(try scene.office.number("select count(*) from documents.document") == 1)
        #expect(try scene.office.visitor(.reviewer).get(address + ".json").code == "not-found")
    }

    @Test("a letter is asked for when a decision comes into force, not before")
    func asked() throws {
        let scene = try DecisionScene()
        func asked() throws -> Int64 { try scene.office.number("select count(*) from jobs.job") }
        let anouk = try scene.reviewer("Anouk")
        let decision = try scene.id(scene.decided(anouk, "registered", [("level", "supervisor")]))
        #expect(try asked() == 0)
        #expect(try scene.supervisor.get("/decisions/\(decision)/letter.json").code == "not-found")
        _ = try scene.board.post("/decisions/\(decision)/confirmation", json: [:])
        #expect(try asked() == 1)
    }

    @Test("a foundation without its numbers gives no letter, and the fault says what is missing")
    func unsettled() throws {
        let scene = try DecisionScene()
        _ = try scene.registered("Anouk")
        let jobs = JobScene(scene.office)
        jobs.start()
        #expect(try jobs.until("select count(*) from jobs.job where given_up_at is not null"))
        #expect(
            try scene.office.number(
                "select count(*) from jobs.job where fault like '%KvK number, IBAN, e-mail address%'")
                == 1)
    }
}
