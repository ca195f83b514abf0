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
        for one in ReviewRefusalCases.all {
            let answer = try one.provoke(scene)
            #expect(answer.code == one.code.name, "\(one): \(answer.text)")
            #expect((400..<500).contains(answer.status), "\(one)")
            let sentences = answer.json["detail"]?.string?.split(separator: ".").count ?? 0
            #expect(sentences >= 2, "\(one): what, why and what now: \(answer.text)")
            #expect(try lines(of: answer, scene) == 0, "\(one)")
        }
        // What does happen leaves a line under the number of its request.
        let request = try scene.coordinator.post(
            "/reviews", json: ["title": "Samen", "kind": "full", "openedOn": "2026-08-01"])
        #expect(try lines(of: request, scene) > 0)
    }

    private func lines(of answer: Answer, _ scene: ReviewsOffice) throws -> Int64 {
        try scene.office.number(
            "select count(*) from audit.line where request = \(answer.header("X-Request-Id") ?? "")")
    }

    @Test("the cases are exactly the refusals that the actions declare", arguments: ReviewsPart.part.actions.indices)
    func complete(_ index: Int) {
        let action = ReviewsPart.part.actions[index]
        let cases = ReviewRefusalCases.all.filter { $0.action.door.name == action.door.name }.map(\.code)
        #expect(Set(cases) == Set(action.refusals), "\(action.door.name)")
        #expect(action.refusals.count == Set(action.refusals).count, "\(action.door.name)")
    }
}
