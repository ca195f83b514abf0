import Values

extension Settings {
    /// Levels and sets that change over the years: sets with fixed and sliding windows and carry-over, one that begins on
    /// a leap day, one that is known late, and a level that gains a right.
    static let generated = Settings(
        levels: [
            Level("in_training", .on(2013, 9, 1), lead: false, second: false, supervise: false),
            Level("registered", .on(2013, 9, 1), lead: true, second: true, supervise: false),
            Level("supervisor", .on(2013, 9, 1), lead: true, second: true, supervise: true),
            Level("in_training", .on(2024, 6, 1), known: .on(2024, 5, 10), lead: true, second: true, supervise: false),
            Level("registered", .on(2025, 3, 1), known: .on(2025, 1, 15), lead: true, second: true, supervise: true),
        ],
        sets: [
            RequirementSet(
                1, "registered", .on(2013, 9, 1),
                [
                    Condition("practice", 1, carrying: 1), Condition("intervision", 180, carrying: 120),
                    Condition("supervision", 360), Condition("theme_meeting", 2),
                ]),
            RequirementSet(
                2, "registered", .on(2017, 1, 1),
                [
                    Condition("practice", 2, carrying: 2), Condition("intervision", 480, over: 24),
                    Condition("theme_meeting", 1, over: 12),
                ]),
            RequirementSet(
                3, "registered", .on(2020, 2, 29), known: .on(2020, 2, 1),
                [
                    Condition("practice", 2, carrying: 1), Condition("intervision", 360, carrying: 300),
                    Condition("training", 240, over: 1), Condition("supervision", 240, over: 6),
                ]),
            RequirementSet(
                4, "registered", .on(2023, 7, 1), known: .on(2023, 1, 1),
                [
                    Condition("practice", 1, carrying: 1), Condition("other", 60),
                    Condition("theme_meeting", 2, over: 36),
                ]),
            RequirementSet(
                5, "supervisor", .on(2013, 9, 1),
                [Condition("supervision", 600, carrying: 600), Condition("practice", 1)]),
            RequirementSet(
                6, "supervisor", .on(2021, 1, 1), known: .on(2020, 6, 1),
                [Condition("supervision", 300, over: 18), Condition("practice", 2, carrying: 2)]),
            RequirementSet(7, "in_training", .on(2019, 1, 1), [Condition("training", 480), Condition("practice", 1)]),
        ])
}

extension Settings.Level {
    init(_ key: String, _ from: Day, known: Day? = nil, lead: Bool, second: Bool, supervise: Bool) {
        self.init(
            key: key, from: from, recorded: known ?? from, mayLead: lead, maySecond: second, maySupervise: supervise)
    }
}

extension Settings.RequirementSet {
    init(_ id: Int64, _ level: String, _ from: Day, known: Day? = nil, _ conditions: [Settings.Condition]) {
        self.init(id: id, level: level, from: from, recorded: known ?? from, conditions: conditions)
    }
}

extension Settings.Condition {
    init(_ kind: String, _ needed: Int, over months: Int? = nil, carrying most: Int = 0) {
        self.init(kind: kind, needed: needed, slidingMonths: months, carryOverMost: most)
    }
}
