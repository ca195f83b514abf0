internal import Doors
internal import Values
internal import Web

/// Plans a meeting of a review.
struct PlanMeeting: Action {
    static let door = Door(
        "meeting plan", path: "/reviews/{review}/meetings", formPath: "/reviews/{review}/meetings/new",
        roles: [.coordinator], title: Text("Bijeenkomst plannen", "Plan a meeting"),
        help: Text(
            "Plan een bijeenkomst van de casusgroep, het reviewteam of de partijen.",
            "Plan a meeting of the case group, the review team or the parties."))
    static let refusals: [RefusalCode] = [
        .notFound, ReviewsRefused.cancelledCode, StepRefused.foreignStepCode,
    ]

    let review: ID<Review>
    let content: MeetingContent

    init(_ read: inout FieldReader) {
        review = read.value("review", Text("leerreview", "review"))
        content = MeetingContent(&read)
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewStore.locked(review, context.tx)
        try standing.mustNotBeCancelled()
        try content.check(standing, in: context)
        let id = try MeetingStore.plan(content, for: review, context.tx)
        return ReviewWords.done(
            Text(
                "“\(content.title)” is gepland op \(content.day.formatted(.nl)).",
                "“\(content.title)” is planned on \(content.day.formatted(.en))."),
            standing, [("meeting", .integer(id.value))])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try ReviewForm.draw(form, in: context)
    }
}
