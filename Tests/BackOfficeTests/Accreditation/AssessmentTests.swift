import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Assessments of competencies")
struct AssessmentTests {
    private static let keys = ["open_questions", "impartiality", "interviewing", "timeline", "dialogue", "reporting"]

    private static func verdicts(_ words: String..., keys: [String] = keys) -> JSON {
        .array(
            keys.enumerated().map { place, key in
                ["competency": .string(key), "verdict": .string(words[place % words.count])]
            })
    }

    private static func assess(
        _ scene: DecisionScene, _ reviewer: Int64, _ more: [(String, JSON)] = [], as visitor: Visitor? = nil
    ) throws -> Answer {
        let fields: [(String, JSON)] = [("verdicts", verdicts("sufficient"))]
        let body = JSON.object(fields.filter { field in !more.contains { $0.0 == field.0 } } + more)
        return try (visitor ?? scene.supervisor).post("/reviewers/\(reviewer)/assessments", json: body)
    }

    @Test("the scheme is that of the level of the registration; the profile comes back whole")
    func whole() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk")
        let answer = try Self.assess(
            scene, anouk,
            [("words", "Let op de vervolgvragen."), ("verdicts", Self.verdicts("strong", "developing"))])
        #expect(answer.status == 200, "\(answer.text)")
        let id = try scene.id(answer.json)
        let json = try scene.supervisor.get("/assessments/\(id).json").json
        #expect(json["level"]?.string == "registered")
        #expect(json["assessedOn"]?.string == "2026-09-01")
        #expect(json["assessedBy"]?.string == "Hanneke Bos")
        #expect(json["words"]?.string == "Let op de vervolgvragen.")
        #expect(json["verdicts"]?.items?.map { $0["competency"]?.string } == Self.keys)
        #expect(json["verdicts"]?.items?[1]["verdict"]?.string == "developing")
    }

    @Test("the picture says in words what it shows, and the table stands beside it")
    func picture() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk")
        let id = try scene.id(Self.assess(scene, anouk, [("verdicts", Self.verdicts("strong", "not_yet"))]).json)
        let page = try scene.supervisor.get("/assessments/\(id)").text
        #expect(page.contains("Competenties van Anouk, 1 september 2026"))
        #expect(page.contains("Open vragen stellen: sterk (4 van 4). Onpartijdig blijven: nog niet (1 van 4)."))
        #expect(page.contains("aria-labelledby=\"profile-\(id)-title\""))
        // Four steps for each of six competencies; 4 and 1 of them filled, in turns.
        #expect(page.matches(of: #/<rect class="bar"/#).count == 3 * (4 + 1))
        #expect(page.matches(of: #/<rect class="rest"/#).count == 3 * (0 + 3))
    }

    @Test("the course over assessments shows what went up and down, in words too")
    func trend() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk")
        _ = try Self.assess(
            scene, anouk, [("assessedOn", "2025-03-01"), ("verdicts", Self.verdicts("developing", "strong"))])
        _ = try Self.assess(
            scene, anouk, [("assessedOn", "2026-03-01"), ("verdicts", Self.verdicts("sufficient", "sufficient"))])
        let page = try scene.supervisor.get("/reviewers/\(anouk)/assessments").text
        #expect(page.contains("01-03-2025"))
        #expect(page.contains("(vooruit)"))
        #expect(page.contains("(achteruit)"))
        let csv = try scene.supervisor.get("/reviewers/\(anouk)/assessments.csv").text
        #expect(csv.contains("2026-03-01,registered,Open vragen stellen,voldoende"))
    }

    @Test("a correction is another assessment that names the old one; the old one stays and counts no more")
    func correction() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk")
        let first = try scene.id(Self.assess(scene, anouk).json)
        let form = try scene.second.get("/assessments/\(first)/correction").text
        #expect(form.matches(of: #/value="sufficient" checked/#).count == 6)
        let answer = try scene.second.post(
            "/assessments/\(first)/correction", json: ["verdicts": Self.verdicts("strong")])
        #expect(answer.status == 200, "\(answer.text)")
        let second = try scene.id(answer.json)
        let old = try scene.supervisor.get("/assessments/\(first).json").json
        #expect(old["correctedBy"]?.integer == second)
        #expect(old["verdicts"]?.items?.first?["verdict"]?.string == "sufficient")
        let page = try scene.supervisor.get("/reviewers/\(anouk)/assessments").text
        #expect(!page.contains("Verloop"))
        let error = #expect(throws: DatabaseError.self) {
            try scene.office.asOwner("update accreditation.verdict set verdict = 1 returning assessment")
        }
        #expect(error?.constraint == "assessment_stays")
    }

    @Test("a reviewer sees the own profile and nobody else's")
    func own() throws {
        let scene = try DecisionScene()
        let anouk = try scene.office.visitor(.reviewer, name: "Anouk Terpstra")
        let id = try scene.reviewer("Anouk Terpstra", anouk.person)
        try scene.decided(id, "registered", [("level", "registered")])
        let own = try scene.id(Self.assess(scene, id).json)
        let foreign = try scene.id(Self.assess(scene, try scene.registered("Joost")).json)
        let page = try anouk.get("/me").text
        #expect(page.contains("Competenties van Anouk Terpstra"))
        #expect(try anouk.get("/assessments/\(own)").text.contains("Hanneke Bos"))
        #expect(try anouk.get("/assessments/\(foreign).json").code == "not-found")
        #expect(try scene.supervisor.get("/reviewers/\(id)").text.contains("Profiel en verloop"))
    }

    @Test("the database itself keeps an assessment whole, of another, and on the scheme of its day")
    func database() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk")
        let own = try scene.reviewer("Hanneke", scene.supervisor.person)
        func insert(_ reviewer: Int64, _ level: String, on day: String = "2026-09-01") throws -> String? {
            let error = #expect(throws: DatabaseError.self) {
                try scene.office.raw(
                    as: "supervisor", person: scene.supervisor.person,
                    """
                    insert into accreditation.assessment (reviewer, level, assessed_on)
                    select \(reviewer), id, \(day)::date from accreditation.level where key = \(level)
                    """)
            }
            return error?.constraint
        }
        #expect(try insert(anouk, "registered") == "assessment_judges_every_competency")
        #expect(try insert(own, "registered") == "nobody_assesses_him_or_herself")
        #expect(try insert(anouk, "registered", on: "2026-09-02") == "assessment_is_not_in_the_future")
        #expect(try insert(anouk, "registered", on: "2013-08-31") == "assessment_takes_the_scheme_of_its_day")
    }

    /// What is wrong with an assessment, whether it is new or a correction.
    private static let wrong: [(code: String, fields: [(String, JSON)])] = [
        ("assessment.ahead", [("assessedOn", "2026-09-02")]),
        ("assessment.not-in-scheme", [("verdicts", verdicts("strong", keys: keys + ["singing"]))]),
        ("assessment.incomplete", [("verdicts", verdicts("strong", keys: ["dialogue"]))]),
    ]

    private static func correct(
        _ scene: DecisionScene, _ id: Int64, _ more: [(String, JSON)] = [], as visitor: Visitor? = nil
    ) throws -> Answer {
        let fields: [(String, JSON)] = [("verdicts", verdicts("strong"))]
        let body = JSON.object(fields.filter { field in !more.contains { $0.0 == field.0 } } + more)
        return try (visitor ?? scene.supervisor).post("/assessments/\(id)/correction", json: body)
    }

    private typealias Case = RefusalCase<DecisionScene>

    private static let recording: [Case] =
        wrong.map { wrong in
            Case("assessment record", wrong.code) { try assess($0, try $0.registered("Anouk"), wrong.fields) }
        } + [
            Case("assessment record", "not-found") { try assess($0, 999) },
            Case("assessment record", "assessment.own") { scene in
                try assess(scene, try scene.reviewer("Hanneke", scene.supervisor.person))
            },
            Case("assessment record", "assessment.no-scheme") { try assess($0, try $0.reviewer("Anouk")) },
        ]

    private static func assessed(_ scene: DecisionScene) throws -> Int64 {
        try scene.id(assess(scene, try scene.registered("Anouk")).json)
    }

    private static let correcting: [Case] =
        wrong.map { wrong in
            Case("assessment correct", wrong.code) { try correct($0, try assessed($0), wrong.fields) }
        } + [
            Case("assessment correct", "not-found") { try correct($0, 999) },
            Case("assessment correct", "assessment.corrected") { scene in
                let id = try assessed(scene)
                _ = try correct(scene, id)
                return try correct(scene, id)
            },
            Case("assessment correct", "assessment.own") { scene in
                let own = try scene.reviewer("Hanneke", scene.supervisor.person)
                let answer = try assess(scene, own, [("level", "registered")], as: scene.second)
                return try correct(scene, try scene.id(answer.json))
            },
            Case("assessment correct", "assessment.no-scheme") {
                try correct($0, try assessed($0), [("assessedOn", "2013-08-31")])
            },
        ]

    @Test("each refusal says what, why and what now, and keeps nothing", arguments: recording + correcting)
    func refused(_ one: RefusalCase<DecisionScene>) throws { try one.expect(in: DecisionScene()) }

    @Test("every refusal that an action declares is in the table, and no other")
    func table() {
        RefusalTable.compare(
            (Self.recording + Self.correcting).map { ($0.action, $0.code) },
            with: ["assessment record", "assessment correct"])
    }
}
