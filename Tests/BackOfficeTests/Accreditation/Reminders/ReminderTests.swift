import Doors
import Postgres
import Testing
import Values
import Web

@testable import BackOffice

@Suite("Reminders")
struct ReminderTests {
    /// Makes what is due on a day, as the worker does.
    @discardableResult
    private func remind(_ scene: RegisterScene, on day: String? = nil) throws -> Int64 {
        if let day { try scene.today(is: day) }
        return try scene.office.raw(as: "jobs", "select accreditation.remind() as made")[0]("made")
    }

    /// "end_quarter reviewer" for each that still counts, "(…)" for what was overtaken.
    private func told(_ scene: RegisterScene, about: String = "registration_ends") throws -> [String] {
        try scene.office.asOwner(
            """
            select rule, recipient, is_overtaken from accreditation.reminder
            where about = \(about) order by due_on, recipient, rule
            """
        ).map { row in
            let words = try (row("rule") as String) + " " + (row("recipient") as String)
            return try row("is_overtaken") ? "(\(words))" : words
        }
    }

    @Test("each rule is told once, on its day, to whom it names")
    func onTheirDays() throws {
        let scene = try RegisterScene()
        _ = try scene.reviewer("Anouk Terpstra", from: "2024-01-01", until: "2026-12-31")
        try remind(scene, on: "2026-07-03")
        #expect(try told(scene) == [])
        try remind(scene, on: "2026-07-04")
        #expect(try told(scene) == ["end_half_year reviewer"])
        try remind(scene, on: "2026-10-01")
        try remind(scene, on: "2026-10-02")
        #expect(try told(scene) == ["end_half_year reviewer", "end_quarter reviewer", "end_quarter supervisor"])
        #expect(try remind(scene) == 0)
        try remind(scene, on: "2026-12-01")
        try remind(scene, on: "2027-01-01")
        #expect(
            try told(scene) == [
                "end_half_year reviewer", "end_quarter reviewer", "end_quarter supervisor", "end_month employer",
                "end_month reviewer", "end_month supervisor", "expired reviewer", "expired supervisor",
            ])
    }

    @Test("after a time in which nothing ran only the newest rule counts; the older ones are noted as overtaken")
    func caughtUp() throws {
        let scene = try RegisterScene()
        _ = try scene.reviewer("Anouk Terpstra", from: "2024-01-01", until: "2026-12-31")
        try remind(scene, on: "2026-12-15")
        #expect(
            try told(scene) == [
                "(end_half_year reviewer)", "(end_quarter reviewer)", "(end_quarter supervisor)", "end_month employer",
                "end_month reviewer", "end_month supervisor",
            ])
        for day in ["2026-12-16", "2026-11-01", "2027-06-01", "2026-12-31"] { try remind(scene, on: day) }
        let made = try told(scene)
        #expect(Set(made).count == made.count)
        #expect(made.filter { $0.hasPrefix("expired") }.count == 2)
    }

    @Test(
        "whatever days the calendar jumps to, nothing is told twice and an end that moved is told anew",
        arguments: 1...4)
    func jumps(seed: Int) throws {
        let scene = try RegisterScene()
        var generator = SeededDays(seed: UInt64(seed))
        for place in 0..<5 {
            let last = Day(daysSinceEpoch: 20_600 + generator.next(900))
            _ = try scene.reviewer("Reviewer \(place)", from: "2024-01-01", until: last.iso)
        }
        for _ in 0..<12 {
            try remind(scene, on: Day(daysSinceEpoch: 20_450 + generator.next(1000)).iso)
        }
        let twice: SQL = """
            select count(*) from (
                select from accreditation.reminder group by reviewer, rule, days, matter, recipient having count(*) > 1
            ) as double
            """
        #expect(try scene.office.number(twice) == 0)
        // Of what was told on one day about one matter to one recipient exactly one still counts.
        let several: SQL = """
            select count(*) from (
                select from accreditation.reminder where not is_overtaken
                group by reviewer, about, matter, recipient, made_on having count(*) > 1) as several
            """
        #expect(try scene.office.number(several) == 0)
        let reviewer = try scene.office.number("select min(id) from reviewers.reviewer")
        let before = try scene.office.number(
            "select count(distinct matter) from accreditation.reminder where reviewer = \(reviewer)")
        try scene.today(is: "2024-06-01")
        try scene.decide(
            "leave", reviewer, from: "2024-02-01", until: "2024-03-01", about: scene.registration(of: reviewer))
        let end: Day = try scene.office.asOwner(
            "select until_day from accreditation.period where reviewer = \(reviewer)")[0][0]
        try remind(scene, on: end.adding(days: -10).iso)
        let after = try scene.office.number(
            "select count(distinct matter) from accreditation.reminder where reviewer = \(reviewer)")
        #expect(after > before)
    }

    @Test("two workers at the same moment make each reminder once")
    func race() throws {
        let scene = try RegisterScene()
        for place in 0..<20 { _ = try scene.reviewer("Reviewer \(place)", until: "2026-09-20") }
        let office = scene.office
        let made = try Together.run(8) { _ -> Int64 in
            try office.raw(as: "jobs", "select accreditation.remind() as made")[0]("made")
        }
        let all = try office.number("select count(*) from accreditation.reminder")
        #expect(all > 0 && made.reduce(0, +) == all)
        #expect(made.count { $0 > 0 } == 1)
    }

    @Test(
        "the employer's contact of that day is reminded, not a director where there is another; else nobody, with why")
    func employers() throws {
        let scene = try RegisterScene()
        let linde = try scene.coordinator.post("/organisations", json: ["name": "De Linde", "kind": "institution"])
        let bare = try scene.coordinator.post("/organisations", json: ["name": "Kaal", "kind": "institution"])
        let (first, second) = (linde.json["id"]?.integer ?? 0, bare.json["id"]?.integer ?? 0)
        for (name, agrees, until) in [("Directeur", true, ""), ("Oud", false, "2026-08-01"), ("Kwaliteit", false, "")] {
            try scene.office.asOwner(
                """
                insert into organisations.contact (organisation, name, may_agree, from_day, until_day)
                values (\(first), \(name), \(agrees), '2020-01-01', nullif(\(until), '')::date) returning id
                """)
        }
        for (name, organisation) in [("Anouk", first), ("Joost", second), ("Vrij", 0)] {
            let one = try scene.reviewer(name, until: "2026-09-20")
            guard organisation > 0 else { continue }
            let body: JSON = ["organisation": .integer(organisation), "fromDay": "2020-01-01"]
            #expect(try scene.coordinator.post("/reviewers/\(one.id)/employments", json: body).status == 200)
        }
        try remind(scene)
        let list = try scene.coordinator.get("/reminders.json?overtaken=false").json.items ?? []
        let employers = list.filter { $0["recipient"]?.string == "employer" }.compactMap { $0["told"]?.string }
        #expect(
            Set(employers) == [
                "Kwaliteit", "niemand: werkgever zonder contactpersoon", "niemand: zelfstandig",
            ])
    }

    @Test("who supervises the reviewer on that day is reminded; without one every supervisor")
    func supervisors() throws {
        let scene = try RegisterScene()
        let anouk = try scene.reviewer("Anouk Terpstra", until: "2026-09-20")
        _ = try scene.reviewer("Joost van der Hagen", until: "2026-09-20")
        let other = try scene.office.visitor(.supervisor, name: "Ander")
        try scene.office.asOwner(
            """
            insert into activities.supervision (reviewer, supervisor, from_day)
            values (\(anouk.id), \(scene.supervisor.person?.value ?? 0), '2020-01-01') returning id
            """)
        try remind(scene)
        #expect(try tasks(scene.supervisor).filter { $0.hasPrefix("De registratie van") }.count == 2)
        #expect(try tasks(other).filter { $0.hasPrefix("De registratie van") }.count == 1)
        #expect(try tasks(other).allSatisfy { !$0.contains("Anouk") })
    }

    private func tasks(_ visitor: Visitor) throws -> [String] {
        try visitor.send(.get, "/", [("Accept", "application/json")], []).json["tasks"]?.items?
            .compactMap { $0["sentence"]?.string } ?? []
    }

    @Test(
        "an unmet condition is told as long as it is not met; hours that wait are for the mail, the start page counts them"
    )
    func conditionsAndHours() throws {
        let scene = try RegisterScene()
        let anouk = try scene.reviewer("Anouk Terpstra", until: "2026-10-20")
        _ = try scene.office.number(
            """
            insert into activities.entry (reviewer, kind, on_day, quantity, source, recorded_on)
            values (\(anouk.id), 'supervision', '2026-08-01', 360, 'hand_in', '2026-08-10') returning id
            """)
        try remind(scene)
        #expect(
            try told(scene, about: "condition_not_met") == [
                "(norm_half_year reviewer)", "norm_two_months reviewer", "norm_two_months supervisor",
            ])
        #expect(try told(scene, about: "hours_waiting") == ["hours_waiting supervisor"])
        let own = try tasks(anouk.visitor)
        #expect(own.contains { $0.contains("nog niet aan alle eisen voldaan") })
        #expect(own.contains("Je registratie loopt tot en met 20 oktober 2026."))
        #expect(try tasks(scene.supervisor).contains { $0.contains("Anouk Terpstra voldoet nog niet aan alle eisen") })
        #expect(try tasks(scene.coordinator).allSatisfy { !$0.contains("Anouk") })
        #expect(try scene.supervisor.get("/").text.contains("Reviewer bekijken"))
        try scene.decide("withdrawn", anouk.id, from: "2026-09-01", about: scene.registration(of: anouk.id))
        #expect(try tasks(anouk.visitor) == [])
    }

    @Test("reminders stand among the work that waits, at the command line too")
    func amongJobs() throws {
        let scene = try RegisterScene()
        _ = try scene.reviewer("Anouk Terpstra", until: "2026-12-31")
        try remind(scene)
        let told = try scene.office.console("jobs").out
        #expect(told.contains(#""kind":"reminder","subject":1,"state":"waiting""#))
        #expect(try scene.coordinator.get("/jobs").text.contains("herinnering aan reviewer 1"))
        #expect(try scene.coordinator.get("/jobs.json?state=done").json.items?.isEmpty == true)
    }

    @Test("the worker makes them at its start, and asks once for each day")
    func atStart() throws {
        let scene = try RegisterScene()
        _ = try scene.reviewer("Anouk Terpstra", until: "2026-12-31")
        let (jobs, other) = (JobScene(scene.office), JobScene(scene.office))
        jobs.start(runsDaily: true)
        other.start(runsDaily: true)
        #expect(try jobs.until("select count(*) from jobs.job where kind = 'reminders' and done_at is not null"))
        // Half a year before the end: that it ends, and that a condition is not met yet.
        #expect(try scene.office.number("select count(*) from accreditation.reminder") == 2)
        #expect(try scene.office.number("select count(*) from jobs.job where kind = 'reminders'") <= 2)
    }

    @Test("nobody but the worker makes reminders, and nobody changes one")
    func rights() throws {
        let scene = try RegisterScene()
        let anouk = try scene.reviewer("Anouk Terpstra", until: "2026-12-31")
        let other = try scene.reviewer("Joost", until: "2026-12-31")
        try remind(scene)
        for role in ["board", "coordinator", "supervisor", "reviewer", "administrator", "public", "console"] {
            #expect(throws: DatabaseError.self, "\(role)") {
                try scene.office.raw(as: role, "select accreditation.remind()")
            }
            #expect(throws: DatabaseError.self, "\(role)") {
                try scene.office.raw(as: role, "update accreditation.reminder set is_overtaken = true")
            }
        }
        let seen = try scene.office.raw(
            as: "reviewer", person: anouk.visitor.person, "select reviewer from accreditation.reminder")
        #expect(try Set(seen.map { try $0("reviewer") as Int64 }) == [anouk.id])
        #expect(other.id != anouk.id)
    }
}

/// The same days for the same seed.
struct SeededDays {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    /// A number below `limit`.
    mutating func next(_ limit: Int32) -> Int32 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int32(state >> 33) % limit
    }
}
