internal import Doors
internal import Values
internal import Web

/// Records how a review ended: done, cancelled at orientation or cancelled later.
struct ConcludeReview: Action {
    static let door = Door(
        "review conclude", path: "/reviews/{review}/outcome", roles: [.coordinator],
        title: Text("Leerreview afsluiten", "Close the review"),
        help: Text(
            "Leg vast hoe de leerreview is geëindigd. Stoppen bij de oriëntatie is een uitkomst, geen fout.",
            "Record how the review ended. Stopping at orientation is an outcome, not an error."),
        forEver: Text(
            "De uitkomst ligt daarna vast; partijen en team veranderen dan niet meer.",
            "The outcome is fixed from then on; parties and team no longer change."))
    static let refusals: [RefusalCode] = [
        .notFound, ReviewsRefused.endedCode, ReviewsRefused.futureCode, EndingRefused.beforeOpeningCode,
        EndingRefused.stepsOpenCode, EndingRefused.pastOrientationCode, EndingRefused.beforeStepCode,
        EndingRefused.reasonCode,
    ]

    let review: ID<Review>
    let outcome: ReviewOutcome
    let endedOn: Day
    let reason: String?

    init(_ read: inout FieldReader) {
        review = read.value("review", Text("leerreview", "review"))
        outcome = read.choice("outcome", Text("Uitkomst", "Outcome"))
        endedOn = read.value("endedOn", Text("Op", "On"))
        reason = read.optionalFreeText(
            "reason", Text("Reden", "Reason"),
            hint: Text(
                "Nodig als de leerreview is gestopt; in neutrale woorden.",
                "Needed where the review was cancelled; in neutral words."),
            most: 1000, lines: true)
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewStore.locked(review, context.tx)
        try standing.mustBeOpen()
        try endedOn.mustHaveCome(by: context.today, field: "endedOn")
        guard endedOn >= standing.openedOn else { throw EndingRefused.beforeOpening(standing, endedOn) }
        try checkSteps(standing, StepStore.steps(of: review, context.tx))
        if outcome != .done, reason == nil { throw EndingRefused.withoutReason(standing) }
        try ReviewFactStore.conclude(review, outcome, on: endedOn, reason: reason, context.tx)
        return ReviewWords.done(
            Text(
                "\(standing.number) is afgesloten: \(outcome.title.nl.lowercased()).",
                "\(standing.number) has been closed: \(outcome.title.en.lowercased())."),
            standing)
    }

    private func checkSteps(_ standing: Review, _ steps: [ReviewStep]) throws {
        switch outcome {
        case .done:
            let open = steps.filter { !$0.isOptional && $0.doneOn == nil }
            guard open.isEmpty else { throw EndingRefused.stepsOpen(standing, open) }
        case .cancelledAtOrientation:
            if let later = steps.first(where: { $0.ordinal > 1 && $0.doneOn != nil }) {
                throw EndingRefused.pastOrientation(standing, later)
            }
        case .cancelledLater: break
        }
        for step in steps {
            if let day = step.doneOn, day > endedOn { throw EndingRefused.beforeStep(standing, step, day) }
        }
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        let review = try ReviewStore.find(Review.id(path), context.tx)
        let outcome: ReviewOutcome? = review.state == .reported ? .done : nil
        return .record([
            "endedOn": .of(try context.today), "outcome": outcome.map { .text($0.rawValue) } ?? .absent,
        ])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try ReviewForm.draw(form, in: context)
    }
}
