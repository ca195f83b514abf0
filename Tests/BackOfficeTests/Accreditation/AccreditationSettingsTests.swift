import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Levels and requirements as settings")
struct AccreditationSettingsTests {
    static let level: [(String, JSON)] = [
        ("key", "registered"), ("nameNl", "geregistreerd"), ("nameEn", "registered"), ("ordinal", 2),
        ("profile", "Leidt leerreviews."), ("mayLead", true), ("maySecond", true), ("termMonths", 48),
        ("competencies", [["key": "listening", "nameNl": "Luisteren", "nameEn": "Listening"]]),
    ]

    static let conditions: JSON = [
        ["kind": "practice", "needed": "3"],
        ["kind": "intervision", "needed": "16:30", "carryOver": "4"],
        ["kind": "supervision", "needed": "8", "slidingMonths": 12],
    ]

    static func set(_ scene: DecisionScene, _ fields: [(String, JSON)], from: String = "2027-01-01") throws -> Answer {
        let all = fields + (fields.contains { $0.0 == "from" } ? [] : [("from", .string(from))])
        return try scene.board.post("/settings/levels", json: .object(all))
    }

    static func require(_ scene: DecisionScene, from: String = "2027-01-01", _ more: [(String, JSON)] = []) throws
        -> Answer
    {
        let fields: [(String, JSON)] = [
            ("level", "registered"), ("from", .string(from)), ("name", "Eisen 2027"), ("conditions", conditions),
        ]
        return try scene.board.post(
            "/settings/requirements",
            json: .object(fields.filter { field in !more.contains { $0.0 == field.0 } } + more))
    }

    @Test("a new version of a level holds from its day: its term and its scheme")
    func level() throws {
        let scene = try DecisionScene()
        #expect(try Self.set(scene, Self.level).status == 200)
        let anouk = try scene.reviewer("Anouk")
        let old = try scene.decided(anouk, "registered", [("level", "registered"), ("effectOn", "2026-12-31")])
        #expect(old["untilDay"]?.string == "2029-12-30")
        let joost = try scene.reviewer("Joost")
        let new = try scene.decided(joost, "registered", [("level", "registered"), ("effectOn", "2027-01-01")])
        #expect(new["untilDay"]?.string == "2030-12-31")
        let json = try scene.board.get("/settings/accreditation.json").json
        let levels = json["levels"]?.items?.filter { $0["key"]?.string == "registered" } ?? []
        #expect(levels.map { $0["state"]?.string } == ["planned", "now"])
        #expect(levels[0]["competencies"]?.items == ["listening"])
        let page = try scene.board.get("/settings/accreditation").text
        #expect(page.contains("gaat gelden"))
        #expect(page.contains("/settings/levels/withdraw?key=registered&amp;from=2027-01-01"))
        #expect(try scene.board.get("/settings").text.contains("href=\"/settings/accreditation\""))
    }

    @Test("the form of a level shows what holds now, with its competencies")
    func levelForm() throws {
        let scene = try DecisionScene()
        let form = try scene.board.get("/settings/levels/new?key=supervisor").text
        #expect(form.contains("value=\"Anderen begeleiden\""))
        #expect(form.contains("value=\"36\""))
    }

