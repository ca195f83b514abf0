internal import Doors
internal import Values
internal import Web

/// Takes a decision back, as if it had not been taken; it stays readable.
struct AnnulDecision: Action {
    static let door = Door(
        "decision annul", path: "/decisions/{decision}/annulment", roles: [.supervisor, .board],
        title: Text("Besluit terugnemen", "Take the decision back"),
        help: Text(
            "Alsof het besluit niet is genomen: vanaf vandaag telt het niet meer mee, ook niet voor eerdere dagen.",
            "As if the decision had not been taken: from today it does not count any more, for earlier days neither."),
        forEver: Text(
            "Het besluit blijft leesbaar, met dag en reden van het terugnemen. Terugnemen kan niet ongedaan worden gemaakt.",
            "The decision stays readable, with day and reason. Taking back cannot be undone."))
    static let refusals: [RefusalCode] = [
        .notFound, DecisionsRefused.ownCode, DecisionsRefused.aheadCode, DecisionsRefused.replacedCode,
        DecisionsRefused.leanedOnCode, DecisionsRefused.boardCode, DecisionsRefused.overlapCode,
    ]

    let decision: ID<Decision>
    let decidedOn: Day?
    let ground: String

    init(_ read: inout FieldReader) {
        decision = read.value("decision", Text("besluit", "decision"))
        decidedOn = read.optional(
            "decidedOn", Text("Besloten op", "Decided on"), hint: Text("Leeg: vandaag.", "Empty: today."))
        ground = read.freeText(
            "ground", Text("Grond", "Ground"),
            hint: Text("Waarom, in gewone woorden.", "Why, in plain words."), most: 2000, lines: true)
    }

    func perform(in context: Context) throws -> Done {
        let standing = try StandingDecision(decision, in: context)
        try standing.check(decidedOn: decidedOn, in: context)
        let leaning = standing.file.leaning(on: standing.decision)
        guard leaning.isEmpty else { throw DecisionsRefused.leanedOn(leaning) }
        let day = try decidedOn ?? context.today
        let kept = try DecisionStore.annul(
            standing.decision, on: day, ground: ground, of: standing.file.reviewer, context.tx)
        return DecisionDone.annulled(kept, standing)
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        let standing = try StandingDecision(Decision.id(form.path), in: context)
        return DecisionFrame.draw(form, about: standing, ["decidedOn", "ground"])
    }
}
