internal import Values
internal import Web

/// What a set of requirements would change.
struct RequirementPreview: Sendable {
    /// What it comes to for one reviewer.
    enum Change: String, Sendable {
        /// A condition was met, or was not there, and would not be met.
        case worse
        case better
        case same
    }

    /// One condition, as it stands and as it would stand; nil where it is not asked.
    struct Line: Sendable {
        let kind: ConditionKind
        let now: ConditionMeasure?
        let then: ConditionMeasure?

        var isMetNow: Bool { now?.isMet ?? true }
        var isMetThen: Bool { then?.isMet ?? true }
        /// Something is asked that was not, or so much more or less.
        var isChanged: Bool { now?.needed != then?.needed || now?.isMet != then?.isMet }
    }

    struct Standing: Sendable {
        let id: ID<Reviewer>
        let registerNumber: String
        let name: String
        let untilDay: Day?
        let lines: [Line]

        var change: Change {
            if lines.contains(where: { $0.isMetNow && !$0.isMetThen }) { return .worse }
            return lines.contains { !$0.isMetNow && $0.isMetThen } ? .better : .same
        }
    }

    let draft: RequirementDraft
    /// The set, where it is kept and planned.
    let kept: ID<RequirementSet>?
    let levelName: Text
    let today: Day
    /// Those for whom it gets worse first.
    let reviewers: [Standing]

    func count(_ change: Change) -> Int { reviewers.count { $0.change == change } }

    var json: JSON {
        [
            "level": .string(draft.level), "from": .day(draft.fromDay), "name": .string(draft.name),
            "conditions": .array(draft.conditions.map(\.json)), "worse": .integer(Int64(count(.worse))),
            "better": .integer(Int64(count(.better))), "same": .integer(Int64(count(.same))),
            "reviewers": .array(reviewers.map(\.json)),
        ]
    }
}

extension RequirementPreview.Standing {
    var json: JSON {
        [
            "id": .integer(id.value), "registerNumber": .string(registerNumber), "name": .string(name),
            "untilDay": .day(untilDay), "change": .string(change.rawValue),
            "conditions": .array(
                lines.map { line in
                    [
                        "kind": .string(line.kind.rawValue), "now": line.now?.json ?? .null,
                        "then": line.then?.json ?? .null,
                    ]
                }),
        ]
    }
}

extension ConditionMeasure {
    /// For programs: minutes, or a number.
    var json: JSON { ["needed": .integer(needed), "granted": .integer(granted), "met": .bool(isMet)] }
}

extension RequirementDraft {
    /// A kind of work that is asked twice, if any.
    var twice: ConditionKind? {
        var seen: Set<ConditionKind> = []
        return conditions.first { !seen.insert($0.kind).inserted }?.kind
    }
}
