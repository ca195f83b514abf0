internal import Doors
internal import Values
internal import Web

/// Settles an objection. One that is upheld asks for a decision that corrects the first.
struct SettleObjection: Action {
    static let door = Door(
        "objection settle", path: "/decisions/{decision}/objection/outcome", roles: [.supervisor, .board],
        title: Text("Op het bezwaar beslissen", "Settle the objection"),
        button: Text("Beslissing vastleggen", "Record the outcome"),
        help: Text(
            "Is het bezwaar gegrond, dan wordt het besluit daarna verbeterd of teruggenomen.",
            "If the objection is upheld, the decision is corrected or taken back after this."),
        forEver: Text(
            "De beslissing op het bezwaar blijft staan, met de dag en jouw naam.",
            "The outcome stays, with its day and your name."))
    static let refusals: [RefusalCode] = [
        .notFound, ObjectionRefused.settledCode, ObjectionRefused.ownCode, ObjectionRefused.dayCode,
    ]

    let decision: ID<Decision>
    let outcome: Objection.Outcome
    let settledOn: Day?
    let ground: String

    init(_ read: inout FieldReader) {
        decision = read.value("decision", Text("besluit", "decision"))
        outcome = read.choice("outcome", Text("Uitkomst", "Outcome"))
        settledOn = read.optional(
            "settledOn", Text("Beslist op", "Settled on"), hint: Text("Leeg: vandaag.", "Empty: today."))
        ground = read.freeText(
            "ground", Text("Grond", "Ground"), hint: Text("Waarom, in gewone woorden.", "Why, in plain words."),
            most: 2000, lines: true)
    }

    func perform(in context: Context) throws -> Done {
        let standing = try StandingDecision(decision, in: context)
        guard let objection = try ObjectionStore.find(to: decision, context.tx) else {
            throw Refused.notFound(Objection.words)
        }
        if let settlement = objection.settlement { throw ObjectionRefused.settled(settlement) }
        let caller = try context.caller
        let involved = [standing.decision.decidedBy, standing.decision.confirmedBy, standing.file.reviewer.person]
        if outcome != .withdrawn, involved.contains(caller.person) { throw ObjectionRefused.own }
        let day = settledOn ?? caller.today
        guard day <= caller.today, day >= objection.receivedOn else {
            throw ObjectionRefused.day(from: objection.receivedOn, "settledOn")
        }
        try ObjectionStore.settle(objection.id, outcome, on: day, ground, context.tx)
        return done(standing)
    }

    private func done(_ standing: StandingDecision) -> Done {
        let name = standing.file.reviewer.name
        let next =
            outcome == .upheld
            ? Text(" Verbeter nu het besluit.", " Now correct the decision.") : Text("", "")
        return Done(
            Text(
                "Op het bezwaar van \(name) is beslist: \(outcome.title.nl).\(next.nl)",
                "The objection of \(name) was settled: \(outcome.title.en).\(next.en)"), at: Decision.href(decision),
            body: ["decision": .integer(decision.value), "outcome": .string(outcome.rawValue)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try DecisionFrame.draw(
            form, about: StandingDecision(Decision.id(form.path), in: context), ["outcome", "settledOn", "ground"])
    }
}
