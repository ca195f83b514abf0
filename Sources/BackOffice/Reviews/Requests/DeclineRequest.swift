internal import Doors
internal import Values
internal import Web

/// A request does not become a review, for a reason.
struct DeclineRequest: Action {
    static let door = Door(
        "request decline", path: "/requests/{request}/refusal", roles: [.coordinator],
        title: Text("Aanvraag afwijzen", "Decline the request"),
        help: Text(
            "De aanvraag wordt geen leerreview. De reden blijft bij de aanvraag staan.",
            "The request does not become a review. The reason stays with the request."),
        forEver: Text("Het besluit ligt daarna vast.", "The decision is fixed from then on."))
    static let refusals: [RefusalCode] = [
        .notFound, ReviewsRefused.decidedCode, ReviewsRefused.futureCode, ReviewsRefused.beforeRequestCode,
    ]

    let request: ID<ReviewRequest>
    let reason: String
    let decidedOn: Day

    init(_ read: inout FieldReader) {
        request = read.value("request", Text("aanvraag", "request"))
        reason = read.freeText(
            "reason", Text("Reden", "Reason"),
            hint: Text("In neutrale woorden.", "In neutral words."), most: 1000, lines: true)
        decidedOn = read.value("decidedOn", Text("Besloten op", "Decided on"))
    }

    func perform(in context: Context) throws -> Done {
        let asked = try RequestStore.locked(request, context.tx)
        if let decision = asked.decision { throw ReviewsRefused.decided(asked, decision) }
        try decidedOn.mustHaveCome(by: context.today, field: "decidedOn")
        guard decidedOn >= asked.receivedOn else { throw ReviewsRefused.beforeRequest(decidedOn, asked) }
        try RequestStore.decide(
            request, .declined, on: decidedOn, reason: reason, by: context.caller.person, context.tx)
        return Done(
            Text("De aanvraag is afgewezen.", "The request has been declined."), at: asked.href,
            body: ["id": .integer(request.value)])
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        _ = try RequestStore.find(ReviewRequest.id(path), context.tx)
        return .record(["decidedOn": .of(try context.today)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        let asked = try RequestStore.find(ReviewRequest.id(form.path), context.tx)
        return ReviewForm.draw(form, kicker: asked.askedBy, cancel: asked.href)
    }
}
