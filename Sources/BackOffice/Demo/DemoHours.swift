internal import Doors
internal import Values

/// What the demo's reviewers did for their registration: the years before, taken over from a file as the foundation would,
/// and judged by its supervisors.
enum DemoHours {
    /// Who was at work from which day until which.
    private struct Course {
        let reviewer: String
        let from: String
        var until = "9999-12-31"
        /// In these years hardly anything was done.
        var lean: Set<Int> = []

        func holds(on day: String) -> Bool { from <= day && day <= until }
    }

    private static let courses = [
        Course(reviewer: "supervisor", from: "2013-10-01"),
        Course(reviewer: "supervisor2", from: "2013-10-01"),
        Course(reviewer: "smit", from: "2014-01-01", until: "2026-05-31"),
        Course(reviewer: "reviewer", from: "2014-09-01"),
        Course(reviewer: "meijer", from: "2015-03-01"),
        Course(reviewer: "rijn", from: "2015-05-01", until: "2022-09-14"),
        Course(reviewer: "wolf", from: "2016-06-01", until: "2020-05-31"),
        Course(reviewer: "yilmaz", from: "2016-10-01", lean: [2024, 2025, 2026]),
        Course(reviewer: "post", from: "2018-01-01"),
        Course(reviewer: "brands", from: "2018-07-01"),
        Course(reviewer: "amrani", from: "2020-03-01", until: "2026-05-10"),
        Course(reviewer: "oosterhuis", from: "2020-04-01", until: "2026-03-31", lean: [2023, 2024, 2025]),
        Course(reviewer: "jansen", from: "2023-02-01"),
        Course(reviewer: "verhagen", from: "2025-02-01"),
        Course(reviewer: "bakker", from: "2026-02-02"),
    ]

    private struct Occasion {
        let kind: String
        let day: String
        var hours = ""
        let note: String
        /// What also somebody did who did hardly anything.
        var isKept = false
    }

    /// What a year held for everybody.
    private static func occasions(_ year: Int) -> [Occasion] {
        [
            Occasion(
                kind: "intervisie", day: "\(year)-02-12", hours: "3:00", note: "Intervisie februari", isKept: true),
            Occasion(kind: "themabijeenkomst", day: "\(year)-03-20", note: "Voorjaarsbijeenkomst"),
            Occasion(kind: "supervisie", day: "\(year)-04-16", hours: "2:00", note: "Supervisiedag voorjaar"),
            Occasion(kind: "praktijk", day: "\(year)-05-20", note: "Leerreview van \(year)", isKept: true),
            Occasion(kind: "intervisie", day: "\(year)-06-11", hours: "3:00", note: "Intervisie juni"),
            Occasion(kind: "supervisie", day: "\(year)-09-17", hours: "2:00", note: "Supervisiedag najaar"),
            Occasion(kind: "themabijeenkomst", day: "\(year)-10-09", note: "Najaarsbijeenkomst"),
            Occasion(kind: "intervisie", day: "\(year)-11-12", hours: "3:00", note: "Intervisie november"),
        ]
    }

    /// Takes over the hours of a year, up to a day.
    static func takeOver(_ story: DemoTeller, _ year: Int, until last: String, numbers: [String: String]) throws {
        var lines = ["person;kind;day;hours;note"]
        for course in courses {
            for occasion in occasions(year) where occasion.day <= last && course.holds(on: occasion.day) {
                guard occasion.isKept || !course.lean.contains(year) else { continue }
                let number = numbers[course.reviewer] ?? ""
                lines.append("\(number);\(occasion.kind);\(occasion.day);\(occasion.hours);\(occasion.note)")
            }
        }
        try story.importing(HoursImport.self, lines.joined(separator: "\n") + "\n")
    }

    /// Each supervisor grants what waits and is not the own.
    static func judge(_ story: DemoTeller) throws {
        for judge in ["supervisor", "supervisor2"] {
            let own = try story.id("r-\(judge)")
            let waiting = try story.look { try DemoStore.waiting(notOf: own, in: $0) }
            for start in stride(from: 0, to: waiting.count, by: 200) {
                try story.does(
                    judge, "hours grant-all",
                    lists: waiting[start..<min(start + 200, waiting.count)].map { ("entries", String($0)) })
            }
        }
    }
}
