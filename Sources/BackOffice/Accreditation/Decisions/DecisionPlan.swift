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
    ///   - levels: the newest version of each level, by which a term is filled in.
    /// - Throws: what in the registrations does not allow it.
    init(
        _ matter: DecisionMatter, of reviewer: Reviewer, _ registrations: [Registration],
        _ levels: [AccreditationLevel], today: Day
    ) throws(Refused) {
        kind = matter.kind
        decidedOn = matter.decidedOn ?? today
        condition = matter.condition
        requirementSet = matter.requirementSet
        ground = matter.ground
        effectOn = matter.effectOn ?? Self.effect(kind, decidedOn, registrations.last, today)
        let found = Self.about(kind, effectOn, registrations)
        about = found
        try Self.check(kind, effectOn, found, registrations.last, reviewer)
        let known = found?.level ?? (kind == .reEntered ? registrations.last?.level : nil)
        if kind == .extended, let level = matter.level, level != known {
            throw DecisionsRefused.otherLevel(reviewer.name, found)
        }
        level = kind.opens ? matter.level ?? known : nil
        let months = levels.first { $0.key == matter.level ?? known }?.termMonths
        untilDay = matter.untilDay ?? Self.end(kind, effectOn, months, found)
        if let untilDay, untilDay < effectOn { throw DecisionsRefused.endsBeforeItBegins(effectOn) }
        if kind == .waiver, untilDay == nil { throw DecisionsRefused.noEnd(reviewer.name) }
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

    private static func about(_ kind: DecisionKind, _ day: Day, _ registrations: [Registration]) -> Registration? {
        switch kind {
        case .registered, .reEntered: nil
        // What begins while it runs is caught by the rule that registrations do not overlap.
        case .extended: registrations.last { $0.fromDay < day }
        // What has run out can still be said to have lapsed.
        case .lapsed, .withdrawn: registrations.last { $0.contains(day) } ?? registrations.last { $0.fromDay <= day }
        case .suspended, .leave, .waiver, .requirementsMoved: registrations.last { $0.contains(day) }
        }
    }

    private static func end(_ kind: DecisionKind, _ effect: Day, _ months: Int64?, _ about: Registration?) -> Day? {
        if kind == .waiver { return about?.untilDay }
        guard kind.opens, let months else { return nil }
        return effect.adding(months: Int(months)).adding(days: -1)
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
