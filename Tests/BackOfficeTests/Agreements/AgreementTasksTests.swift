import Doors
import Postgres
import Testing
import Values
import Web

@testable import BackOffice

@Suite("Agreements: who has to be rung today")
struct AgreementTasksTests {
    /// The tasks on a day as somebody in a role sees them; the calendar is moved to that day.
    private func tasks(_ scene: AgreementScene, on today: String, as role: String = "coordinator") throws -> [DeskTask]
    {
        try scene.quotes.today(today)
        let prelude: SQL = "select set_config('role', \("griffie_" + role), true)"
        return try scene.office.service.transaction(lane: .fast, prelude: prelude) { tx in
            try AgreementTasks.forToday(tx, today: try #require(Day.parse(today)))
        }
    }

    private func sentences(_ scene: AgreementScene, on today: String) throws -> [String] {
        try tasks(scene, on: today).map(\.sentence.nl)
    }

    private func silence(of name: String) -> String {
        "\(name) is op 1 september 2026 gevraagd om akkoord op OF-2026-001 en heeft nog niet geantwoord."
    }

    private func unasked(_ name: String) -> String {
        "\(name) is nog niet om akkoord gevraagd op OF-2026-001, uitgebracht op 1 september 2026."
    }

    @Test("who was not asked in the same term since the issue is named, until asked, rung or agreed")
    func unasked() throws {
        let scene = try AgreementScene()
        #expect(try tasks(scene, on: "2026-09-08").isEmpty)
        let named = try tasks(scene, on: "2026-09-09")
        #expect(named.map(\.sentence.nl) == [unasked("De Brug"), unasked("De Haven"), unasked("De Linde")])
        #expect(named.allSatisfy { $0.urgency == .now && $0.day == Day.parse("2026-09-01") })
        #expect(named.allSatisfy { $0.href == "/quotes/\(scene.quote)" })
        #expect(try scene.coordinator.get("/").text.contains("De Brug is nog niet om akkoord gevraagd op"))

        _ = try scene.link(0)
        #expect(try sentences(scene, on: "2026-09-09") == [unasked("De Haven"), unasked("De Linde")])
        #expect(try scene.record(1).status == 200)
        #expect(try sentences(scene, on: "2026-09-09") == [unasked("De Haven")])
        #expect(try scene.coordinator.post(scene.address(2, "call"), json: [:]).status == 200)
        #expect(try sentences(scene, on: "2026-09-16").isEmpty)
        #expect(
            try sentences(scene, on: "2026-09-17") == [
                "De Brug is op 9 september 2026 gevraagd om akkoord op OF-2026-001 en heeft nog niet geantwoord.",
                unasked("De Haven"),
            ])
    }

    @Test("of a review that has ended nobody is asked, rung or warned about")
    func reviewEnded() throws {
        let scene = try AgreementScene()
        _ = try scene.link(0)
        #expect(try tasks(scene, on: "2026-10-24").count == 4)
        try scene.endReview()
        #expect(try tasks(scene, on: "2026-10-24").isEmpty)
    }

    @Test("who was asked and is silent for longer than the term is named, until a call, a reminder or the agreement")
    func silent() throws {
        let scene = try AgreementScene()
        #expect(try scene.record(2).status == 200)
        _ = try scene.link(0)
        _ = try scene.link(1)
        #expect(try tasks(scene, on: "2026-09-08").isEmpty)
        let asked = try tasks(scene, on: "2026-09-09")
        #expect(asked.map(\.sentence.nl) == [silence(of: "De Brug"), silence(of: "De Linde")])
        #expect(asked.map(\.href) == ["/quotes/\(scene.quote)", "/quotes/\(scene.quote)"])
        #expect(asked.allSatisfy { $0.urgency == .now && $0.day == Day.parse("2026-09-01") })
        #expect(try scene.coordinator.get("/").text.contains("De Brug is op 1 september 2026 gevraagd om akkoord op"))

        #expect(try scene.coordinator.post(scene.address(0, "call"), json: [:]).status == 200)
        #expect(try sentences(scene, on: "2026-09-09") == [silence(of: "De Linde")])
        #expect(try sentences(scene, on: "2026-09-16") == [silence(of: "De Linde")])
        #expect(try sentences(scene, on: "2026-09-17") == [silence(of: "De Linde"), silence(of: "De Brug")])
        #expect(try scene.coordinator.post(scene.address(1, "reminder"), json: [:]).status == 200)
        #expect(try sentences(scene, on: "2026-09-17") == [silence(of: "De Brug")])
        #expect(try scene.record(0).status == 200)
        #expect(try sentences(scene, on: "2026-09-17").isEmpty)
        #expect(try sentences(scene, on: "2026-09-25") == [silence(of: "De Linde")])
    }

    @Test("who agreed to one of two things is still asked for the other")
    func half() throws {
        let scene = try AgreementScene()
        for party in 1...2 { #expect(try scene.record(party).status == 200) }
        _ = try scene.link(0)
        #expect(try scene.record(0, [("kind", "share")]).status == 200)
        #expect(try sentences(scene, on: "2026-09-09") == [silence(of: "De Brug")])
    }

    @Test("a quote that is about to run out is named in its last week, on its last day now, and no longer after it")
    func ending() throws {
        let scene = try AgreementScene()
        #expect(try scene.record(1).status == 200)
        func ending(_ today: String) throws -> [DeskTask] {
            try tasks(scene, on: today).filter { $0.sentence.nl.contains("is geldig tot en met") }
        }
        #expect(try ending("2026-10-23").isEmpty)
        let soon = try ending("2026-10-24")
        #expect(soon.map(\.sentence.nl) == ["OF-2026-001 is geldig tot en met 31 oktober 2026. Nog niet akkoord: 2."])
        #expect(soon.map(\.urgency) == [.soon])
        #expect(try ending("2026-10-31").map(\.urgency) == [.now])
        #expect(try tasks(scene, on: "2026-11-01").isEmpty)
    }

    @Test("once all have agreed nobody is named")
    func binding() throws {
        let scene = try AgreementScene()
        for party in 0..<3 {
            _ = try scene.link(party)
            #expect(try scene.record(party).status == 200)
        }
        #expect(try scene.state == "binding")
        #expect(try tasks(scene, on: "2026-10-31").isEmpty)
    }

    @Test("every role of the office sees the same")
    func roles() throws {
        let scene = try AgreementScene()
        for party in 0...1 { _ = try scene.link(party) }
        for role in Role.office { #expect(try tasks(scene, on: "2026-09-09", as: role.rawValue).count == 3, "\(role)") }
    }
}
