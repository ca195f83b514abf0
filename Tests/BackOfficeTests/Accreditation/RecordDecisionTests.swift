import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Decisions on a registration")
struct RecordDecisionTests {
    @Test("a registration runs from the day of the decision for the term of its level")
    func registration() throws {
        let scene = try DecisionScene()
        let anouk = try scene.reviewer("Anouk")
        #expect(try scene.standing(anouk) == "none")
        let kept = try scene.decided(anouk, "registered", [("level", "registered")])
        #expect(kept["effectOn"]?.string == "2026-09-01")
        #expect(kept["untilDay"]?.string == "2029-08-31")
        #expect(kept["waitsForSecond"] == .bool(false))
        #expect(try scene.standing(anouk) == "registered registered 2029-08-31")
    }

    @Test("who is in training has no end, and the training ends where registration at the next level begins")
    func succession() throws {
        let scene = try DecisionScene()
        let anouk = try scene.reviewer("Anouk")
        let training = try scene.decided(anouk, "registered", [("level", "in_training"), ("effectOn", "2025-01-01")])
        #expect(training["untilDay"] == .null)
        #expect(try scene.standing(anouk) == "in_training registered open")
        try scene.decided(anouk, "registered", [("level", "registered"), ("effectOn", "2026-03-01")])
        #expect(try scene.standing(anouk, on: "2026-02-28") == "in_training registered 2026-02-28")
        #expect(try scene.standing(anouk, on: "2026-03-01") == "registered registered 2029-02-28")
    }

    @Test("an extension follows the registration by a day, at its level and for its term")
    func extensionFollows() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk")
        try scene.grantEnough(anouk, on: "2025-05-01")
        let first = try scene.office.number("select min(id) from accreditation.decision")
        let kept = try scene.decided(anouk, "extended")
        #expect(kept["about"]?.integer == first)
        #expect(kept["level"]?.string == "registered")
        #expect(kept["effectOn"]?.string == "2027-01-01")
        #expect(kept["untilDay"]?.string == "2029-12-31")
        #expect(try scene.standing(anouk, on: "2027-01-01") == "registered extended 2029-12-31")
    }

    @Test(
        "an extension names each condition that is not met, with what was granted, what is needed and what is missing")
    func unmet() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk")
        try scene.grant(anouk, "practice", on: "2025-05-01", 1)
        try scene.grant(anouk, "intervision", on: "2025-05-01", 480)
        try scene.grant(anouk, "supervision", on: "2025-05-01", 360)
        let answer = try scene.decide(anouk, "extended")
        #expect(answer.code == "decision.conditions-unmet")
        let words = answer.json["detail"]?.string ?? ""
        #expect(words.contains("leerreviews: 1 van 2 toegekend, nog 1 nodig"))
        #expect(words.contains("intervisie: 8 u van 12 u toegekend, nog 4 u nodig"))
        #expect(words.contains("themabijeenkomsten: 0 van 2 toegekend, nog 2 nodig"))
        #expect(!words.contains("supervisie: "))
        try scene.decided(anouk, "waiver")
        try scene.decided(anouk, "extended")
    }

    @Test("leave moves the last day by its days, a suspension does not, and both interrupt the standing")
    func interruptions() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk")
        try scene.decided(anouk, "leave", [("effectOn", "2026-08-01"), ("untilDay", "2026-09-30")])
        #expect(try scene.standing(anouk) == "registered leave 2027-03-02")
        let joost = try scene.registered("Joost")
        try scene.decided(joost, "suspended")
        #expect(try scene.standing(joost) == "registered suspended 2026-12-31")
    }

    @Test("a waiver without a last day holds until the end of the registration")
    func waiver() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk")
        let kept = try scene.decided(anouk, "waiver", [("condition", "theme_meeting")])
        #expect(kept["untilDay"]?.string == "2026-12-31")
    }

    @Test("what ran out is said to have lapsed from the day after, and can be entered again")
    func lapse() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk", from: "2020-01-01")
        #expect(try scene.standing(anouk) == "registered expired 2022-12-31")
        let kept = try scene.decided(anouk, "lapsed")
        #expect(kept["effectOn"]?.string == "2023-01-01")
        #expect(try scene.standing(anouk) == "registered lapsed 2022-12-31")
        let again = try scene.decided(anouk, "re_entered")
        #expect(again["level"]?.string == "registered")
        #expect(again["untilDay"]?.string == "2029-08-31")
        #expect(try scene.standing(anouk) == "registered re_entered 2029-08-31")
    }

    @Test("a withdrawal cuts the registration off the day before it takes effect")
    func withdrawal() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk")
        try scene.decided(anouk, "withdrawn")
        #expect(try scene.standing(anouk, on: "2026-08-31") == "registered registered 2026-08-31")
        #expect(try scene.standing(anouk) == "registered withdrawn 2026-08-31")
    }

    @Test("a decision moves a running registration to another set of requirements")
    func moved() throws {
        let scene = try DecisionScene()
        let anouk = try scene.registered("Anouk")
        let set = try scene.office.number(
            """
            insert into accreditation.requirement_set (level, from_day, name)
            values ('registered', '2026-06-01', 'Nieuw') returning id
            """)
        try scene.decided(anouk, "requirements_moved", [("requirementSet", .integer(set))])
        #expect(try scene.set(of: anouk, on: "2026-09-01") == set)
        #expect(try scene.set(of: anouk, on: "2026-08-31") != set)
    }

    @Test(
        "what belongs to another kind of decision is told at its field",
        arguments: [
            ("suspended", [("level", "registered")], "level"), ("registered", [], "level"),
            ("leave", [], "untilDay"), ("lapsed", [("untilDay", "2030-01-01")], "untilDay"),
            ("suspended", [("condition", "practice")], "condition"),
            ("requirements_moved", [], "requirementSet"),
            ("leave", [("effectOn", "2026-10-02"), ("untilDay", "2026-10-01")], "untilDay"),
            ("annulled", [], "kind"),
        ] as [(String, [(String, String)], String)])
    func faults(kind: String, more: [(String, String)], field: String) throws {
        let scene = try DecisionScene()
        let anouk = try scene.reviewer("Anouk")
        let answer = try scene.decide(anouk, kind, more.map { ($0.0, .string($0.1)) })
        #expect(answer.status == 422)
        #expect(answer.faults == [field])
    }
}
