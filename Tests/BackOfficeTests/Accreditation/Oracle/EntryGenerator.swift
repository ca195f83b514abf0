import Values

/// Makes entries: handed in soon or late, taken back, judged in full, in part, refused, later or never, and judged again.
struct EntryGenerator {
    private var random: Seeded
    private var entries: Int64 = 0
    private var judgements: Int64 = 0

    init(seed: UInt64) { random = Seeded(seed: seed) }

    mutating func entries(since first: Day) -> [Facts.Entry] {
        (0..<random.number(0...70)).compactMap { _ in entry(since: first) }
    }

    private mutating func entry(since first: Day) -> Facts.Entry? {
        let today = HistoryGenerator.today
        let day = first.adding(days: random.number(-200...max(0, first.days(until: today))))
        let recorded = day.adding(days: random.once(in: 3) ? random.number(0...365) : random.number(0...30))
        guard recorded <= today else { return nil }
        let kind = random.one(
            of: [
                "practice", "practice", "intervision", "intervision", "supervision", "theme_meeting", "training",
                "other",
            ])
        let isCounted = ["practice", "theme_meeting"].contains(kind)
        entries += 1
        var entry = Facts.Entry(
            id: entries, kind: kind, day: day, quantity: isCounted ? 1 : random.one(of: [60, 90, 120, 240, 480]),
            recorded: recorded, judgements: [])
        let later = recorded.adding(days: random.number(0...120))
        if random.once(in: 10), later <= today { entry.withdrawn = later } else { judge(&entry) }
        return entry
    }

    private mutating func judge(_ entry: inout Facts.Entry) {
        var day = entry.recorded.adding(days: random.number(0...90))
        var rounds = random.one(of: [0, 1, 1, 1, 1, 2, 3])
        while rounds > 0, day <= HistoryGenerator.today {
            judgements += 1
            let granted = random.one(of: [entry.quantity, entry.quantity, entry.quantity / 2, 0])
            entry.judgements.append(
                Facts.Judgement(
                    id: judgements, granted: granted, corrects: entry.judgements.last?.id, recorded: day))
            day = day.adding(days: random.number(0...200))
            rounds -= 1
        }
    }
}
