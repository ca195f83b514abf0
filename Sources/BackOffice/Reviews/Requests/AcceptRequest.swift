internal import Doors
internal import Look
internal import Values
internal import Web

/// A request becomes a review: its kind is chosen, it gets a neutral title, its number, its steps and its parties.
struct AcceptRequest: Action {
    static let door = Door(
        "request accept", path: "/requests/{request}/acceptance", roles: [.coordinator],
        title: Text("Aanvraag aannemen", "Accept the request"),
        button: Text("Leerreview openen", "Open the review"),
        help: Text(
            "De aanvraag wordt een leerreview met een nummer, stappen en partijen.",
            "The request becomes a review with a number, steps and parties."),
        forEver: Text(
            "Het besluit en het nummer van de leerreview liggen daarna vast.",
            "The decision and the number of the review are fixed from then on."))
    static let refusals: [RefusalCode] = [
        .notFound, ReviewsRefused.decidedCode, ReviewsRefused.futureCode, ReviewsRefused.beforeRequestCode,
        ReviewsRefused.kindCode,
    ]

    let request: ID<ReviewRequest>
    let title: String
    let kind: String
    let decidedOn: Day
    let notifiedOn: Day?

    init(_ read: inout FieldReader) {
        request = read.value("request", Text("aanvraag", "request"))
        title = read.freeText(
            "title", Text("Neutrale titel", "Neutral title"), hint: ReviewWords.titleHint, most: 200)
        kind = read.pick("kind", Text("Soort leerreview", "Kind of review"), from: OpeningStore.kinds)
        decidedOn = read.value("decidedOn", Text("Besloten op", "Decided on"))
        notifiedOn = read.optional(
            "notifiedOn", Text("Gemeld bij de inspectie op", "Notified to the inspectorate on"),
            hint: ReviewWords.notificationHint)
    }

    func perform(in context: Context) throws -> Done {
        let asked = try RequestStore.locked(request, context.tx)
        if let decision = asked.decision { throw ReviewsRefused.decided(asked, decision) }
        try decidedOn.mustHaveCome(by: context.today, field: "decidedOn")
        try notifiedOn?.mustHaveCome(by: context.today, field: "notifiedOn")
        guard decidedOn >= asked.receivedOn else { throw ReviewsRefused.beforeRequest(decidedOn, asked) }
        guard let kindID = try OpeningStore.kind(kind, on: decidedOn, context.tx) else {
            throw try ReviewsRefused.kindNotOffered(
                kind, on: decidedOn, offered: OpeningStore.kinds(context))
        }
        let review = try OpeningStore.open(
            Opening(
                request: request, title: title, kind: kindID, openedOn: decidedOn, notifiedOn: notifiedOn,
                parties: asked.parties),
            context.tx)
        try RequestStore.decide(
            request, .accepted, on: decidedOn, review: review.id, by: context.caller.person, context.tx)
        return ReviewWords.opened(review, parties: asked.parties.count)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        _ = try RequestStore.find(ReviewRequest.id(path), context.tx)
        return .record(["decidedOn": .of(try context.today)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        let asked = try RequestStore.find(ReviewRequest.id(form.path), context.tx)
        return ReviewForm.draw(
            form, kicker: asked.askedBy, note: RequestParties(asked, form.language).html, cancel: asked.href)
    }
}
