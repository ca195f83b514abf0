internal import Values
internal import Web

extension DecisionFile {
    /// A decision for programs.
    func json(_ decision: Decision) -> JSON {
        [
            "id": .integer(decision.id.value), "reviewer": .integer(decision.reviewer.value),
            "kind": .string(decision.kind.rawValue), "annuls": .bool(decision.isAnnulment),
            "level": .text(decision.level), "about": decision.about.map { .integer($0.value) } ?? .null,
            "decidedOn": .day(decision.decidedOn), "decidedBy": .text(decision.deciderName),
            "effectOn": .day(decision.effectOn), "untilDay": .day(decision.untilDay),
            "condition": .text(decision.condition?.rawValue),
            "requirementSet": decision.requirementSet.map { .integer($0.value) } ?? .null,
            "ground": .string(decision.ground), "recordedOn": .day(decision.recordedOn),
            "needsSecond": .bool(decision.needsSecond), "confirmedOn": .day(decision.confirmedOn),
            "confirmedBy": .text(decision.confirmerName), "state": .string(state(of: decision).rawValue),
            "corrects": decision.corrects.map { .integer($0.value) } ?? .null,
            "correctedBy": successor(of: decision).map { .integer($0.id.value) } ?? .null,
        ]
    }
}
