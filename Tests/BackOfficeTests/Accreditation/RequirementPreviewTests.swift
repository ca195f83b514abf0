import Doors
import Postgres
import Testing
import Values
import Web

@Suite("What other requirements would change")
struct RequirementPreviewTests {
    /// Anouk has 12 h of intervision, Joost 16.
    private func scene() throws -> DecisionScene {
        let scene = try DecisionScene()
        for (name, minutes) in [("Anouk", Int64(720)), ("Joost", 960)] {
            let reviewer = try scene.registered(name)
            try scene.grant(reviewer, "practice", on: "2025-05-01", 1, times: 2)
            try scene.grant(reviewer, "theme_meeting", on: "2025-05-01", 1, times: 2)
            try scene.grant(reviewer, "intervision", on: "2025-05-01", minutes)
            try scene.grant(reviewer, "supervision", on: "2025-05-01", 360)
        }
        return scene
    }

    private static let asked: JSON = [
        "level": "registered", "from": "2027-01-01", "name": "Meer intervisie",
        "conditions": [
            ["kind": "practice", "needed": "2"], ["kind": "intervision", "needed": "16"],
            ["kind": "supervision", "needed": "6"],
        ],
    ]

    @Test("it lists each reviewer with what changes, the worse off first, and keeps nothing")
    func worse() throws {
        let scene = try scene()
        let before = try scene.office.number("select count(*) from accreditation.condition")
        let answer = try scene.board.post("/settings/requirements/preview", json: Self.asked)
        #expect(answer.status == 200, "\(answer.text)")
        #expect(answer.json["worse"] == 1)
        #expect(answer.json["better"] == 0)
        #expect(answer.json["same"] == 1)
        let reviewers = answer.json["reviewers"]?.items ?? []
        #expect(reviewers.map { $0["name"]?.string } == ["Anouk", "Joost"])
        #expect(reviewers.map { $0["change"]?.string } == ["worse", "same"])
        let lines = reviewers.first?["conditions"]?.items ?? []
        let intervision = lines.first { $0["kind"]?.string == "intervision" }
        #expect(intervision?["now"] == ["needed": 720, "granted": 720, "met": true])
        #expect(intervision?["then"] == ["needed": 960, "granted": 720, "met": false])
        let themes = lines.first { $0["kind"]?.string == "theme_meeting" }
        #expect(themes?["then"] == .null)
        #expect(try scene.office.number("select count(*) from accreditation.condition") == before)
        #expect(try scene.office.auditLines(of: answer) == 0)
    }

    @Test("the page says that running registrations keep their own, counts on top, and who could be moved")
    func page() throws {
        let scene = try scene()
        #expect(try scene.board.post("/settings/requirements", json: Self.asked).status == 200)
        let set = try scene.office.number("select max(id) from accreditation.requirement_set")
        let page = try scene.supervisor.get("/settings/requirements/preview?set=\(set)").text
        #expect(page.contains("Lopende registraties houden hun eigen eisen."))
        #expect(page.contains("Voldoen dan niet meer"))
        #expect(page.contains("bij verlenging, vanaf 01-01-2027"))
        #expect(page.contains("nodig 12 u, dan 16 u; toegekend 12 u"))
        #expect(page.contains("kind=requirements_moved&amp;requirementSet=\(set)"))
        let form = try scene.supervisor.get(
            "/reviewers/1/decisions/new?kind=requirements_moved&requirementSet=\(set)"
        ).text
        #expect(form.contains("value=\"\(set)\" selected"))
        #expect(try scene.board.get("/settings/accreditation").text.contains("preview?set=\(set)"))
        let csv = try scene.board.get("/settings/requirements/preview.csv?set=\(set)").text
        #expect(csv.contains("R-0001,Anouk,worse,Intervisie,720,720,960"))
    }

