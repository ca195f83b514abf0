internal import Doors
internal import Values
internal import Web

/// Changes the title of a review or the day of the notification to the inspectorate.
struct ChangeReview: Action {
    static let door = Door(
        "review change", path: "/reviews/{review}/change", roles: [.coordinator],
        title: Text("Leerreview wijzigen", "Change the review"),
        button: Text("Wijziging bewaren", "Save the change"),
        help: Text(
            "Wijzig de titel of de dag van de melding bij de inspectie.",
            "Change the title or the day of the notification to the inspectorate."))
    static let refusals: [RefusalCode] = [
        .notFound, ReviewsRefused.endedCode, ReviewsRefused.futureCode, .stale,
    ]

    let review: ID<Review>
    let title: String
    let notifiedOn: Day?
    let seen: Int64?

    init(_ read: inout FieldReader) {
        review = read.value("review", Text("leerreview", "review"))
        title = read.freeText(
            "title", Text("Neutrale titel", "Neutral title"), hint: ReviewWords.titleHint, most: 200)
        notifiedOn = read.optional(
            "notifiedOn", Text("Gemeld bij de inspectie op", "Notified to the inspectorate on"),
            hint: ReviewWords.notificationHint)
        seen = read.seen()
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewStore.locked(review, context.tx)
        try standing.mustBeOpen()
        try notifiedOn?.mustHaveCome(by: context.today, field: "notifiedOn")
        guard try ReviewStore.change(review, title: title, notifiedOn: notifiedOn, seen: seen, context.tx) else {
            throw Refused.stale(Review.words, current: Self.tree(standing))
        }
        return ReviewWords.done(
            Text("\(standing.number) is gewijzigd.", "\(standing.number) has been changed."), standing)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        tree(try ReviewStore.find(Review.id(path), context.tx))
    }

    private static func tree(_ review: Review) -> FieldTree {
        .record([
            "title": .of(review.title), "notifiedOn": .of(review.notifiedOn), "seen": .of(review.version),
        ])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try ReviewForm.draw(form, in: context)
    }
}

extension Review {
    /// The review that an address names.
    /// - Throws: `not-found`.
    static func id(_ path: FieldTree) throws -> ID<Review> {
        guard let id = ID<Review>.parse(path["review"].shown) else { throw Refused.notFound(words) }
        return id
    }
}
