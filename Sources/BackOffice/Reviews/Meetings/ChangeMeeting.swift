internal import Doors
internal import Values
internal import Web

/// Moves a meeting or changes what is said of it.
struct ChangeMeeting: Action {
    static let door = Door(
        "meeting change", path: "/reviews/{review}/meetings/{meeting}/change", roles: [.coordinator],
        title: Text("Bijeenkomst wijzigen", "Change the meeting"),
        button: Text("Wijziging bewaren", "Save the change"),
        help: Text("Verzet de bijeenkomst of verbeter wat er staat.", "Move the meeting or correct what it says."))
    static let refusals: [RefusalCode] = [
        .notFound, ReviewsRefused.cancelledCode, StepRefused.meetingCancelledCode, StepRefused.foreignStepCode, .stale,
    ]

    let review: ID<Review>
    let meeting: ID<ReviewMeeting>
    let content: MeetingContent
    let seen: Int64?

    init(_ read: inout FieldReader) {
        review = read.value("review", Text("leerreview", "review"))
        meeting = read.value("meeting", Text("bijeenkomst", "meeting"))
        content = MeetingContent(&read)
        seen = read.seen()
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewStore.locked(review, context.tx)
        let now = try MeetingStore.find(meeting, in: review, context.tx)
        try standing.mustNotBeCancelled()
        if let day = now.cancelledOn { throw StepRefused.meetingCancelled(now, on: day) }
        try content.check(standing, in: context)
        guard try MeetingStore.change(meeting, to: content, seen: seen, context.tx) else {
            throw Refused.stale(ReviewMeeting.words, current: Self.tree(now))
        }
        return ReviewWords.done(
            Text("“\(content.title)” is gewijzigd.", "“\(content.title)” has been changed."), standing)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        tree(try MeetingStore.find(ReviewMeeting.id(path), in: Review.id(path), context.tx))
    }

    private static func tree(_ meeting: ReviewMeeting) -> FieldTree {
        .record([
            "title": .of(meeting.title), "day": .of(meeting.day), "startsAt": .of(meeting.startsAt),
            "place": .of(meeting.place), "step": .of(meeting.step), "seen": .of(meeting.version),
        ])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try ReviewForm.draw(form, in: context)
    }
}

extension ReviewMeeting {
    /// The meeting that an address names.
    /// - Throws: `not-found`.
    static func id(_ path: FieldTree) throws -> ID<ReviewMeeting> {
        guard let id = ID<ReviewMeeting>.parse(path["meeting"].shown) else { throw Refused.notFound(words) }
        return id
    }
}