    @Test("from the form one sees what changes, and can set it so from there")
    func fromForm() throws {
        let scene = try scene()
        let form = try scene.board.get("/settings/requirements/new?level=registered").text
        #expect(form.contains("formaction=\"/settings/requirements/preview\""))
        #expect(form.contains("value=\"12:00\""))
        let fields: KeyValuePairs = [
            "level": "registered", "from": "2027-01-01", "name": "Minder", "conditions[0].kind": "intervision",
            "conditions[0].needed": "4", "conditions[1].kind": "", "conditions[1].needed": "",
        ]
        let preview = try scene.board.post("/settings/requirements/preview", fields)
        #expect(preview.status == 200, "\(preview.text)")
        #expect(preview.text.contains("action=\"/settings/requirements\""))
        #expect(preview.text.contains("name=\"conditions[0].needed\" value=\"4:00\""))
        #expect(try scene.board.post("/settings/requirements", fields).status == 303)
    }

    @Test("with the conditions that hold already nothing changes for anybody: the two counts are one")
    func sameAsKept() throws {
        let scene = try scene()
        let anouk = try scene.office.number("select min(id) from reviewers.reviewer")
        // Leave, a waiver, carry-over and a sliding window, so that each rule has something to do.
        try scene.grant(anouk, "intervision", on: "2025-06-01", 200)
        try scene.decided(anouk, "extended")
        try scene.office.asOwner("update settings.clock set today = '2027-06-01' returning today")
        try scene.decided(anouk, "leave", [("effectOn", "2027-02-01"), ("untilDay", "2027-02-28")])
        try scene.decided(anouk, "waiver", [("condition", "theme_meeting")])
        try scene.grant(anouk, "intervision", on: "2027-03-01", 90)
        let set = try scene.office.number(
            """
            insert into accreditation.requirement_set (level, from_day, name)
            values ('registered', '2027-01-01', 'Alles') returning id
            """)
        try scene.office.asOwner(
            """
            insert into accreditation.condition (requirement_set, ordinal, kind, needed, sliding_months, carry_over_most)
            values (\(set), 1, 'intervision', 720, null, 300), (\(set), 2, 'theme_meeting', 2, null, 0),
                (\(set), 3, 'supervision', 60, 36, 0) returning ordinal
            """)
        let joost = try scene.office.number("select max(id) from reviewers.reviewer")
        try scene.decided(joost, "lapsed")
        try scene.decided(joost, "re_entered", [("effectOn", "2027-05-01")])
        let differing = try scene.office.number(
            """
            with now as (
                select reviewer, ordinal, kind, needed, is_waived, granted, waiting, is_met
                from accreditation.conditions_on(settings.today(), null, null)),
            conditional as (
                select * from accreditation.conditions_if(settings.today(), 'registered', (
                    select jsonb_agg(condition) from accreditation.condition where requirement_set = \(set))))
            select count(*) from (
                (select * from now except select * from conditional)
                union all (select * from conditional except select * from now)) as differing
            """)
        #expect(differing == 0)
        #expect(
            try scene.office.number(
                "select count(*) from accreditation.conditions_on(settings.today(), null, null)") == 6)
        #expect(
            try scene.office.number(
                """
                select granted from accreditation.conditions_on(settings.today(), null, array[\(anouk)])
                where kind = 'intervision'
                """) == 90 + 200)
    }

    @Test("what cannot be previewed is told: no level, an unknown one, a set that is not there, twice the same")
    func refusals() throws {
        let scene = try DecisionScene()
        func code(_ json: JSON) throws -> String? {
            try scene.board.post("/settings/requirements/preview", json: json).code
        }
        #expect(try scene.board.post("/settings/requirements/preview", json: [:]).faults == ["level"])
        #expect(try code(["level": "master"]) == "requirements.no-level")
        #expect(try code(["set": 999]) == "not-found")
        let twice: JSON = [["kind": "practice", "needed": "1"], ["kind": "practice", "needed": "2"]]
        #expect(try code(["level": "registered", "conditions": twice]) == "requirements.condition-twice")
    }
}
