import Values

/// What is known of one reviewer, as plain facts: decisions and entries, each with the days on which it became known.
struct Facts {
    struct Decision {
        let id: Int64
        /// The first of its chain of corrections.
        let root: Int64
        let corrects: Int64?
        let kind: String
        var level: String?
        /// The root of the decision that opened the registration it is about.
        var about: Int64?
        let effect: Day
        var until: Day?
        var condition: String?
        var set: Int64?
        let needsSecond: Bool
        let recorded: Day
        var confirmed: Day?

        /// Since when it holds; nil: it never will, as long as nobody confirms it.
        var inForce: Day? { needsSecond ? confirmed : recorded }
    }

    struct Judgement {
        let id: Int64
        let granted: Int
        let corrects: Int64?
        let recorded: Day
    }

    struct Entry {
        let id: Int64
        let kind: String
        let day: Day
        let quantity: Int
        let recorded: Day
        var withdrawn: Day?
        var judgements: [Judgement]
    }

    let reviewer: Int64
    var decisions: [Decision] = []
    var entries: [Entry] = []
}

/// The dated settings that standing follows.
struct Settings {
    struct Level {
        let key: String
        let from: Day
        let recorded: Day
        let mayLead: Bool
        let maySecond: Bool
        let maySupervise: Bool
    }

    struct Condition {
        let kind: String
        let needed: Int
        let slidingMonths: Int?
        let carryOverMost: Int
    }

    struct RequirementSet {
        let id: Int64
        let level: String
        let from: Day
        let recorded: Day
        let conditions: [Condition]
    }

    let levels: [Level]
    let sets: [RequirementSet]
}

extension Day {
    /// A day by its date, for tests; the calendar's first where there is no such day.
    static func on(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year, month: month, day: day) ?? Day(daysSinceEpoch: 0)
    }
}
