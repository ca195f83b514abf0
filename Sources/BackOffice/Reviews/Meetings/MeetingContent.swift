internal import Doors
internal import Values

/// What stands of a meeting; the same fields when it is planned and when it is changed.
struct MeetingContent: FieldRecord {
    let title: String
    let day: Day
    let startsAt: ClockTime?
    let place: String?
    let step: ID<ReviewStep>?

    init(_ read: inout FieldReader) {
        title = read.freeText(
            "title", Text("Bijeenkomst", "Meeting"),
            hint: Text(
                "Bijvoorbeeld “Eerste dialoog met de casusgroep”.", "Such as “First dialogue with the case group”."),
            most: 200)
        day = read.value("day", Text("Dag", "Day"))
        startsAt = read.optional("startsAt", Text("Begint om", "Starts at"))
        place = read.optionalFreeText(
            "place", Text("Plaats", "Place"), hint: Text("Of “online”.", "Or “online”."), most: 200, lines: false)
        step = read.optionalPick("step", Text("Hoort bij de stap", "Belongs to the step"), from: StepStore.choices)
    }

    /// - Throws: `meeting.step-of-another-review`.
    func check(_ review: Review, in context: Context) throws {
        guard let step else { return }
        let steps = try StepStore.steps(of: review.id, context.tx)
        guard steps.contains(where: { $0.id == step }) else { throw StepRefused.foreignStep(review) }
    }
}
