internal import Doors
internal import Values
internal import Web

/// Corrects a request on which nothing was decided yet.
struct ChangeRequest: Action {
    static let door = Door(
        "request change", path: "/requests/{request}/change", roles: [.coordinator],
        title: Text("Aanvraag wijzigen", "Change the request"),
        help: Text(
            "Verbeter of vul aan wat er van de aanvraag is vastgelegd, zolang er niet over is besloten.",
            "Correct or complete what was registered, as long as nothing was decided on it."))
    static let refusals: [RefusalCode] =
        [.notFound, ReviewsRefused.decidedCode] + RequestContent.refusals + [.stale]

    let request: ID<ReviewRequest>
    let content: RequestContent
    let seen: Int64?

    init(_ read: inout FieldReader) {
        request = read.value("request", Text("aanvraag", "request"))
        content = RequestContent(&read)
        seen = read.seen()
    }

    func perform(in context: Context) throws -> Done {
        let standing = try RequestStore.locked(request, context.tx)
        if let decision = standing.decision { throw ReviewsRefused.decided(standing, decision) }
        try content.check(in: context)
        guard try RequestStore.change(request, to: content, seen: seen, context.tx) else {
            throw Refused.stale(ReviewRequest.words, current: Self.tree(standing))
        }
        return Done(
            Text("De aanvraag is gewijzigd.", "The request has been changed."), at: standing.href,
            body: ["id": .integer(request.value)])
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        tree(try RequestStore.find(ReviewRequest.id(path), context.tx))
    }

    private static func tree(_ request: ReviewRequest) -> FieldTree {
        .record([
            "receivedOn": .of(request.receivedOn), "askedBy": .of(request.askedBy), "subject": .of(request.subject),
            "organisation": .of(request.organisation?.organisation),
            "organisations": .list(request.organisations.map { .of($0.organisation) }), "seen": .of(request.version),
        ])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        PlainForm.draw(form, cancel: ReviewRequest.href(try ReviewRequest.id(form.path)))
    }
}

extension ReviewRequest {
    /// The request that an address names.
    /// - Throws: `not-found`.
    static func id(_ path: FieldTree) throws -> ID<ReviewRequest> {
        guard let id = ID<ReviewRequest>.parse(path["request"].shown) else { throw Refused.notFound(words) }
        return id
    }
}
