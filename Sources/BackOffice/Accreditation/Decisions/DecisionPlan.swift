internal import Doors
internal import Values

/// A decision ready to be kept: what was left open follows from the registrations of the reviewer.
struct DecisionPlan: Sendable {
    let kind: DecisionKind
    let level: String?
    /// The registration it is about; of an extension the one that it continues.
    let about: Registration?
    let decidedOn: Day
    let effectOn: Day
    let untilDay: Day?
    let condition: ConditionKind?
    let requirementSet: ID<RequirementSet>?
    let ground: String

    /// - Parameters:
    ///   - registrations: of the reviewer, the oldest first.
    ///   - levels: each level on the day it takes effect, by which a term is filled in.
    /// - Throws: what in the registrations does not allow it.
    init(
        _ kind: DecisionKind, _ terms: DecisionTerms, of reviewer: Reviewer, _ registrations: [Registration],
        _ levels: [AccreditationLevel], today: Day
    ) throws(Refused) {
        self.kind = kind
        decidedOn = terms.decidedOn ?? today
        condition = terms.condition
        requirementSet = terms.requirementSet
        ground = terms.ground
        effectOn = terms.effectOn ?? Self.effect(kind, decidedOn, registrations.last, today)
        let found = Self.about(kind, effectOn, registrations)
        about = found
        try Self.check(kind, effectOn, found, registrations.last, reviewer)
        let known = found?.level ?? (kind == .reEntered ? registrations.last?.level : nil)
        if kind == .extended, let level = terms.level, level != known {
            throw DecisionsRefused.otherLevel(reviewer.name, found)
        }
        level = kind.opens ? terms.level ?? known : nil
        untilDay = terms.untilDay ?? Self.end(kind, effectOn, Self.months(level, levels), found)
        try Self.checkEnd(kind, effectOn, untilDay, reviewer)
    }

    /// A correction: what it does not name stays as it stood.
    init(
        correcting old: Decision, _ terms: DecisionTerms, of reviewer: Reviewer, _ registrations: [Registration],
        _ levels: [AccreditationLevel], today: Day
    ) throws(Refused) {
        func chosen<T>(_ name: String, _ new: T?, _ standing: T?) -> T? { terms.given.contains(name) ? new : standing }
        kind = old.kind
        decidedOn = terms.decidedOn ?? today
        ground = terms.ground
        condition = chosen("condition", terms.condition, old.condition)
        requirementSet = chosen("requirementSet", terms.requirementSet, old.requirementSet) ?? old.requirementSet
        effectOn = chosen("effectOn", terms.effectOn, old.effectOn) ?? old.effectOn
        about = registrations.first { $0.root == old.about }
        level = old.kind.opens ? chosen("level", terms.level, old.level) ?? old.level : nil
        untilDay =
            chosen("untilDay", terms.untilDay, old.untilDay)
            ?? Self.end(old.kind, effectOn, Self.months(level, levels), about)
        try Self.checkEnd(old.kind, effectOn, untilDay, reviewer)
    }

    /// The day on which it takes effect where none is given.
    static func effect(_ kind: DecisionKind, _ decidedOn: Day, _ last: Registration?, _ today: Day) -> Day {
        guard let until = last?.untilDay else { return decidedOn }
        switch kind {
        case .extended: return until.adding(days: 1)
        case .lapsed where until < today: return until.adding(days: 1)
        default: return decidedOn
        }
    }

    static func about(_ kind: DecisionKind, _ day: Day, _ registrations: [Registration]) -> Registration? {
        switch kind {
        case .registered, .reEntered: nil
        // What begins while it runs is caught by the rule that registrations do not overlap.
        case .extended: registrations.last { $0.fromDay < day }
        // What has run out can still be said to have lapsed.
        case .lapsed, .withdrawn: registrations.last { $0.contains(day) } ?? registrations.last { $0.fromDay <= day }
        case .suspended, .leave, .waiver, .requirementsMoved: registrations.last { $0.contains(day) }
        }
    }

    static func months(_ level: String?, _ levels: [AccreditationLevel]) -> Int64? {
        levels.first { $0.key == level }?.termMonths
    }

    static func end(_ kind: DecisionKind, _ effect: Day, _ months: Int64?, _ about: Registration?) -> Day? {
        if kind == .waiver { return about?.untilDay }
        guard kind.opens, let months else { return nil }
        return effect.adding(months: Int(months)).adding(days: -1)
    }

    private static func checkEnd(
        _ kind: DecisionKind, _ effect: Day, _ until: Day?, _ reviewer: Reviewer
    ) throws(Refused) {
        if let until, until < effect { throw DecisionsRefused.endsBeforeItBegins(effect) }
        if [.leave, .waiver].contains(kind), until == nil { throw DecisionsRefused.noEnd(reviewer.name, kind) }
    }

    private static func check(
        _ kind: DecisionKind, _ day: Day, _ about: Registration?, _ last: Registration?, _ reviewer: Reviewer
    ) throws(Refused) {
        switch kind {
        case .registered: return
        case .reEntered:
            if last == nil { throw DecisionsRefused.neverRegistered(reviewer.name) }
        case .extended:
            guard let about else { throw DecisionsRefused.nothingToBeAbout(reviewer.name, kind, day) }
            if about.endedOn != nil || about.untilDay == nil {
                throw DecisionsRefused.notExtendable(reviewer.name, about)
            }
        default:
            guard let about else { throw DecisionsRefused.nothingToBeAbout(reviewer.name, kind, day) }
            if kind.ends, let ended = about.endedOn { throw DecisionsRefused.ended(reviewer.name, about, ended) }
        }
    }
}
