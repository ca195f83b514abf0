import Doors
import Postgres
import Testing
import Values
import Web

@Suite("The renewal meter")
struct MeterTests {
    /// Leave moved the end, intervision was carried over, supervision is waived, and one review waits to be judged.
    private func scene() throws -> StandingScene {
        let scene = try StandingScene()
        scene.ask(
            Settings.Condition("practice", 2), Settings.Condition("intervision", 720, carrying: 60),
            Settings.Condition("supervision", 360))
        let first = scene.decide("registered", .on(2021, 1, 1), .on(2023, 12, 31), level: "registered")
        let second = scene.decide("extended", .on(2024, 1, 1), .on(2026, 12, 31), level: "registered", about: first)
        scene.decide("leave", .on(2025, 1, 1), .on(2025, 1, 31), about: second)
        scene.decide("waiver", .on(2026, 1, 1), .on(2027, 1, 31), about: second, condition: "supervision")
        scene.enter("practice", .on(2024, 3, 1), 1, granted: 1)
        scene.enter("practice", .on(2026, 3, 1), 1)
        scene.enter("intervision", .on(2023, 3, 1), 800, granted: 800)
        scene.enter("intervision", .on(2025, 3, 1), 480, granted: 360)
        try scene.write()
        return scene
    }

    private let sentences = [
        "Registered tot en met 31 januari 2027; mag leiden.",
        "Nog nodig vóór of op 31 januari 2027: leerreviews 1, intervisie 5 u.",
        "Een supervisor moet nog oordelen over: leerreviews 1.",
        "De eisen “Eisen” gelden: die waren van kracht op de eerste dag van deze registratie.",
        "Verlof van 1 januari 2025 tot en met 31 januari 2025: het einde van de registratie schuift 31 dagen op.",
        "Ontheffing van 1 januari 2026 tot en met 31 januari 2027 voor: supervisie.",
        "Telt van 1 januari 2024 tot en met 31 januari 2027: nog 152 dagen.",
        "1 u meegenomen uit de vorige registratie.", "Hiervoor geldt nu een ontheffing.",
    ]