    @Test("requirements are asked in hours or numbers, over the registration or the last months, with carry-over")
    func requirements() throws {
        let scene = try DecisionScene()
        #expect(try Self.require(scene).status == 200)
        let sets = try scene.board.get("/settings/accreditation.json").json["requirements"]?.items ?? []
        let new = sets.first { $0["state"]?.string == "planned" }
        #expect(
            new?["conditions"] == [
                ["kind": "practice", "needed": 3, "slidingMonths": .null, "carryOver": 0],
                ["kind": "intervision", "needed": 990, "slidingMonths": .null, "carryOver": 240],
                ["kind": "supervision", "needed": 480, "slidingMonths": 12, "carryOver": 0],
            ])
        let page = try scene.board.get("/settings/accreditation").text
        #expect(page.contains("16 u 30 over de registratie, hoogstens 4 u gaat mee"))
        #expect(page.contains("8 u over de laatste 12 maanden"))
    }

    @Test("a period takes the requirements of its first day; the ones before are not touched")
    func firstDay() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk")
        _ = try Self.require(scene)
        try scene.grantEnough(anouk, on: "2025-05-01")
        try scene.decided(anouk, "extended")
        let first = try scene.set(of: anouk, on: "2026-12-31")
        let second = try scene.set(of: anouk, on: "2027-01-01")
        #expect(first != second)
        #expect(
            try scene.office.number("select count(*) from accreditation.condition where requirement_set = \(second)")
                == 3)
    }

    @Test("what has not begun can be withdrawn, and what held before goes on")
    func withdrawal() throws {
        let scene = try DecisionScene()
        _ = try Self.set(scene, Self.level)
        _ = try Self.require(scene)
        #expect(
            try scene.board.post("/settings/levels/withdraw", json: ["key": "registered", "from": "2027-01-01"]).status
                == 200)
        #expect(
            try scene.board.post(
                "/settings/requirements/withdraw", json: ["level": "registered", "from": "2027-01-01"]
            )
            .status == 200)
        let json = try scene.board.get("/settings/accreditation.json").json
        #expect(json["levels"]?.items?.contains { $0["state"]?.string == "planned" } == false)
        #expect(json["requirements"]?.items?.contains { $0["state"]?.string == "planned" } == false)
    }

    @Test(
        "a condition that cannot be is told at its field",
        arguments: [
            (["kind": "practice", "needed": "2:30"], "conditions[0].needed"),
            (["kind": "intervision", "needed": "veel"], "conditions[0].needed"),
            (["kind": "practice", "needed": "0"], "conditions[0].needed"),
            (["kind": "intervision", "needed": "4", "carryOver": "5"], "conditions[0].carryOver"),
            (
                ["kind": "intervision", "needed": "4", "carryOver": "1", "slidingMonths": "12"],
                "conditions[0].carryOver"
            ),
            (["kind": "intervision", "needed": "4", "slidingMonths": "999"], "conditions[0].slidingMonths"),
        ] as [([String: String], String)])
    func faults(row: [String: String], field: String) throws {
        let scene = try DecisionScene()
        let fields = row.map {
            ($0.key, $0.key == "slidingMonths" ? JSON.integer(Int64($0.value) ?? 0) : .string($0.value))
        }
        let answer = try Self.require(scene, [("conditions", .array([.object(fields)]))])
        #expect(answer.status == 422)
        #expect(answer.faults == [field])
    }

    private static let cases: [RefusalCase<DecisionScene>] = [
        RefusalCase("level set", "setting.day-past") { try set($0, level, from: "2026-08-31") },
        RefusalCase("level set", "level.competency-twice") { scene in
            let one: JSON = ["key": "listening", "nameNl": "Luisteren", "nameEn": "Listening"]
            return try set(scene, level.filter { $0.0 != "competencies" } + [("competencies", .array([one, one]))])
        },
        RefusalCase("level set", "setting.day-taken") { scene in
            _ = try set(scene, level)
            return try set(scene, level)
        },
        RefusalCase("level withdraw", "not-found") {
            try $0.board.post("/settings/levels/withdraw", json: ["key": "x", "from": "2027-01-01"])
        },
        RefusalCase("level withdraw", "setting.begun") {
            try $0.board.post("/settings/levels/withdraw", json: ["key": "registered", "from": "2013-09-01"])
        },
        RefusalCase("requirements set", "setting.day-past") { try require($0, from: "2026-08-31") },
        RefusalCase("requirements set", "requirements.no-level") { try require($0, [("level", "master")]) },
        RefusalCase("requirements set", "requirements.condition-twice") {
            try require(
                $0, [("conditions", [["kind": "practice", "needed": "1"], ["kind": "practice", "needed": "2"]])])
        },
        RefusalCase("requirements set", "setting.day-taken") { scene in
            _ = try require(scene)
            return try require(scene)
        },
        RefusalCase("requirements withdraw", "not-found") {
            try $0.board.post("/settings/requirements/withdraw", json: ["level": "x", "from": "2027-01-01"])
        },
        RefusalCase("requirements withdraw", "setting.begun") {
            try $0.board.post(
                "/settings/requirements/withdraw", json: ["level": "registered", "from": "2013-09-01"])
        },
        RefusalCase("requirements withdraw", "requirements.in-use") { scene in
            _ = try require(scene)
            let set = try scene.office.number("select max(id) from accreditation.requirement_set")
            try scene.decided(
                try scene.registered("Anouk"), "requirements_moved", [("requirementSet", .integer(set))])
            return try scene.board.post(
                "/settings/requirements/withdraw", json: ["level": "registered", "from": "2027-01-01"])
        },
    ]

    @Test("each refusal says what, why and what now, and keeps nothing", arguments: cases)
    func refused(_ one: RefusalCase<DecisionScene>) throws { try one.expect(in: DecisionScene()) }

    @Test("every refusal that an action declares is in the table, and no other")
    func table() {
        RefusalTable.compare(
            Self.cases.map { ($0.action, $0.code) },
            with: ["level set", "level withdraw", "requirements set", "requirements withdraw"])
    }
}
