import Doors
import Postgres
import Testing
import Values
import Web

@testable import BackOffice

@Suite("Rules for reminders")
struct ReminderRuleTests {
    private static let rule: JSON = [
        "key": "end_year", "about": "registration_ends", "days": 365, "moment": "before", "toReviewer": true,
        "from": "2026-09-01",
    ]

    private func changed(_ changes: (String, JSON)...) -> JSON {
        .object(
            (Self.rule.members ?? []).map { field in (field.0, changes.first { $0.0 == field.0 }?.1 ?? field.1) }
                + changes.filter { Self.rule[$0.0] == nil })
    }

    @Test("a rule holds from its day, and a later version takes its place or switches it off")
    func versions() throws {
        let scene = try RegisterScene()
        _ = try scene.reviewer("Anouk", until: "2027-08-20")
        let board = try scene.office.visitor(.board)
        #expect(try board.post("/reminders/rules", json: Self.rule).status == 200)
        #expect(
            try board.post("/reminders/rules", json: changed(("from", "2027-01-01"), ("toReviewer", false))).status
                == 200)
        _ = try scene.office.raw(as: "jobs", "select accreditation.remind()")
        #expect(try scene.office.number("select count(*) from accreditation.reminder where rule = 'end_year'") == 1)
        _ = try scene.reviewer("Joost", until: "2028-01-02")
        try scene.today(is: "2027-01-02")
        _ = try scene.office.raw(as: "jobs", "select accreditation.remind()")
        #expect(try scene.office.number("select count(*) from accreditation.reminder where rule = 'end_year'") == 1)
        let page = try board.get("/reminders").text
        #expect(page.contains("niemand (uitgezet)") && page.contains("/reminders/rules/new?key=end_year"))
        let form = try board.get("/reminders/rules/new?key=end_quarter").text
        #expect(form.contains("value=\"90\"") && form.contains("value=\"end_quarter\""))
        #expect(try scene.coordinator.get("/reminders").status == 200)
    }

    @Test(
        "what makes no rule is told at its field",
        arguments: [
            ("key", "Met Hoofdletter", "key"), ("days", 731, "days"), ("days", -1, "days"),
            ("about", "hours_waiting", "moment"), ("about", "nothing", "about"),
        ] as [(String, JSON, String)])
    func faults(field: String, value: JSON, fault: String) throws {
        let office = try Office()
        let answer = try office.visitor(.board).post("/reminders/rules", json: changed((field, value)))
        #expect(answer.status == 422)
        #expect(answer.faults == [fault])
    }

    static let cases: [RefusalCase<RegisterScene>] = [
        RefusalCase(SetReminder.self, SettingsRefused.dayPast) { scene in
            try scene.office.visitor(.board).post("/reminders/rules", json: with("from", "2026-08-31"))
        },
        RefusalCase(SetReminder.self, SettingsRefused.dayTaken) { scene in
            let board = try scene.office.visitor(.board)
            _ = try board.post("/reminders/rules", json: rule)
            return try board.post("/reminders/rules", json: rule)
        },
        RefusalCase(RevokeCalendar.self, CalendarRefused.noneCode) { scene in
            try scene.coordinator.post("/account/calendar/revoke", json: [:])
        },
    ]

    private static func with(_ field: String, _ value: JSON) -> JSON {
        .object((rule.members ?? []).map { ($0.0, $0.0 == field ? value : $0.1) })
    }

    @Test("what is refused is told, and nothing is kept", arguments: cases)
    func refused(one: RefusalCase<RegisterScene>) throws { try one.expect(in: RegisterScene()) }

    @Test("every refusal that is declared is provoked")
    func complete() {
        RefusalTable.compare(
            Self.cases.map { ($0.action, $0.code) }, with: ["reminder set", "calendar revoke"])
    }
}
