import Doors
import Postgres
import Testing
import Values
import Web

@Suite("The list of standing")
struct StandingListTests {
    /// A reviewer with three of four conditions on the way, in a registration until the end of 2026.
    private func scene(others: [String] = []) throws -> StandingScene {
        let scene = try StandingScene()
        scene.ask(
            Settings.Condition("practice", 2), Settings.Condition("intervision", 720, carrying: 60),
            Settings.Condition("supervision", 360))
        let first = scene.decide("registered", .on(2021, 1, 1), .on(2023, 12, 31), level: "registered")
        scene.decide(
            "extended", .on(2024, 1, 1), .on(2026, 12, 31), level: "registered", about: first, known: .on(2024, 7, 1))
        scene.decide(
            "waiver", .on(2026, 1, 1), .on(2026, 12, 31), about: 2, condition: "supervision", known: .on(2026, 1, 1))
        scene.enter("practice", .on(2024, 3, 1), 1, granted: 1)
        scene.enter("practice", .on(2026, 3, 1), 1)
        scene.enter("intervision", .on(2023, 3, 1), 800, granted: 800)
        scene.enter("intervision", .on(2025, 3, 1), 600, granted: 480)
        try scene.write(others: others)
        return scene
    }

    private let today: JSON = [
        [
            "number": "R-0001", "reviewer": 1, "name": "Anouk Terpstra", "level": "registered", "status": "extended",
            "from": "2024-01-01", "until": "2026-12-31",
            "conditions": [
                [
                    "kind": "practice", "needed": 2, "granted": 1, "handedIn": 2, "waiting": 1, "carriedOver": 0,
                    "waived": false, "slidingMonths": .null, "from": "2024-01-01", "until": "2026-12-31", "due": false,
                    "met": false,
                ],
                [
                    "kind": "intervision", "needed": 720, "granted": 540, "handedIn": 660, "waiting": 0,
                    "carriedOver": 60, "waived": false, "slidingMonths": .null, "from": "2024-01-01",
                    "until": "2026-12-31", "due": false, "met": false,
                ],
                [
                    "kind": "supervision", "needed": 0, "granted": 0, "handedIn": 0, "waiting": 0, "carriedOver": 0,
                    "waived": true, "slidingMonths": .null, "from": "2024-01-01", "until": "2026-12-31", "due": false,
                    "met": true,
                ],
            ],
            "ok": true, "light": "ok", "mayLead": true, "maySecond": true, "maySupervise": true,
        ]
    ]

    @Test("as JSON, at the address and on the command line, it is whole")
    func wholeJSON() throws {
        let scene = try scene()
        let coordinator = try scene.office.visitor(.coordinator)
        #expect(try coordinator.get("/reviewers/standing.json").json == today)
        let outcome = try scene.office.console("reviewer", "standing")
        #expect(outcome.status == 0, "\(outcome.err)")
        #expect(try JSON.parse(Array(outcome.out.utf8)) == today)
    }

    @Test("on another day, as known on another, it is what was known then")
    func twoTimes() throws {
        let scene = try scene()
        let coordinator = try scene.office.visitor(.coordinator)
        func line(_ query: String) throws -> JSON? {
            try coordinator.get("/reviewers/standing.json?" + query).json[0]
        }
        #expect(try line("on=2024-06-30&knownOn=2024-06-30")?["status"] == "expired")
        #expect(try line("on=2024-06-30&knownOn=2024-07-15")?["status"] == "extended")
        #expect(try line("on=2024-06-30")?["status"] == "extended")
        #expect(try line("on=2020-06-30")?["status"] == "none")
        #expect(try line("on=2020-06-30")?["level"] == .null)
        let outcome = try scene.office.console(
            ["reviewer", "standing", "--on", "2024-06-30", "--known-on", "2024-06-30"], token: nil)
        #expect(try JSON.parse(Array(outcome.out.utf8))[0]?["status"] == "expired")
        let page = try coordinator.get("/reviewers/standing?on=2024-06-30&knownOn=2024-07-15").text
        #expect(page.contains("Dit is de stand op 30 juni 2024, zoals bekend op 15 juli 2024."))
        #expect(try !coordinator.get("/reviewers/standing").text.contains("Dit is de stand op"))
    }

    @Test("the page says the state in words beside its mark, and what is still needed")
    func page() throws {
        let scene = try scene()
        let page = try scene.office.visitor(.board).get("/reviewers/standing").text
        for words in [
            "Anouk Terpstra", "R-0001", "verlengd", "in orde", "leerreviews 1, intervisie 3 u", "31-12-2026",
            "href=\"/reviewers/1\"", "href=\"/reviewers/standing.csv\"", "href=\"/reviewers/forecast\"",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        let csv = try scene.office.visitor(.board).get("/reviewers/standing.csv").text
        #expect(
            csv.contains(
                "R-0001,Anouk Terpstra,registered,verlengd,2024-01-01,2026-12-31,in orde,\"leerreviews 1, intervisie 3 u\""
            ))
    }

    @Test("filters find who fits and nobody else; a slip in the name is forgiven")
    func filters() throws {
        let scene = try scene(others: ["Joost van der Hagen"])
        let coordinator = try scene.office.visitor(.coordinator)
        func names(_ query: String) throws -> [String] {
            let answer = try coordinator.get("/reviewers/standing.json?" + query)
            #expect(answer.status == 200, "\(answer.text)")
            return answer.json.items?.compactMap { $0["name"]?.string } ?? []
        }
        let (anouk, joost) = ("Anouk Terpstra", "Joost van der Hagen")
        #expect(try names("") == [anouk, joost])
        #expect(try names("sort=-name") == [joost, anouk])
        #expect(try names("sort=until") == [anouk, joost])
        #expect(try names("sort=light&page=1") == [anouk, joost])
        #expect(try names("search=Terpsta") == [anouk])
        #expect(try names("search=r-0001") == [anouk])
        #expect(try names("level=registered") == [anouk])
        #expect(try names("level=supervisor") == [])
        #expect(try names("status=none") == [joost])
        #expect(try names("light=ok") == [anouk])
        #expect(try names("light=rest") == [joost])
        #expect(try names("endsBefore=2026-12-31") == [])
        #expect(try names("endsBefore=2027-01-01") == [anouk])
        #expect(try names("page=2") == [])
        #expect(try coordinator.get("/reviewers/standing?status=lapsed").text.contains("Niets gevonden"))
        #expect(try coordinator.get("/reviewers/standing.json?status=nonsense").status == 422)
    }

    @Test("its address is not taken for a reviewer's")
    func literalAddress() throws {
        let scene = try scene()
        let coordinator = try scene.office.visitor(.coordinator)
        #expect(try coordinator.get("/reviewers/standing").text.contains("<h1>Stand van registratie</h1>"))
        #expect(try coordinator.get("/reviewers/forecast").text.contains("<h1>Vooruitblik</h1>"))
        #expect(try coordinator.get("/reviewers/1").text.contains("<h1>Anouk Terpstra</h1>"))
    }
}
