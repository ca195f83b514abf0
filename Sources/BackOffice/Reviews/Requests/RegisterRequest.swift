internal import Doors
internal import Values
internal import Web

/// Somebody asks for a review: who, about what in neutral words, and which organisations are concerned.
struct RegisterRequest: Action {
    static let door = Door(
        "request register", path: "/requests", formPath: "/requests/new", roles: [.coordinator],
        title: Text("Aanvraag vastleggen", "Register a request"),
        help: Text(
            "Leg vast wie om een leerreview vraagt, waarover en om welke organisaties het gaat.",
            "Register who asks for a review, about what, and which organisations are concerned."))
    static let refusals = RequestContent.refusals

    let content: RequestContent

    init(_ read: inout FieldReader) { content = RequestContent(&read) }

    func perform(in context: Context) throws -> Done {
        try content.check(in: context)
        let id = try RequestStore.register(content, by: context.caller.person, context.tx)
        return Done(
            Text("De aanvraag is vastgelegd.", "The request has been registered."), at: ReviewRequest.href(id),
            body: ["id": .integer(id.value)])
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        .record(["receivedOn": .of(try context.today)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        PlainForm.draw(form, cancel: "/requests")
    }
}
