internal import Values

/// The demo's trainings, groups and gatherings, who supervises whom, and what reviewers handed in lately.
enum DemoGatherings {
    static let acts = [
        DemoStanding.Act(day: "2023-02-01", tell: training),
        DemoStanding.Act(day: "2023-06-15", tell: completion),
        DemoStanding.Act(day: "2024-01-08", tell: groups),
        DemoStanding.Act(day: "2026-02-02", tell: newCohort),
        DemoStanding.Act(day: "2024-06-03") {
            try assess($0, ["developing", "sufficient", "developing", "developing", "developing", "sufficient"])
        },
        DemoStanding.Act(day: "2026-06-08") {
            try assess($0, ["sufficient", "strong", "sufficient", "developing", "sufficient", "strong"])
        },
        DemoStanding.Act(day: "2026-05-26", tell: objection),
        DemoStanding.Act(day: "2026-07-02", tell: attended),
        DemoStanding.Act(day: "2026-08-25", tell: planned),
    ]

    private static func training(_ story: DemoTeller) throws {
        try story.does(
            "coordinator", "training add",
            ["name": "Opleiding tot reviewbegeleider", "leadsTo": "registered"], as: "training")
        try cohort(story, "2023", "Lotte Jansen", on: "2023-02-01")
        for (day, title) in [("2023-03-09", "Open vragen en de tijdlijn"), ("2023-04-13", "De dialoog begeleiden")] {
            try story.on(day)
            let key = try plan(story, "training", title, on: day, time: "6:00", more: ["cohort": "@cohort-2023"])
            try attend(story, key, "Lotte Jansen")
        }
    }

    private static func completion(_ story: DemoTeller) throws {
        try story.does(
            "supervisor", "training complete",
            ["cohort": "@cohort-2023", "reviewer": "@r-jansen", "completedOn": "2023-06-15"])
    }

    private static func groups(_ story: DemoTeller) throws {
        for (key, name, members, supervisor) in [
            (
                "oost", "Intervisiegroep Oost",
                "Anouk Terpstra, Daan Meijer, Karin Smit-de Groot, Saskia Brands, Lotte Jansen", "supervisor"
            ),
            ("west", "Intervisiegroep West", "Elif Yılmaz, Wouter Post, Hassan Amrani, Pim Oosterhuis", "supervisor2"),
        ] {
            try story.does("supervisor", "group form", ["name": name, "fromDay": "2024-01-08"], as: key)
            try story.does(
                "supervisor", "group join", ["group": "@\(key)", "numbers": members, "fromDay": "2024-01-08"])
            try story.does(
                "coordinator", "supervision start",
                ["supervisor": "@\(supervisor)", "numbers": members, "fromDay": "2024-01-08"])
        }
    }

    private static func newCohort(_ story: DemoTeller) throws {
        try cohort(story, "2026", "Noor Bakker", on: "2026-02-02")
        try story.on("2026-03-12")
        let key = try plan(
            story, "training", "Open vragen en de tijdlijn", on: "2026-03-12", time: "6:00",
            more: ["cohort": "@cohort-2026"])
        try attend(story, key, "Noor Bakker")
    }

    /// Two assessments of one reviewer, so that there is a course to see.
    private static func assess(_ story: DemoTeller, _ verdicts: [String]) throws {
        let scheme = ["open_questions", "impartiality", "interviewing", "timeline", "dialogue", "reporting"]
        let fields = zip(scheme, verdicts).enumerated().flatMap { place, pair in
            [("verdicts[\(place)].competency", pair.0), ("verdicts[\(place)].verdict", pair.1)]
        }
        try story.does(
            "supervisor", "assessment record",
            lists: [("reviewer", "@r-reviewer"), ("words", "Rustig, precies en goed voorbereid.")] + fields)
    }

    private static func objection(_ story: DemoTeller) throws {
        try story.does(
            "coordinator", "objection record",
            [
                "decision": "@decision-amrani", "receivedOn": "2026-05-26",
                "summary": "Vindt de schorsing te lang duren zolang het onderzoek nog loopt.",
            ])
    }

    private static func attended(_ story: DemoTeller) throws {
        let key = try plan(
            story, "intervision", "Intervisie Oost", on: "2026-07-02", time: "3:00", more: ["group": "@oost"])
        try attend(story, key, "Anouk Terpstra, Daan Meijer, Saskia Brands, Lotte Jansen")
        for name in ["meijer", "post", "brands", "yilmaz", "verhagen"] {
            try story.does(
                "coordinator", "reviewer publish",
                ["reviewer": "@r-\(name)", "ground": "Schriftelijk, bij de vraag van juni 2026.", "withTown": "true"])
        }
        try story.does("reviewer", "me publish")
    }

    /// What is to come, and one gathering of which nobody has said yet who were there.
    private static func planned(_ story: DemoTeller) throws {
        for (kind, title, day, time, more) in [
            ("theme_meeting", "Samenwerken na een melding", "2026-08-20", "3:00", ("", "")),
            ("supervision", "Supervisiedag", "2026-09-10", "4:00", ("", "")),
            ("intervision", "Intervisie West", "2026-09-17", "3:00", ("group", "@west")),
            ("theme_meeting", "De stem van het gezin", "2026-09-24", "3:00", ("", "")),
            ("training", "De dialoog begeleiden", "2026-10-01", "6:00", ("cohort", "@cohort-2026")),
            ("intervision", "Intervisie Oost", "2026-10-15", "3:00", ("group", "@oost")),
        ] {
            try plan(story, kind, title, on: day, time: time, more: more.0.isEmpty ? [:] : [more.0: more.1])
        }
    }

    /// What waits for a supervisor today.
    static func lately(_ story: DemoTeller) throws {
        try story.on("2026-08-26")
        try story.does(
            "reviewer", "hours hand-in",
            ["kind": "supervision", "day": "2026-08-19", "time": "1:30", "note": "Gesprek over de rol van voorzitter"])
        try story.does(
            "reviewer", "hours hand-in",
            ["kind": "other", "day": "2026-08-24", "time": "2:00", "note": "Gastles over leerreviews"])
    }

    private static func cohort(_ story: DemoTeller, _ name: String, _ members: String, on day: String) throws {
        try story.does(
            "coordinator", "cohort start",
            [
                "training": "@training", "name": name, "numbers": members, "joinedOn": day,
                "trainers[0].name": "Alison Whitmore", "trainers[0].origin": "british",
                "trainers[1].name": "Marjan de Bruin", "trainers[1].origin": "dutch",
            ], as: "cohort-\(name)")
    }

    @discardableResult
    private static func plan(
        _ story: DemoTeller, _ kind: String, _ title: String, on day: String, time: String,
        more: [String: String] = [:]
    ) throws -> String {
        let key = "\(kind)-\(day)"
        try story.does(
            "coordinator", "gathering plan",
            [
                "kind": kind, "title": title, "day": day, "time": time, "place": "Vergaderhuis De Remise, Deventer",
                "group": more["group"] ?? "", "cohort": more["cohort"] ?? "",
            ], as: key)
        return key
    }

    private static func attend(_ story: DemoTeller, _ gathering: String, _ names: String) throws {
        try story.does(
            "supervisor", "gathering attend",
            ["gathering": "@\(gathering)", "numbers": names, "grantAll": "true"])
    }
}
