internal import Doors
internal import Values
internal import Web

/// Takes back that a step is done, where that was a mistake or the work goes on after all.
struct ReopenStep: Action {
    static let door = Door(
        "step reopen", path: "/reviews/{review}/steps/{step}/reopening", roles: [.coordinator],
        title: Text("Stap heropenen", "Reopen the step"),
        help: Text(
            "De stap is dan toch nog niet klaar. Dat hij afgerond is geweest, blijft in de geschiedenis staan.",
            "The step is not done after all. That it had been finished stays in the history."))
    static let refusals: [RefusalCode] = [.notFound, ReviewsRefused.endedCode, StepRefused.notDoneCode]

    let review: ID<Review>
    let step: ID<ReviewStep>

    init(_ read: inout FieldReader) {
        review = read.value("review", Text("leerreview", "review"))
        step = read.value("step", Text("stap", "step"))
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewStore.locked(review, context.tx)
        let now = try StepStore.find(step, in: review, context.tx)
        try standing.mustBeOpen()
        guard now.doneOn != nil else { throw StepRefused.notDone(now) }
        try StepStore.finish(step, on: nil, context.tx)
        return ReviewWords.done(
            Text("De stap \(now.name.nl) is heropend.", "The step \(now.name.en) has been reopened."), standing)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        _ = try StepStore.find(ReviewStep.id(path), in: Review.id(path), context.tx)
        return .absent
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try ReviewStep.draw(form, in: context)
    }
}
