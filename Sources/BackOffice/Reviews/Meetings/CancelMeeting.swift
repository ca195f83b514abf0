internal import Doors
internal import Values
internal import Web

/// A meeting does not take place; it stays in sight as cancelled.
struct CancelMeeting: Action {
    static let door = Door(
        "meeting cancel", path: "/reviews/{review}/meetings/{meeting}/cancellation", roles: [.coordinator],
        title: Text("Bijeenkomst afzeggen", "Cancel the meeting"),
        help: Text(
            "De bijeenkomst gaat niet door. Hij blijft als afgezegd in beeld.",
            "The meeting does not take place. It stays in sight as cancelled."))
    static let refusals: [RefusalCode] = [
        .notFound, StepRefused.meetingCancelledCode,
    ]

    let review: ID<Review>
    let meeting: ID<ReviewMeeting>

    init(_ read: inout FieldReader) {
        review = read.value("review", Text("leerreview", "review"))
        meeting = read.value("meeting", Text("bijeenkomst", "meeting"))
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewStore.locked(review, context.tx)
        let now = try MeetingStore.find(meeting, in: review, context.tx)
        if let day = now.cancelledOn { throw StepRefused.meetingCancelled(now, on: day) }
        try MeetingStore.cancel(meeting, on: context.today, context.tx)
        return ReviewWords.done(
            Text("“\(now.title)” is afgezegd.", "“\(now.title)” has been cancelled."), standing)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        _ = try MeetingStore.find(ReviewMeeting.id(path), in: Review.id(path), context.tx)
        return .absent
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        let meeting = try MeetingStore.find(ReviewMeeting.id(form.path), in: Review.id(form.path), context.tx)
        return try ReviewForm.draw(form, subject: meeting.title, in: context)
    }
}
