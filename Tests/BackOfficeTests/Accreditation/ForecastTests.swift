import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

@testable import BackOffice

/// Issue 3, point 6: who falls below the norm if nothing more comes in. Today is 1 September 2026.
@Suite("Forecast")
struct ForecastTests {
    private let scene: DecisionScene

    init() throws { scene = try DecisionScene() }

    private func forecast(until: String = "2027-08-31", as visitor: Visitor? = nil) throws -> [JSON] {
        let answer = try (visitor ?? scene.supervisor).get("/reviewers/forecast.json?until=\(until)")
        #expect(answer.status == 200, "\(answer.text)")
        return answer.json.items ?? []
    }

    private func condition(_ kind: String, of forecast: JSON?) -> JSON? {
        (forecast?["conditions"]?.items ?? []).first { $0["kind"]?.string == kind }
    }

    /// A set of requirements of registered reviewers from a day on, of one sliding condition.
    private func slidingSet(from day: String, kind: String, needed: Int64, months: Int64) throws {
        try scene.office.asOwner(
            """
            with made as (
                insert into accreditation.requirement_set (level, from_day, name, recorded_on)
                values ('registered', \(day)::date, 'Schuivend', \(day)::date) returning id)
            insert into accreditation.condition (requirement_set, ordinal, kind, needed, sliding_months)
            select id, 1, \(kind), \(needed)::bigint::integer, \(months)::bigint::integer from made
            """)
    }

    private func gathering(_ kind: String, on day: String, minutes: Int64 = 120, group: Int64? = nil) throws -> Int64 {
        try scene.office.number(
            """
            insert into activities.gathering (kind, on_day, minutes, title, intervision_group)
            values (\(kind), \(day)::date, \(minutes)::bigint::integer, \(kind + " " + day), \(group)) returning id
            """)
    }

    @Test("a registration that ends with conditions unmet falls on its last day, by what is missing")
    func atTheEnd() throws {
        let reviewer = try scene.registered("Anouk Terpstra", from: "2024-01-01")
        try scene.grant(reviewer, "practice", on: "2025-03-01", 1, times: 2)
        try scene.grant(reviewer, "intervision", on: "2025-03-02", 500)
        let found = try forecast()
        #expect(found.count == 1)
        #expect(found.first?["endsUndecided"] == .bool(true) && found.first?["until"]?.string == "2026-12-31")
        #expect(condition("practice", of: found.first) == nil)
        let intervision = condition("intervision", of: found.first)
        #expect(intervision?["on"]?.string == "2026-12-31")
        #expect(intervision?["granted"]?.integer == 500 && intervision?["missing"]?.integer == 220)
        #expect(condition("theme_meeting", of: found.first)?["missing"]?.integer == 2)
        #expect(found.first?["withinMonths"]?.integer == 6)
    }

    @Test("the last day of the forecast counts, the day before it does not yet")
    func horizon() throws {
        _ = try scene.registered("Anouk Terpstra", from: "2024-01-01")
        #expect(try forecast(until: "2026-12-30").isEmpty)
        #expect(try forecast(until: "2026-12-31").count == 1)
    }

    @Test("leave moves the day, an extension that was decided takes it away, and so does a waiver for its condition")
    func decided() throws {
        let away = try scene.registered("Anouk Terpstra", from: "2024-01-01")
        try scene.decided(away, "leave", [("effectOn", "2026-10-01"), ("untilDay", "2026-10-31")])
        #expect(try forecast().first?["until"]?.string == "2027-01-31")
        try scene.decided(away, "waiver", [("condition", "practice"), ("effectOn", "2026-09-01")])
        #expect(try condition("practice", of: forecast().first) == nil)
        #expect(try condition("supervision", of: forecast().first) != nil)
        try scene.grantEnough(away, on: "2026-03-01")
        #expect(try forecast().first?["conditions"]?.items?.isEmpty == true)
        try scene.decided(away, "extended")
        #expect(try forecast().isEmpty)
    }

