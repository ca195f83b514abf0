internal import Doors
internal import Values
internal import Web

/// Plans a step: its day and who is responsible. Without a day the step is unplanned again.
struct PlanStep: Action {
    static let door = Door(
        "step plan", path: "/reviews/{review}/steps/{step}/plan", roles: [.coordinator],
        title: Text("Stap plannen", "Plan the step"), button: Text("Planning bewaren", "Save the plan"),
        help: Text(
            "Leg vast wanneer de stap klaar moet zijn en wie er verantwoordelijk voor is.",
            "Record when the step should be done and who is responsible for it."))
    static let refusals: [RefusalCode] = [
        .notFound, ReviewsRefused.cancelledCode, StepRefused.doneCode, StepRefused.strangerCode, .stale,
    ]

    let review: ID<Review>
    let step: ID<ReviewStep>
    let plannedOn: Day?
    let responsible: ID<Person>?
    let seen: Int64?

    init(_ read: inout FieldReader) {
        review = read.value("review", Text("leerreview", "review"))
        step = read.value("step", Text("stap", "step"))
        plannedOn = read.optional("plannedOn", Text("Gepland op", "Planned on"))
        responsible = read.optionalPick(
            "responsible", Text("Verantwoordelijk", "Responsible"),
            hint: Text("Iemand uit het team.", "Somebody in the team."), from: TeamStore.members)
        seen = read.seen()
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewStore.locked(review, context.tx)
        let now = try StepStore.find(step, in: review, context.tx)
        try standing.mustNotBeCancelled()
        if let day = now.doneOn { throw StepRefused.done(now, on: day) }
        if let responsible, responsible != now.responsible {
            let team = try TeamStore.team(of: review, context.tx)
            let today = try context.today
            guard team.contains(where: { $0.person == responsible && $0.isCurrent(on: today) }) else {
                throw StepRefused.stranger(standing)
            }
        }
        let isChanged = try StepStore.plan(step, on: plannedOn, responsible: responsible, seen: seen, context.tx)
        guard isChanged else { throw Refused.stale(ReviewStep.words, current: Self.tree(now)) }
        return ReviewWords.done(message(now, standing), standing)
    }

    /// Says it too where the review would start before the incident report is due.
    private func message(_ step: ReviewStep, _ review: Review) -> Text {
        guard let plannedOn else {
            return Text("De stap \(step.name.nl) heeft nu geen dag.", "The step \(step.name.en) has no day now.")
        }
        let done = Text(
            "De stap \(step.name.nl) is gepland op \(plannedOn.formatted(.nl)).",
            "The step \(step.name.en) is planned on \(plannedOn.formatted(.en)).")
        guard step.ordinal > 1, let due = review.reportDueOn, plannedOn < due else { return done }
        return Text(
            "\(done.nl) Dat is voor \(due.formatted(.nl)), de dag waarop het incidentrapport bij de inspectie moet zijn. "
                + "Een leerreview begint beter daarna.",
            "\(done.en) That is before \(due.formatted(.en)), the day on which the incident report is due at the "
                + "inspectorate. A review does better to start after it.")
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        tree(try StepStore.find(ReviewStep.id(path), in: Review.id(path), context.tx))
    }

    private static func tree(_ step: ReviewStep) -> FieldTree {
        .record([
            "plannedOn": .of(step.plannedOn), "responsible": .of(step.responsible), "seen": .of(step.version),
        ])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try ReviewStep.draw(form, in: context)
    }
}

extension ReviewStep {
    /// The step that an address names.
    /// - Throws: `not-found`.
    static func id(_ path: FieldTree) throws -> ID<ReviewStep> {
        guard let id = ID<ReviewStep>.parse(path["step"].shown) else { throw Refused.notFound(words) }
        return id
    }

    /// The form of an action on a step, under the step's name.
    static func draw(_ form: FormState, in context: Context) throws -> HTML? {
        let step = try StepStore.find(id(form.path), in: Review.id(form.path), context.tx)
        return try ReviewForm.draw(form, subject: step.name(form.language), in: context)
    }
}
