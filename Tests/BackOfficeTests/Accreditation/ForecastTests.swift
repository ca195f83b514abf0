import Doors
import Postgres
import Testing
import Values
import Web

@Suite("The forecast")
struct ForecastTests {
    /// Ends on 31 December 2026 with a review and two hours of intervision to go.
    private func scene(name: String = "Anouk Terpstra") throws -> StandingScene {
        let scene = try StandingScene()
        scene.ask(Settings.Condition("practice", 2), Settings.Condition("intervision", 720))
        scene.decide("registered", .on(2024, 1, 1), .on(2026, 12, 31), level: "registered")
        scene.enter("practice", .on(2024, 3, 1), 1, granted: 1)
        scene.enter("intervision", .on(2025, 3, 1), 600, granted: 600)
        try scene.write(name: name)
        return scene
    }

    @Test("who falls below on the last day of the term is told with what is missing, and what is planned that saves it")
    func fixed() throws {
        let scene = try scene()
        let group = try scene.office.number(
            "insert into activities.intervision_group (name, from_day) values ('Oost', '2020-01-01') returning id")
        try scene.office.asOwner(
            "insert into activities.group_member (intervision_group, reviewer, from_day) values (\(group), 1, '2020-01-01')"
        )
        func plan(_ day: Day, _ title: String, group: Int64?) throws -> Int64 {
            try scene.office.number(
                """
                insert into activities.gathering (kind, on_day, minutes, title, intervision_group)
                values ('intervision', \(day), 120, \(title), \(group)) returning id
                """)
        }
        let saving = try plan(.on(2026, 10, 3), "Intervisie oost", group: group)
        _ = try plan(.on(2027, 1, 4), "Te laat", group: group)
        _ = try plan(.on(2026, 10, 4), "Van niemand", group: nil)
        let coordinator = try scene.office.visitor(.coordinator)
        let expected: JSON = [
            [
                "number": "R-0001", "reviewer": 1, "name": "Anouk Terpstra", "level": "registered",
                "until": "2026-12-31", "endsUndecided": true,
                "conditions": [
                    [
                        "kind": "intervision", "on": "2026-12-31", "needed": 720, "granted": 600, "missing": 120,
                        "savedBy": [
                            [
                                "gathering": .integer(saving), "title": "Intervisie oost", "day": "2026-10-03",
                                "quantity": 120,
                            ]
                        ], "saved": true,
                    ],
                    [
                        "kind": "practice", "on": "2026-12-31", "needed": 2, "granted": 1, "missing": 1,
                        "savedBy": [], "saved": false,
                    ],
                ],
            ]
        ]
        #expect(try coordinator.get("/reviewers/forecast.json").json == expected)
        let outcome = try scene.office.console(["reviewer", "forecast", "--until", "2026-12-31"], token: nil)
        #expect(try JSON.parse(Array(outcome.out.utf8)) == expected)
        #expect(try coordinator.get("/reviewers/forecast.json?until=2026-12-30").json == [])
        let page = try coordinator.get("/reviewers/forecast").text
        for words in [
            "Binnen 6 maanden", "Anouk Terpstra", "intervisie 2 u, leerreviews 1", "3 oktober 2026: Intervisie oost",
            "onder de norm",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(!page.contains("Binnen 3 maanden") && !page.contains("Te laat"))
        #expect(try coordinator.get("/reviewers/forecast.csv").text.contains("2026-12-31"))
    }

    @Test("a theme meeting for all saves who lacks one")
    func themeMeeting() throws {
        let scene = try StandingScene()
        scene.ask(Settings.Condition("theme_meeting", 1))
        scene.decide("registered", .on(2024, 1, 1), .on(2026, 12, 31), level: "registered")
        try scene.write()
        try scene.office.asOwner(
            """
            insert into activities.gathering (kind, on_day, minutes, title)
            values ('theme_meeting', '2026-11-05', 180, 'Thuiszitters') returning id
            """)
        let coordinator = try scene.office.visitor(.coordinator)
        let line = try coordinator.get("/reviewers/forecast.json").json[0]
        #expect(line?["conditions"]?[0]?["saved"] == true)
        #expect(try coordinator.get("/reviewers/forecast").text.contains("gered door planning"))
        try scene.office.asOwner("update activities.gathering set cancelled_on = '2026-09-01' returning id")
        let after = try coordinator.get("/reviewers/forecast.json").json[0]
        #expect(after?["conditions"]?[0]?["saved"] == false)
    }

    @Test("who has met everything but whose registration ends undecided is told so; a decision on what follows ends it")
    func undecided() throws {
        for isDecided in [false, true] {
            let scene = try StandingScene()
            let first = scene.decide("registered", .on(2024, 1, 1), .on(2026, 12, 31), level: "registered")
            if isDecided {
                scene.decide(
                    "extended", .on(2027, 1, 1), .on(2029, 12, 31), level: "registered", about: first,
                    known: .on(2026, 8, 1))
            }
            try scene.write()
            let coordinator = try scene.office.visitor(.coordinator)
            let lines = try coordinator.get("/reviewers/forecast.json").json.items ?? []
            #expect(lines.count == (isDecided ? 0 : 1))
            let page = try coordinator.get("/reviewers/forecast").text
            #expect(page.contains(isDecided ? "Niemand komt onder de norm" : "besluit nodig"))
        }
    }

    @Test("a sliding window falls below on the first day that has lost too much, after leave and waiver")
    func sliding() throws {
        for (moves, expected) in [
            ("", "2026-11-16"), ("leave", "2027-05-31"), ("waiver", "2026-12-16"), ("later waiver", "2026-11-16"),
        ] {
            let scene = try StandingScene()
            scene.ask(Settings.Condition("intervision", 120, over: 6))
            let first = scene.decide("registered", .on(2024, 1, 1), level: "registered")
            let known = Day.on(2026, 8, 1)
            switch moves {
            case "leave": scene.decide("leave", .on(2026, 10, 1), .on(2026, 11, 30), about: first, known: known)
            case "waiver": scene.decide("waiver", .on(2026, 11, 1), .on(2026, 12, 15), about: first, known: known)
            case "later waiver":
                scene.decide("waiver", .on(2026, 11, 20), .on(2026, 12, 15), about: first, known: known)
            default: break
            }
            scene.enter("intervision", .on(2026, 4, 1), 60, granted: 60)
            scene.enter("intervision", .on(2026, 5, 16), 90, granted: 90)
            scene.enter("intervision", .on(2026, 7, 1), 60, granted: 60)
            try scene.write()
            let json = try scene.office.visitor(.coordinator).get("/reviewers/forecast.json").json
            #expect(json[0]?["conditions"]?[0]?["on"]?.string == expected, "\(moves)")
            // The same day by looking at each in turn.
            var day = HistoryGenerator.today
            while day < .on(2027, 9, 1) {
                if let found = try scene.condition("intervision", on: day), found.isDue, !found.isMet { break }
                day = day.adding(days: 1)
            }
            #expect(day.iso == expected, "\(moves)")
        }
    }
}
