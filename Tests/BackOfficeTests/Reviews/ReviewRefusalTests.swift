import Doors
import Postgres
import Testing
import Values
import Web

@testable import BackOffice

@Suite("Reviews: every refusal of every action")
struct ReviewRefusalTests {
    /// One office for all: each case lays out records of its own.
    @Test("is provoked, says what, why and what now, and leaves no trace")
    func provoked() throws {
        let scene = try ReviewsOffice()
        for one in ReviewRefusalCases.all { try one.expect(in: scene) }
        // What does happen leaves a line under the number of its request.
        let request = try scene.coordinator.post(
            "/reviews", json: ["title": "Samen", "kind": "full", "openedOn": "2026-08-01"])
        #expect(try scene.office.auditLines(of: request) > 0)
    }

    @Test("the cases are exactly the refusals that the actions declare")
    func complete() {
        RefusalTable.compare(
            ReviewRefusalCases.all.map { ($0.action, $0.code) }, with: ReviewsPart.part.actions.map(\.door.name))
        for action in ReviewsPart.part.actions {
            #expect(action.refusals.count == Set(action.refusals).count, "\(action.door.name)")
        }
    }
}
