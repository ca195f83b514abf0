import Values

/// Standing worked out from the words of issue 3, one reviewer and one day at a time, slowly and plainly: the second
/// opinion on what the database computes. It reads facts and nothing else.
struct StandingOracle {
    let facts: Facts
    let settings: Settings
    /// Nil: as known now.
    let knownOn: Day?

    private let known: [Facts.Decision]
    private let leaves: [Facts.Decision]
    let registrations: [Registration]

    /// A status that runs: from an opening decision on, for as long as nothing ends it.
    struct Registration {
        let opening: Facts.Decision
        /// The last day of the term, with the days of leave added; nil: it has no term.
        let termEnd: Day?
        /// The first day on which it had lapsed or been withdrawn.
        let ended: (day: Day, kind: String)?
        /// The first day of a registration at another level that came after it.
        var succeeded: Day?

        var from: Day { opening.effect }
        var level: String { opening.level ?? "" }

        func runs(on day: Day) -> Bool {
            guard day >= from else { return false }
            if let termEnd, day > termEnd { return false }
            if let ended, day >= ended.day { return false }
            if let succeeded, day >= succeeded { return false }
            return true
        }

        /// The last day on which it runs; nil: no end is known.
        var lastDay: Day? {
            [termEnd, ended?.day.adding(days: -1), succeeded?.adding(days: -1)].compactMap(\.self).min()
        }
    }

    init(_ facts: Facts, _ settings: Settings, knownOn: Day?) {
        self.facts = facts
        self.settings = settings
        self.knownOn = knownOn
        known = Self.inForce(facts.decisions, knownOn)
        leaves = known.filter { $0.kind == "leave" }
        registrations = Self.registrations(known)
    }

    /// A correction replaces what it names, an annulment takes it back, and what needs a second person counts from that
    /// person's word on.
    private static func inForce(_ decisions: [Facts.Decision], _ knownOn: Day?) -> [Facts.Decision] {
        var last: [Int64: Facts.Decision] = [:]
        for decision in decisions {
            guard let since = decision.inForce else { continue }
            if let knownOn, since > knownOn { continue }
            if let knownOn, decision.recorded > knownOn { continue }
            last[decision.root] = decision
        }
        return last.values.filter { $0.kind != "annulled" }.sorted { $0.id < $1.id }
    }

    private static func registrations(_ known: [Facts.Decision]) -> [Registration] {
        var found: [Registration] = []
        for opening in known where ["registered", "extended", "re_entered"].contains(opening.kind) {
            var daysOfLeave: Set<Day> = []
            for leave in known where leave.kind == "leave" && leave.about == opening.root {
                var day = leave.effect
                while let until = leave.until, day <= until {
                    daysOfLeave.insert(day)
                    day = day.adding(days: 1)
                }
            }
            let endings = known.filter { ["lapsed", "withdrawn"].contains($0.kind) && $0.about == opening.root }
            let first = endings.min { ($0.effect, $0.id) < ($1.effect, $1.id) }
            let registration = Registration(
                opening: opening, termEnd: opening.until?.adding(days: daysOfLeave.count),
                ended: first.map { ($0.effect, $0.kind) })
            // Ended on its first day it never was.
            if registration.runs(on: opening.effect) { found.append(registration) }
        }
        for index in found.indices {
            let later = found.filter {
                $0.opening.kind == "registered" && $0.level != found[index].level && $0.from > found[index].from
            }
            found[index].succeeded = later.map(\.from).min()
        }
        return found.sorted { $0.from < $1.from }
    }

    /// True where two registrations run on one day.
    var overlaps: Bool {
        registrations.contains { one in
            registrations.contains { $0.opening.root != one.opening.root && $0.runs(on: one.from) }
        }
    }

    struct Standing: Equatable {
        var registration: Int64
        var level: String
        var kind: String
        var status: String
        var from: Day
        var until: Day?
        var continuousFrom: Day
        var set: Int64?
        var mayLead: Bool
        var maySecond: Bool
        var maySupervise: Bool
        var isRunning: Bool
    }

    /// How the registration that began last stands on a day; nil where none had begun.
    func standing(on day: Day) -> Standing? {
        guard let registration = registrations.last(where: { $0.from <= day }) else { return nil }
        let level = settings.levels.filter { $0.key == registration.level && $0.from <= day && isKnown($0.recorded) }
            .max { $0.from < $1.from }
        let interruptions = interruptions(of: registration, on: day)
        let isRunning = registration.runs(on: day) && interruptions.isEmpty
        return Standing(
            registration: registration.opening.root, level: registration.level, kind: registration.opening.kind,
            status: status(of: registration, on: day, interruptions), from: registration.from,
            until: registration.lastDay, continuousFrom: continuousStart(of: registration),
            set: set(of: registration, on: day), mayLead: level?.mayLead ?? false, maySecond: level?.maySecond ?? false,
            maySupervise: level?.maySupervise ?? false, isRunning: isRunning)
    }

    private func isKnown(_ recorded: Day) -> Bool { knownOn.map { recorded <= $0 } ?? true }

    private func status(of registration: Registration, on day: Day, _ interruptions: Set<String>) -> String {
        if registration.runs(on: day) {
            if interruptions.contains("suspended") { return "suspended" }
            return interruptions.contains("leave") ? "leave" : registration.opening.kind
        }
        if let ended = registration.ended, ended.day <= day { return ended.kind }
        return "expired"
    }

    private func interruptions(of registration: Registration, on day: Day) -> Set<String> {
        Set(
            known.filter { decision in
                ["leave", "suspended"].contains(decision.kind) && decision.about == registration.opening.root
                    && decision.effect <= day && decision.until.map { day <= $0 } ?? true
            }.map(\.kind))
    }

    /// Registrations that follow one another without a day between, by extension, are one stretch.
    private func continuousStart(of registration: Registration) -> Day {
        guard registration.opening.kind == "extended",
            let before = registrations.first(where: { $0.lastDay == registration.from.adding(days: -1) })
        else { return registration.from }
        return continuousStart(of: before)
    }

    /// The set in force on its first day, unless a decision has moved it to another by that day.
    func set(of registration: Registration, on day: Day) -> Int64? {
        let moves = known.filter {
            $0.kind == "requirements_moved" && $0.about == registration.opening.root && $0.effect <= day
        }
        if let last = moves.max(by: { ($0.effect, $0.id) < ($1.effect, $1.id) }) { return last.set }
        let begun = settings.sets.filter {
            $0.level == registration.level && $0.from <= registration.from && isKnown($0.recorded)
        }
        return begun.max { $0.from < $1.from }?.id
    }

    /// The last day of leave in a stretch of registrations that has begun by that day, looked for backwards.
    func lastDayOfLeave(until day: Day, since start: Day) -> Day? {
        var looked = day
        while looked >= start, !leaves.isEmpty {
            for leave in leaves where leave.effect <= looked && leave.until.map({ looked <= $0 }) ?? false {
                let registration = registrations.first { $0.opening.root == leave.about }
                if registration?.runs(on: looked) == true { return looked }
            }
            looked = looked.adding(days: -1)
        }
        return nil
    }

    func isWaived(_ kind: String, of registration: Registration, on day: Day) -> Bool {
        known.contains { decision in
            decision.kind == "waiver" && decision.about == registration.opening.root
                && (decision.condition ?? kind) == kind && decision.effect <= day
                && decision.until.map { day <= $0 } ?? false
        }
    }
}
