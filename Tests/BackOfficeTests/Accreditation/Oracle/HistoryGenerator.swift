import Values

/// Makes legal histories: decisions of every kind in the order in which they become known, with corrections, annulments
/// and a second decider's word that comes at once, late or never. After each of them no two registrations overlap.
struct HistoryGenerator {
    static let today = Day.on(2026, 9, 1)

    private(set) var random: Seeded
    private let settings: Settings
    private var decisions: Int64 = 0
    /// What waits for its second decider, and when that one agrees.
    private var pending: [(id: Int64, on: Day)] = []

    init(seed: UInt64, settings: Settings) {
        random = Seeded(seed: seed)
        self.settings = settings
    }

    mutating func history(of reviewer: Int64) -> Facts {
        var facts = Facts(reviewer: reviewer)
        var day = Day.on(2014, 1, 1).adding(days: random.number(0...1500))
        let most = random.number(3...22)
        pending = []
        while day <= Self.today, facts.decisions.count < most {
            confirm(&facts, by: day)
            add(proposal(facts, day), to: &facts)
            day = day.adding(days: random.once(in: 3) ? random.number(0...3) : random.number(1...240))
        }
        confirm(&facts, by: Self.today)
        return facts
    }

    private mutating func confirm(_ facts: inout Facts, by day: Day) {
        for (id, on) in pending.sorted(by: { ($0.on, $0.id) < ($1.on, $1.id) }) where on <= day {
            guard let place = facts.decisions.firstIndex(where: { $0.id == id }) else { continue }
            facts.decisions[place].confirmed = on
            if StandingOracle(facts, settings, knownOn: nil).overlaps { facts.decisions[place].confirmed = nil }
        }
        pending.removeAll { $0.on <= day }
    }

    private mutating func add(_ proposal: Facts.Decision?, to facts: inout Facts) {
        guard let proposal else { return }
        facts.decisions.append(proposal)
        if StandingOracle(facts, settings, knownOn: nil).overlaps {
            facts.decisions.removeLast()
        } else if proposal.needsSecond, !random.once(in: 5) {
            pending.append(
                (proposal.id, proposal.recorded.adding(days: random.once(in: 3) ? 0 : random.number(1...60))))
        }
    }

    private mutating func proposal(_ facts: Facts, _ day: Day) -> Facts.Decision? {
        decisions += 1
        let registrations = StandingOracle(facts, settings, knownOn: nil).registrations
        guard let last = registrations.last else { return opening("registered", facts, day) }
        switch random.number(1...20) {
        case 1...3, 17...20: return prolongation(of: last, day)
        case 4: return opening("registered", facts, day)
        case 5: return (last.lastDay ?? Self.today) < day ? opening("re_entered", facts, day) : nil
        case 6...7: return leave(last, day)
        case 8: return within(random.one(of: registrations), "suspended", day, open: random.once(in: 3))
        case 9...10: return waiver(random.one(of: registrations), day)
        case 11: return within(last, random.one(of: ["lapsed", "withdrawn"]), day, open: true)
        case 12:
            var move = within(last, "requirements_moved", day, open: true)
            move?.set = random.one(of: settings.sets).id
            return move
        default: return correction(facts, day)
        }
    }

    /// Often the first of a month, so that days on which something begins or ends are met.
    private mutating func around(_ day: Day) -> Day {
        let near = day.adding(days: random.number(-90...60))
        return random.once(in: 3) ? near : .on(near.year, near.month, 1)
    }

    private mutating func opening(_ kind: String, _ facts: Facts, _ day: Day) -> Facts.Decision {
        let effect = around(day)
        let levels = ["in_training", "registered", "registered", "registered", "registered", "supervisor"]
        let level = random.one(of: levels)
        let until = random.once(in: 5) ? nil : effect.adding(months: random.one(of: [12, 24, 36])).adding(days: -1)
        return decision(kind, level, level: level, effect, until, day)
    }

    private mutating func prolongation(of last: StandingOracle.Registration, _ day: Day) -> Facts.Decision? {
        guard let end = last.lastDay, end < day.adding(days: 500) else { return nil }
        // Most follow at once; some leave a day out, or more.
        let effect = end.adding(days: random.one(of: [1, 1, 1, 1, 2, random.number(2...90)]))
        let until = effect.adding(months: random.one(of: [12, 24, 36])).adding(days: -1)
        return decision("extended", last.level, level: last.level, about: last.opening.root, effect, until, day)
    }

    private mutating func leave(_ last: StandingOracle.Registration, _ day: Day) -> Facts.Decision {
        // Some over the end of the registration.
        let effect = random.once(in: 3) ? (last.lastDay ?? day).adding(days: -random.number(0...20)) : around(day)
        let start = max(effect, last.from)
        return decision(
            "leave", last.level, about: last.opening.root, start, start.adding(days: random.number(0...150)), day)
    }

    private mutating func waiver(_ registration: StandingOracle.Registration, _ day: Day) -> Facts.Decision? {
        var waiver = within(registration, "waiver", day, open: false)
        let kinds = ["practice", "supervision", "intervision", "theme_meeting", "training", "other"]
        if !random.once(in: 4) { waiver?.condition = random.one(of: kinds) }
        return waiver
    }

    private mutating func within(
        _ registration: StandingOracle.Registration, _ kind: String, _ day: Day, open: Bool
    ) -> Facts.Decision? {
        let effect = random.once(in: 12) ? registration.from : max(around(day), registration.from)
        return decision(
            kind, registration.level, about: registration.opening.root, effect,
            open ? nil : effect.adding(days: random.number(0...700)), day)
    }

    /// Another day or term for what was decided, or its annulment.
    private mutating func correction(_ facts: Facts, _ day: Day) -> Facts.Decision? {
        let replaced = Set(facts.decisions.compactMap(\.corrects))
        let ends = facts.decisions.filter { !replaced.contains($0.id) && $0.kind != "annulled" }
        guard let wrong = ends.isEmpty ? nil : random.one(of: ends) else { return nil }
        let isAnnulled = random.once(in: 3)
        let effect = isAnnulled ? day : wrong.effect.adding(days: random.number(-40...40))
        let until = isAnnulled ? nil : wrong.until.map { max(effect, $0.adding(days: random.number(-60...60))) }
        return Facts.Decision(
            id: decisions, root: wrong.root, corrects: wrong.id, kind: isAnnulled ? "annulled" : wrong.kind,
            level: isAnnulled ? nil : wrong.level, about: wrong.about, effect: effect, until: until,
            condition: isAnnulled ? nil : wrong.condition, set: isAnnulled ? nil : wrong.set,
            needsSecond: wrong.needsSecond, recorded: day)
    }

    private mutating func decision(
        _ kind: String, _ ofLevel: String, level: String? = nil, about: Int64? = nil, _ effect: Day, _ until: Day?,
        _ day: Day
    ) -> Facts.Decision {
        Facts.Decision(
            id: decisions, root: decisions, corrects: nil, kind: kind, level: level, about: about, effect: effect,
            until: until, needsSecond: ofLevel == "supervisor" || random.once(in: 15), recorded: day)
    }
}
