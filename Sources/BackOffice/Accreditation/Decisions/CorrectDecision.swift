internal import Doors
internal import Values
internal import Web

/// Corrects a decision by another one that names it; both stay.
struct CorrectDecision: Action {
    static let door = Door(
        "decision correct", path: "/decisions/{decision}/correction", roles: [.supervisor, .board],
        title: Text("Besluit verbeteren", "Correct the decision"),
        button: Text("Verbetering vastleggen", "Record the correction"),
        help: Text(
            "Legt een nieuw besluit vast dat in de plaats komt van dit besluit. Wat je niet wijzigt, blijft zoals het was.",
            "Records another decision in the place of this one. What you do not change stays as it was."),
        forEver: Text(
            "Het oude besluit blijft leesbaar, met de verbetering erbij. Ook de verbetering staat voor altijd.",
            "The old decision stays readable, beside its correction. The correction too stands for ever."))
    static let refusals: [RefusalCode] =
        [.notFound, DecisionsRefused.ownCode, DecisionsRefused.aheadCode, DecisionsRefused.replacedCode]
        + [
            DecisionsRefused.orderCode, DecisionsRefused.noEndCode, DecisionsRefused.outsideCode,
            DecisionsRefused.leaveOverlapsCode, DecisionsRefused.boardCode, DecisionsRefused.overlapCode,
        ]

    let decision: ID<Decision>
    let terms: DecisionTerms

    init(_ read: inout FieldReader) {
        decision = read.value("decision", Text("besluit", "decision"))
        terms = DecisionTerms(&read)
    }

    func perform(in context: Context) throws -> Done {
        let standing = try StandingDecision(decision, in: context)
        try standing.check(decidedOn: terms.decidedOn, in: context)
        let foreign = terms.faults(of: standing.decision.kind)
        guard foreign.isEmpty else { throw InputFaults(foreign.map { FieldFault(path: $0.field, text: $0.text) }) }
        let today = try context.today
        let subject = standing.file.reviewer
        let plan = try DecisionPlan(
            correcting: standing.decision, terms, of: subject,
            DecisionStore.registrations(of: subject.id, context.tx),
            LevelStore.on(terms.effectOn ?? standing.decision.effectOn, context.tx), today: today)
        let kept = try DecisionStore.keep(plan, of: subject, correcting: decision, context.tx)
        return DecisionDone.recorded(kept, plan, subject)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        let old = try StandingDecision(Decision.id(path), in: context).decision
        return .record([
            "level": .kept(old.level), "effectOn": .text(old.effectOn.iso), "untilDay": .kept(old.untilDay?.iso),
            "condition": .kept(old.condition?.rawValue),
            "requirementSet": .kept(old.requirementSet.map { String($0.value) }), "ground": .text(old.ground),
        ])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        let standing = try StandingDecision(Decision.id(form.path), in: context)
        return DecisionFrame.draw(form, about: standing, DecisionFields.names(of: standing.decision.kind))
    }
}

/// A decision together with the file that it is part of.
struct StandingDecision {
    let file: DecisionFile
    let decision: Decision

    /// - Throws: `not-found`.
    init(_ id: ID<Decision>, in context: Context) throws {
        file = try DecisionFile(of: DecisionReadingStore.reviewer(of: id, context.tx), context.tx)
        guard let found = file.find(id) else { throw Refused.notFound(Decision.words) }
        decision = found
    }

    var state: DecisionFile.State { file.state(of: decision) }

    /// What holds for whoever corrects a decision or takes it back.
    func check(decidedOn: Day?, in context: Context) throws {
        try DecisionGuard.check(file.reviewer, decidedOn: decidedOn, context.caller)
        if let newer = file.successor(of: decision) { throw DecisionsRefused.replaced(newer) }
        if decision.isAnnulment { throw DecisionsRefused.isAnnulment }
    }
}
