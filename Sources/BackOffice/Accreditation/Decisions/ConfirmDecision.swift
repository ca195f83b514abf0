internal import Doors
internal import Values
internal import Web

/// The second decider agrees: from now on the decision holds.
struct ConfirmDecision: Action {
    static let door = Door(
        "decision confirm", path: "/decisions/{decision}/confirmation", roles: [.supervisor, .board],
        title: Text("Besluit bevestigen", "Confirm the decision"),
        help: Text(
            "Je bent de tweede die besluit. Vanaf nu geldt het besluit.",
            "You are the second to decide. From now on the decision holds."),
        forEver: Text(
            "Je bevestiging blijft bij het besluit staan, met de dag en jouw naam.",
            "Your confirmation stays with the decision, with its day and your name."))
    static let refusals: [RefusalCode] = [
        .notFound, DecisionsRefused.ownCode, DecisionsRefused.confirmedCode, DecisionsRefused.replacedCode,
        DecisionsRefused.sameDeciderCode, DecisionsRefused.overlapCode,
    ]

    let decision: ID<Decision>

    init(_ read: inout FieldReader) { decision = read.value("decision", Text("besluit", "decision")) }

    func perform(in context: Context) throws -> Done {
        let standing = try StandingDecision(decision, in: context)
        let caller = try context.caller
        try DecisionGuard.check(standing.file.reviewer, decidedOn: nil, caller)
        if standing.decision.isConfirmed { throw DecisionsRefused.confirmed(standing.decision) }
        if let newer = standing.file.successor(of: standing.decision) { throw DecisionsRefused.replaced(newer) }
        if standing.decision.decidedBy == caller.person { throw DecisionsRefused.sameDecider }
        try DecisionStore.confirm(standing, context.tx)
        return DecisionDone.confirmed(standing)
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try DecisionFrame.draw(form, about: StandingDecision(Decision.id(form.path), in: context), [])
    }
}