    @Test("what waits to be judged does not count yet, and is told apart")
    func waiting() throws {
        let reviewer = try scene.registered("Anouk Terpstra", from: "2024-01-01")
        try scene.office.asOwner(
            """
            insert into activities.entry (reviewer, kind, on_day, quantity, source)
            values (\(reviewer), 'supervision', '2026-08-01', 300, 'import')
            """)
        let supervision = try condition("supervision", of: forecast().first)
        #expect(supervision?["granted"]?.integer == 0 && supervision?["waiting"]?.integer == 300)
        #expect(supervision?["missing"]?.integer == 360)
    }

    @Test("what is planned in time would save it: open to all, or of the own group, and not what was cancelled")
    func rescues() throws {
        let reviewer = try scene.registered("Anouk Terpstra", from: "2024-01-01")
        try scene.grantEnough(reviewer, on: "2025-01-01")
        let other = try scene.registered("Karin Smit", from: "2024-01-01")
        try scene.grant(other, "practice", on: "2025-01-01", 1, times: 2)
        try scene.grant(other, "supervision", on: "2025-01-01", 360)
        try scene.grant(other, "theme_meeting", on: "2025-01-01", 1)
        try scene.grant(other, "intervision", on: "2025-01-01", 600)
        let group = try scene.office.number(
            "insert into activities.intervision_group (name, from_day) values ('Oost', '2024-01-01') returning id")
        _ = try gathering("theme_meeting", on: "2026-10-01")
        _ = try gathering("theme_meeting", on: "2027-01-01")
        let cancelled = try gathering("theme_meeting", on: "2026-11-01")
        try scene.office.asOwner("update activities.gathering set cancelled_on = '2026-09-01' where id = \(cancelled)")
        _ = try gathering("intervision", on: "2026-11-12", group: group)
        let before = try forecast().first { $0["name"]?.string == "Karin Smit" }
        let theme = condition("theme_meeting", of: before)
        #expect(theme?["savedBy"]?.items?.compactMap { $0["on"]?.string } == ["2026-10-01"])
        #expect(theme?["saved"] == .bool(true))
        #expect(condition("intervision", of: before)?["savedBy"]?.items?.isEmpty == true)
        try scene.office.asOwner(
            """
            insert into activities.group_member (intervision_group, reviewer, from_day)
            values (\(group), \(other), '2024-01-01')
            """)
        let after = try forecast().first { $0["name"]?.string == "Karin Smit" }
        #expect(condition("intervision", of: after)?["savedBy"]?.items?.count == 1)
        #expect(condition("intervision", of: after)?["saved"] == .bool(true))
        let page = try scene.supervisor.get("/reviewers/forecast?until=2027-08-31").text
        #expect(page.contains("theme_meeting 2026-10-01") && page.contains("de registratie loopt af"))
    }

    @Test("a window of months falls on the day on which it no longer reaches back far enough")
    func sliding() throws {
        try slidingSet(from: "2024-01-01", kind: "supervision", needed: 120, months: 12)
        let reviewer = try scene.registered("Anouk Terpstra", from: "2025-01-01")
        try scene.grant(reviewer, "supervision", on: "2026-02-10", 100)
        try scene.grant(reviewer, "supervision", on: "2026-05-20", 60)
        let fall = try condition("supervision", of: forecast().first)
        // Up to 9 February 2027 the window of a year still holds 10 February 2026.
        #expect(fall?["on"]?.string == "2027-02-10")
        #expect(fall?["granted"]?.integer == 60 && fall?["missing"]?.integer == 60)
    }

