import Values

/// The conditions of a registration on a day, from the same facts and words.
extension StandingOracle {
    struct Condition: Equatable {
        var kind: String
        var needed: Int
        var isWaived: Bool
        var from: Day
        var granted: Int
        var handedIn: Int
        var carried: Int
        var waiting: Int
        var isDue: Bool
        var isMet: Bool
    }

    /// What is asked on that day; nothing where no registration runs.
    func conditions(on day: Day) -> [Condition] {
        guard let registration = registrations.last(where: { $0.from <= day }), registration.runs(on: day),
            let standing = standing(on: day), let set = settings.sets.first(where: { $0.id == standing.set })
        else { return [] }
        return set.conditions.map { condition($0, registration, standing, day) }.sorted { $0.kind < $1.kind }
    }

    private func condition(
        _ asked: Settings.Condition, _ registration: Registration, _ standing: Standing, _ day: Day
    ) -> Condition {
        let window = window(asked, registration, standing, day)
        var granted = 0
        var handedIn = 0
        var waiting = 0
        for entry in facts.entries where entry.kind == asked.kind && entry.day >= window.from && entry.day <= day {
            guard let credit = credit(entry) else { continue }
            handedIn += entry.quantity
            granted += credit ?? 0
            if credit == nil { waiting += entry.quantity }
        }
        let carried = carriedOver(asked, into: registration)
        let isWaived = isWaived(asked.kind, of: registration, on: day)
        return Condition(
            kind: asked.kind, needed: isWaived ? 0 : asked.needed, isWaived: isWaived, from: window.from,
            granted: granted + carried, handedIn: handedIn + carried, carried: carried, waiting: waiting,
            isDue: window.isComplete, isMet: isWaived || granted + carried >= asked.needed)
    }

    /// The registration itself, or so many months up to the day; complete on the last day of the term, or once so many
    /// months have passed since the registration began and since the last day of leave.
    private func window(
        _ asked: Settings.Condition, _ registration: Registration, _ standing: Standing, _ day: Day
    ) -> (from: Day, isComplete: Bool) {
        guard let months = asked.slidingMonths else { return (registration.from, registration.termEnd == day) }
        let from = max(standing.continuousFrom, day.adding(months: -months).adding(days: 1))
        let back = lastDayOfLeave(until: day, since: standing.continuousFrom).map { $0.adding(days: 1) }
        let start = max(standing.continuousFrom, back ?? standing.continuousFrom)
        return (from, day >= start.adding(months: months).adding(days: -1))
    }

    /// What was granted of an entry, a nil inside while nobody had judged it; nil where it was not there, or taken back.
    private func credit(_ entry: Facts.Entry) -> Int?? {
        if let knownOn {
            if entry.recorded > knownOn { return nil }
            if let withdrawn = entry.withdrawn, withdrawn <= knownOn { return nil }
        } else if entry.withdrawn != nil {
            return nil
        }
        let told = entry.judgements.filter { judgement in knownOn.map { judgement.recorded <= $0 } ?? true }
        let replaced = Set(told.compactMap(\.corrects))
        return .some(told.last { !replaced.contains($0.id) }?.granted)
    }

    /// What was granted above the norm in the period before, up to the most that this set takes over.
    private func carriedOver(_ asked: Settings.Condition, into registration: Registration) -> Int {
        guard asked.carryOverMost > 0, registration.opening.kind == "extended",
            let before = registrations.first(where: { $0.opening.root == registration.opening.about }),
            let last = before.lastDay, let id = set(of: before, on: last),
            let set = settings.sets.first(where: { $0.id == id }),
            let norm = set.conditions.first(where: { $0.kind == asked.kind && $0.slidingMonths == nil })?.needed
        else { return 0 }
        var granted = 0
        for entry in facts.entries where entry.kind == asked.kind && entry.day >= before.from && entry.day <= last {
            granted += (credit(entry) ?? nil) ?? 0
        }
        return min(max(granted - norm, 0), asked.carryOverMost)
    }

    /// May lead on that day: the right of the level, a registration that runs, nothing due and unmet.
    func isOK(on day: Day) -> Bool {
        guard let standing = standing(on: day), standing.mayLead, standing.isRunning else { return false }
        return !conditions(on: day).contains { $0.isDue && !$0.isMet }
    }
}