    @Test("a reviewer's page explains every figure: window, set, carry-over, waiver, leave, and what to do next")
    func explains() throws {
        let scene = try scene()
        let page = try scene.office.visitor(.supervisor).get("/reviewers/1").text
        for sentence in sentences { #expect(page.contains(sentence), "\(sentence)") }
        for kind in ["practice", "intervision", "supervision"] {
            #expect(page.contains("href=\"/reviewers/1/conditions/\(kind)\""), "\(kind)")
        }
        // Granted, handed in, needed: 7 u of 9 u handed in of 12 u needed, of which 1 u carried over.
        for figure in ["7 u", "9 u", "12 u", "aria-label=\"Intervisie: 7 u van 12 u\""] {
            #expect(page.contains(figure), "\(figure)")
        }
    }

    @Test("the entries behind a figure add up to it, carry-over included")
    func entries() throws {
        let scene = try scene()
        let supervisor = try scene.office.visitor(.supervisor)
        let json = try supervisor.get("/reviewers/1/conditions/intervision.json").json
        #expect(json["condition"]?["granted"] == 420)
        #expect(json["condition"]?["handedIn"] == 540)
        let entries = json["entries"]?.items ?? []
        #expect(entries.map { $0["day"]?.string } == ["2025-03-01"])
        #expect(entries.first?["handedIn"] == 480 && entries.first?["granted"] == 360)
        let page = try supervisor.get("/reviewers/1/conditions/intervision").text
        for words in ["01-03-2025", "deels toegekend", "meegenomen uit de vorige registratie", "Samen", "9 u", "7 u"] {
            #expect(page.contains(words), "\(words)")
        }
        let waiting = try supervisor.get("/reviewers/1/conditions/practice").text
        #expect(waiting.contains("wacht op oordeel") && waiting.contains("nog 1 nodig"))
        #expect(try supervisor.get("/reviewers/1/conditions/supervision").text.contains("ontheffing"))
        #expect(try supervisor.get("/reviewers/1/conditions/other").status == 404)
        #expect(try supervisor.get("/reviewers/999/conditions/practice").status == 404)
        let before = try supervisor.get("/reviewers/1/conditions/practice.json?on=2023-12-31").json
        #expect(before["condition"]?["granted"] == 0)
        #expect(try supervisor.get("/reviewers/1/conditions/practice.csv").text.contains("2024-03-01"))
    }

    @Test("a reviewer sees the own meter and its entries, and nobody else's")
    func own() throws {
        let scene = try scene()
        let anouk = try scene.office.visitor(.reviewer, name: "Anouk Terpstra")
        let other = try scene.office.visitor(.reviewer, name: "Iemand anders")
        try scene.office.asOwner(
            "update reviewers.reviewer set person = \(try #require(anouk.person)) where id = 1 returning id")
        let page = try anouk.get("/me").text
        for sentence in sentences { #expect(page.contains(sentence), "\(sentence)") }
        let entries = try anouk.get("/reviewers/1/conditions/intervision")
        #expect(entries.status == 200 && entries.text.contains("01-03-2025"))
        #expect(entries.text.contains("href=\"/me\"") && !entries.text.contains("href=\"/reviewers/1\""))
        #expect(try other.get("/reviewers/1/conditions/intervision").status == 404)
    }

    @Test(
        "each standing is one sentence that says what may be done",
        arguments: [
            ("lapsed", "Registered tot en met 31 mei 2026, daarna vervallen; mag niet leiden."),
            ("withdrawn", "Registered tot en met 31 mei 2026, daarna ingetrokken; mag niet leiden."),
            ("suspended", "Registered, geschorst; mag niet leiden."),
        ])
    func sentence(kind: String, sentence: String) throws {
        let scene = try StandingScene()
        let first = scene.decide("registered", .on(2024, 1, 1), .on(2026, 12, 31), level: "registered")
        scene.decide(kind, .on(2026, 6, 1), about: first)
        try scene.write()
        let page = try scene.office.visitor(.coordinator).get("/reviewers/1").text
        #expect(page.contains(sentence))
        #expect(page.contains("leidt nu niet"))
    }

    @Test(
        "who is not registered, whose registration ended undecided, and who has met everything is told what comes next")
    func next() throws {
        let never = try StandingScene()
        try never.write()
        let page = try never.office.visitor(.coordinator).get("/reviewers/1").text
        #expect(page.contains("Nog niet geregistreerd; mag niet leiden."))
        let expired = try StandingScene()
        expired.decide("registered", .on(2023, 1, 1), .on(2025, 12, 31), level: "registered")
        try expired.write()
        let late = try expired.office.visitor(.coordinator).get("/reviewers/1").text
        #expect(late.contains("Registered tot en met 31 december 2025, daarna is niets besloten; mag niet leiden."))
        #expect(late.contains("Vraag een supervisor om een besluit: verlengen of laten vervallen."))
        let met = try StandingScene()
        met.ask(Settings.Condition("practice", 1))
        met.decide("registered", .on(2024, 1, 1), .on(2026, 12, 31), level: "registered")
        met.enter("practice", .on(2024, 3, 1), 1, granted: 1)
        try met.write()
        let done = try met.office.visitor(.coordinator).get("/reviewers/1").text
        #expect(done.contains("Alles is gehaald. Een supervisor kan de registratie verlengen vanaf 1 januari 2027."))
    }

    @Test("the start page tells a reviewer the own standing and what is missing, and the office how many are in order")
    func startPage() throws {
        let scene = try scene()
        let office = try scene.office.visitor(.board).get("/").text
        for figure in ["Reviewers: in orde", "Reviewers: loopt af", "Reviewers: actie nodig"] {
            #expect(office.contains(figure), "\(figure)")
        }
        #expect(office.contains("<a href=\"/reviewers/standing?light=ok\">1</a>"))
        #expect(office.contains("<a href=\"/reviewers/standing?light=act\">0</a>"))
        let anouk = try scene.office.visitor(.reviewer, name: "Anouk Terpstra")
        #expect(try !anouk.get("/").text.contains("Mijn registratie"))
        try scene.office.asOwner(
            "update reviewers.reviewer set person = \(try #require(anouk.person)) where id = 1 returning id")
        let own = try anouk.get("/").text
        for sentence in ["Mijn registratie"] + sentences.prefix(2) { #expect(own.contains(sentence), "\(sentence)") }
    }
}
