internal import Doors
internal import Values
internal import Web

/// Records that a step is done.
struct FinishStep: Action {
    static let door = Door(
        "step finish", path: "/reviews/{review}/steps/{step}/completion", roles: [.coordinator],
        title: Text("Stap afronden", "Finish the step"),
        help: Text("Leg vast op welke dag deze stap klaar was.", "Record on which day this step was done."))
    static let refusals: [RefusalCode] = [
        .notFound, ReviewsRefused.cancelledCode, StepRefused.doneCode, ReviewsRefused.futureCode,
    ]

    let review: ID<Review>
    let step: ID<ReviewStep>
    let doneOn: Day

    init(_ read: inout FieldReader) {
        review = read.value("review", Text("leerreview", "review"))
        step = read.value("step", Text("stap", "step"))
        doneOn = read.value("doneOn", Text("Klaar op", "Done on"))
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewStore.locked(review, context.tx)
        let now = try StepStore.find(step, in: review, context.tx)
        try standing.mustNotBeCancelled()
        if let day = now.doneOn { throw StepRefused.done(now, on: day) }
        try doneOn.mustHaveCome(by: context.today, field: "doneOn")
        try StepStore.finish(step, on: doneOn, context.tx)
        return ReviewWords.done(
            Text(
                "De stap \(now.name.nl) is op \(doneOn.formatted(.nl)) afgerond.",
                "The step \(now.name.en) was done on \(doneOn.formatted(.en))."),
            standing)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        _ = try StepStore.find(ReviewStep.id(path), in: Review.id(path), context.tx)
        return .record(["doneOn": .of(try context.today)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try ReviewStep.draw(form, in: context)
    }
}
