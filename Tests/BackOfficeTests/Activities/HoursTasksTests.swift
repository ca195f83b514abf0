import Doors
import Postgres
import Testing
import Values
import Web

@Suite("What hours ask for on the start page")
struct HoursTasksTests {
    private func tasks(_ visitor: Visitor) throws -> [String] {
        try visitor.send(.get, "/", [("Accept", "application/json")], []).json["tasks"]?.items?.compactMap {
            $0["sentence"]?.string
        } ?? []
    }

    @Test("a supervisor reads how much waits, and how much of it too long; the own hours do not count")
    func supervisor() throws {
        let scene = try ActivitiesScene()
        #expect(try tasks(scene.supervisor) == [])
        _ = try scene.handIn()
        #expect(try tasks(scene.supervisor) == ["1 regel wacht op je oordeel."])
        let reviewer = try scene.reviewer(of: scene.anouk)
        // The term to judge is 21 days: on the last of them it is not too long yet.
        for day in ["2026-08-11", "2026-08-10"] {
            try scene.office.asOwner(
                """
                insert into activities.entry (reviewer, kind, on_day, quantity, source, recorded_on)
                values (\(reviewer), 'other', '2026-08-01', 60, 'hand_in', \(day)::date) returning id
                """)
        }
        #expect(try tasks(scene.supervisor) == ["3 regels wachten op je oordeel; 1 daarvan te lang."])
        let both = try scene.office.visitor(.supervisor, .reviewer)
        try scene.enrol(both)
        _ = try scene.handIn(both)
        #expect(try tasks(both) == ["3 regels wachten op je oordeel; 1 daarvan te lang."])
        #expect(try tasks(scene.supervisor) == ["4 regels wachten op je oordeel; 1 daarvan te lang."])
        #expect(try scene.supervisor.get("/").text.contains("/hours?state=waiting"))
    }

    @Test("a reviewer reads what was not granted whole lately, and which gathering is near")
    func reviewer() throws {
        let scene = try ActivitiesScene()
        let whole = try scene.handIn(day: "2026-08-01")
        let part = try scene.handIn(day: "2026-08-02")
        _ = try scene.grant(whole)
        _ = try scene.grant(part, ["time": "1:00", "reason": "Pauze"])
        let anouk = try scene.reviewer(of: scene.anouk)
        let group = try scene.group("Utrecht", members: [anouk])
        _ = try scene.gathering("Dichtbij", day: "2026-09-15", group: group)
        _ = try scene.gathering("Ver weg", day: "2026-09-16", group: group)
        _ = try scene.gathering("Van anderen", day: "2026-09-02", group: scene.group("Zeist"))
        #expect(
            try tasks(scene.anouk) == [
                "2 u 30 intervisie van 2 augustus 2026: deels toegekend. Lees waarom.",
                "“Dichtbij” is op 15 september 2026.",
            ])
        try scene.office.asOwner("update settings.clock set today = '2026-10-02' returning today")
        #expect(try tasks(scene.anouk) == [])
    }

    @Test(
        "a coordinator reads which gathering was held without attendance; others of the office read with whom it lies")
    func coordinator() throws {
        let scene = try ActivitiesScene()
        let gathering = try scene.gathering("Intervisie", day: "2026-08-20")
        _ = try scene.gathering("Vandaag", day: "2026-09-01")
        _ = try scene.gathering("Te lang geleden", day: "2025-08-31")
        let sentence = "Van “Intervisie” (20 augustus 2026) is niet vastgelegd wie er waren."
        #expect(try tasks(scene.coordinator) == [sentence])
        #expect(!(try scene.coordinator.get("/").text.contains("Dit ligt bij de coördinator.")))
        _ = try scene.handIn(day: "2026-08-21")
        let mixed = try scene.supervisor.get("/").text
        #expect(
            mixed.contains("1 regel wacht op je oordeel.")
                && mixed.contains("<small>Dit ligt bij de coördinator.</small>"))
        _ = try scene.done(scene.supervisor.post("/gatherings/\(gathering)/attendance", json: ["numbers": "R-0001"]))
        #expect(try tasks(scene.coordinator) == [])
    }
}
