import BackOffice
import Doors
import Postgres
import TestSupport
import Testing
import Values
import Web

@Suite("A request that takes too long")
struct SlowRequestTests {
    @Test("a statement that passes its limit is stopped: the answer says so and what now, and nothing is kept")
    func limit() throws {
        let office = try Office()
        let administrator = try office.visitor(.administrator)
        let person = try office.person("Anna de Vries")
        let token = try administrator.post("/account/tokens", json: [:]).json["token"]?.string ?? ""
        let hasty = Database(
            address: office.database.service,
            lanes: [.fast: LaneSettings(connections: 1, waitSeconds: 30, statementSeconds: 0.3)])
        defer { hasty.close() }
        let door = FrontDoor(
            house: office.house, addresses: try Addresses(office.house), database: hasty, openAPI: [], log: { _ in })
        let head = try RequestHead(
            method: .post, target: "/people/\(person.value)/change",
            headers: [("Content-Type", "application/json"), ("Authorization", "Bearer \(token)")])
        let body = (["name": "Bea de Wit"] as JSON).rendered()

        // Somebody else holds the person all the while.
        let answer = try office.owner.transaction(lane: .fast, prelude: nil) { tx in
            _ = try tx.rows("select id from access.person where id = \(person) for update")
            return Answer(door.handle(Request(head: head, body: body)))
        }
        #expect(answer.status == 503 && answer.code == "too-slow", "\(answer.text)")
        #expect(answer.header("Retry-After") != nil)
        #expect(answer.json["detail"]?.string?.contains("Er is niets bewaard.") == true)
        #expect(try office.auditLines(of: answer) == 0)
        // What was stopped spoils nothing for the next.
        #expect(try administrator.post("/people/\(person.value)/change", json: ["name": "Bea de Wit"]).status == 200)
        #expect(try office.number("select count(*) from access.person where name = 'Bea de Wit'") == 1)
    }
}
