import BackOffice
import Postgres
import TestSupport
import Testing
import Values
import Web

/// What is derived and kept never says anything else than the facts it is derived from.
@Suite("What is derived about standing")
struct DerivedStandingTests {
    private func faults(_ name: String, _ office: Office) throws -> Int {
        let check = SQL(file: try SQLFile.read(Repository.folder + "/Reports/checks/\(name).sql"))
        return try office.asOwner(check).count
    }

    @Test("registrations follow the decisions that came in by the door: corrected, extended, on leave, lapsed")
    func registrations() throws {
        let scene = try DecisionScene()
        let reviewer = try scene.registered("Anouk Terpstra", from: "2024-01-01")
        try scene.decided(
            reviewer, "leave", [("effectOn", "2025-03-01"), ("untilDay", "2025-03-31")])
        try scene.decided(reviewer, "lapsed", [("effectOn", "2026-05-01")])
        #expect(try scene.office.number("select count(*) from accreditation.period where ended_as = 'lapsed'") == 1)
        #expect(try faults("registrations_follow_the_decisions", scene.office) == 0)
        try scene.office.asOwner("update accreditation.period set until_day = until_day + 1 returning root")
        #expect(try faults("registrations_follow_the_decisions", scene.office) == 2)
    }

    @Test("what is granted follows the judgements that a supervisor writes")
    func granted() throws {
        let scene = try DecisionScene()
        let reviewer = try scene.registered("Anouk Terpstra")
        let entry = try scene.office.number(
            """
            insert into activities.entry (reviewer, kind, on_day, quantity, source)
            values (\(reviewer), 'intervision', '2026-08-01', 120, 'hand_in') returning id
            """)
        let first = try scene.office.raw(
            as: "supervisor", person: scene.supervisor.person,
            """
            insert into activities.judgement (entry, outcome, granted, reason)
            values (\(entry), 'granted_in_part', 60, 'Een uur was reistijd.') returning id
            """)
        #expect(try scene.office.number("select granted from activities.entry where id = \(entry)") == 60)
        try scene.office.raw(
            as: "supervisor", person: scene.supervisor.person,
            """
            insert into activities.judgement (entry, outcome, granted, reason, corrects)
            values (\(entry), 'granted', 120, 'Het was toch twee uur.', \(try first[0][0] as Int64)) returning id
            """)
        #expect(try scene.office.number("select granted from activities.entry where id = \(entry)") == 120)
        #expect(try faults("granted_follows_the_judgements", scene.office) == 0)
        try scene.office.asOwner("alter table activities.entry disable trigger user")
        try scene.office.asOwner("update activities.entry set granted = 1 returning id")
        #expect(try faults("granted_follows_the_judgements", scene.office) == 1)
    }

    @Test("after generated histories both agree with the facts")
    func generated() throws {
        let office = try Office()
        let database = FactsInDatabase(office: office)
        try database.write(Settings.generated)
        var decisions = HistoryGenerator(seed: 7, settings: .generated)
        var entries = EntryGenerator(seed: 8)
        try database.write(
            (1...40).map { number in
                var facts = decisions.history(of: Int64(number))
                facts.entries = entries.entries(since: facts.decisions.first?.effect ?? .on(2015, 1, 1))
                return facts
            })
        #expect(try office.number("select count(*) from accreditation.period") > 40)
        #expect(try faults("registrations_follow_the_decisions", office) == 0)
        #expect(try faults("granted_follows_the_judgements", office) == 0)
    }
}