    @Test("the first day without is the first whose window no longer reaches back, for any day and length")
    func firstDayWithout() throws {
        var generator = Seeded(seed: 20_260_901)
        for _ in 0..<300 {
            let last = try #require(Day(year: 2024, month: 1, day: 1)).adding(
                days: Int.random(in: 0..<900, using: &generator))
            let months = Int.random(in: 1...36, using: &generator)
            let row = try scene.office.asOwner(
                "select accreditation.first_day_without(\(last), \(Int64(months))::bigint::integer) as day")
            let found: Day = try row[0]("day")
            // A window of so many months up to a day begins the day after the same day so many months before.
            func reaches(_ day: Day) -> Bool { last >= day.adding(months: -months).adding(days: 1) }
            #expect(!reaches(found), "\(last.iso) \(months)")
            #expect(reaches(found.adding(days: -1)), "\(last.iso) \(months)")
        }
    }

    @Test("the day foretold is the day on which the standing itself says so, day by day, with leave and waivers")
    func agreesWithStanding() throws {
        try slidingSet(from: "2025-06-01", kind: "intervision", needed: 180, months: 6)
        var generator = Seeded(seed: 7)
        for number in 0..<12 {
            let from = number.isMultiple(of: 2) ? "2024-01-01" : "2025-07-01"
            let reviewer = try scene.registered("Reviewer \(number)", from: from)
            for _ in 0..<Int.random(in: 0...9, using: &generator) {
                let kind = ["practice", "supervision", "intervision", "theme_meeting"].randomElement(using: &generator)
                let ago = Int.random(in: 0..<600, using: &generator)
                let day = try #require(Day(year: 2026, month: 8, day: 31)).adding(days: -ago)
                let isCounted = ["practice", "theme_meeting"].contains(kind)
                try scene.grant(
                    reviewer, kind ?? "", on: day.iso, isCounted ? 1 : Int64.random(in: 30...300, using: &generator))
            }
            if number.isMultiple(of: 3) {
                try scene.decided(reviewer, "leave", [("effectOn", "2026-11-01"), ("untilDay", "2026-12-15")])
            }
            if number.isMultiple(of: 4) {
                try scene.decided(reviewer, "waiver", [("effectOn", "2026-09-15"), ("untilDay", "2026-12-31")])
            }
        }
        let rows = try scene.office.asOwner(
            """
            select asked.reviewer, asked.kind, min(day.on_day) as falls_on
            from (select date '2026-09-01' + place as on_day from generate_series(0, 364) as place) as day,
                lateral accreditation.conditions_on(day.on_day, null, null) as asked
            where asked.is_due and not asked.is_met
            group by asked.reviewer, asked.kind
            """)
        let byDay = Set(
            try rows.map { try "\($0("reviewer") as Int64) \($0("kind") as String) \(($0("falls_on") as Day).iso)" })
        let foretold = try scene.office.asOwner(
            "select reviewer, kind, falls_on from accreditation.forecast('2027-08-31', null) where kind is not null")
        let found = Set(
            try foretold.map { try "\($0("reviewer") as Int64) \($0("kind") as String) \(($0("falls_on") as Day).iso)" }
        )
        #expect(found.count > 10)
        #expect(found == byDay, "\(found.symmetricDifference(byDay).sorted())")
    }

    @Test("the office reads it, a reviewer does not; without a day it looks twelve months ahead")
    func roles() throws {
        _ = try scene.registered("Anouk Terpstra", from: "2024-09-02")
        #expect(try scene.supervisor.get("/reviewers/forecast.json").json.items?.count == 1)
        _ = try scene.registered("Karin Smit", from: "2024-09-03")
        #expect(try scene.board.get("/reviewers/forecast.json").json.items?.count == 1)
        #expect(try scene.office.visitor(.reviewer).get("/reviewers/forecast").status == 403)
        let table = try scene.supervisor.get("/reviewers/forecast.csv").text
        #expect(table.contains("Anouk Terpstra") && !table.contains("Karin Smit"))
    }

    @Test("where nobody falls, the page says so kindly")
    func nobody() throws {
        #expect(try scene.supervisor.get("/reviewers/forecast").text.contains("Iedereen blijft voldoen"))
    }
}
