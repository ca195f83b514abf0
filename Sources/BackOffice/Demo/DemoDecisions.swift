internal import Values

/// What was decided on the demo's reviewers since 2013: each on its own day, by who may decide it.
enum DemoDecisions {
    /// Something that is decided, told on its day.
    struct Decision {
        let day: String
        let reviewer: String
        let kind: String
        var level = ""
        var effect = ""
        var until = ""
        var condition = ""
        /// The day of the requirement set that it moves to.
        var requirements = ""
        var ground = ""

        /// Supervisors decide, on each other too; the first supervisors were the board's.
        var decider: String {
            if level == "supervisor" { return "board" }
            return reviewer == "supervisor" ? "supervisor2" : "supervisor"
        }
        /// Who confirms a decision on a supervisor.
        var confirmer: String? { isOnSupervisor ? "board2" : nil }
        var isOnSupervisor = false
    }

    static let all: [Decision] =
        careers.flatMap(\.decisions) + [
            Decision(
                day: "2022-09-12", reviewer: "rijn", kind: "withdrawn", effect: "2022-09-15",
                ground: "Op eigen verzoek: een andere functie."),
            Decision(
                day: "2020-07-01", reviewer: "wolf", kind: "lapsed",
                ground: "De registratie liep af zonder verlenging."),
            Decision(
                day: "2026-01-12", reviewer: "wolf", kind: "re_entered", level: "registered",
                ground: "Na een gesprek en een opfrisdag."),
            Decision(
                day: "2026-05-11", reviewer: "amrani", kind: "suspended",
                ground: "Een klacht over onpartijdigheid wordt onderzocht."),
            Decision(
                day: "2026-05-18", reviewer: "smit", kind: "leave", effect: "2026-06-01", until: "2026-11-30",
                ground: "Ouderschapsverlof."),
            Decision(
                day: "2025-09-01", reviewer: "verhagen", kind: "waiver", effect: "2025-09-01", until: "2026-03-31",
                condition: "theme_meeting", ground: "Herstel na een operatie."),
            Decision(
                day: "2026-02-02", reviewer: "brands", kind: "requirements_moved", requirements: "2026-01-01",
                ground: "Stapt op eigen verzoek over op de eisen van 2026."),
        ]

    /// A course through the register: training, registration, extensions every three years.
    private struct Career {
        let reviewer: String
        var training: String?
        var registered: String?
        var supervisor: String?
        /// The first days of the extensions.
        var extended: [String] = []

        var decisions: [Decision] {
            var all: [Decision] = []
            if let training {
                all.append(
                    Decision(
                        day: training, reviewer: reviewer, kind: "registered", level: "in_training", effect: training,
                        ground: "Toegelaten tot de opleiding."))
            }
            if let registered {
                all.append(
                    Decision(
                        day: registered, reviewer: reviewer, kind: "registered", level: "registered",
                        effect: registered, ground: "Het profiel en de competenties zijn beoordeeld als voldoende."))
            }
            if let supervisor {
                all.append(
                    Decision(
                        day: supervisor, reviewer: reviewer, kind: "registered", level: "supervisor",
                        effect: supervisor, ground: "Begeleidt anderen sinds de eerste leerreviews.",
                        isOnSupervisor: true))
            }
            return all
                + extended.map {
                    Decision(
                        day: $0, reviewer: reviewer, kind: "extended", effect: $0,
                        ground: "Aan alle eisen is voldaan.", isOnSupervisor: supervisor != nil)
                }
        }
    }

    private static let careers = [
        Career(
            reviewer: "supervisor", registered: "2013-10-01", supervisor: "2015-01-01", extended: years(2018, "01-01")),
        Career(
            reviewer: "supervisor2", registered: "2013-10-01", supervisor: "2015-01-01",
            extended: years(2018, "01-01")),
        Career(reviewer: "smit", training: "2014-01-01", registered: "2015-01-01", extended: years(2018, "01-01")),
        Career(reviewer: "reviewer", training: "2014-09-01", registered: "2015-09-01", extended: years(2018, "09-01")),
        Career(reviewer: "meijer", training: "2015-03-01", registered: "2016-03-01", extended: years(2019, "03-01")),
        Career(
            reviewer: "rijn", training: "2015-05-01", registered: "2016-05-01", extended: ["2019-05-01", "2022-05-01"]),
        Career(reviewer: "wolf", training: "2016-06-01", registered: "2017-06-01", extended: []),
        Career(
            reviewer: "yilmaz", training: "2016-10-01", registered: "2017-10-01",
            extended: ["2020-10-01", "2023-10-01"]),
        Career(reviewer: "post", training: "2018-01-01", registered: "2019-01-01", extended: years(2022, "01-01")),
        Career(reviewer: "brands", training: "2018-07-01", registered: "2019-07-01", extended: years(2022, "07-01")),
        Career(reviewer: "amrani", training: "2020-03-01", registered: "2021-03-01", extended: ["2024-03-01"]),
        Career(reviewer: "oosterhuis", training: "2020-04-01", registered: "2023-04-01"),
        Career(reviewer: "jansen", training: "2023-02-01"),
        Career(reviewer: "verhagen", training: "2025-02-01", registered: "2025-06-02"),
        Career(reviewer: "bakker", training: "2026-02-02"),
    ]

    /// Every third year until the demo's own.
    private static func years(_ first: Int, _ day: String) -> [String] {
        stride(from: first, through: 2025, by: 3).map { "\($0)-\(day)" }
    }
}

extension DemoDecisions {
    /// The board asks more of who is registered from 2026 on.
    static func newRequirements(_ story: DemoTeller) throws {
        try story.does(
            "board", "requirements set",
            [
                "level": "registered", "from": "2026-01-01", "name": "Registratie-eisen 2026 (voorbeeld)",
                "conditions[0].kind": "practice", "conditions[0].needed": "2",
                "conditions[1].kind": "intervision", "conditions[1].needed": "15:00", "conditions[1].carryOver": "2:00",
                "conditions[2].kind": "supervision", "conditions[2].needed": "6:00",
                "conditions[3].kind": "theme_meeting", "conditions[3].needed": "3",
            ])
    }
}
