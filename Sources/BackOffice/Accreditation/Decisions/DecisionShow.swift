internal import Doors
internal import Values
internal import Web

/// One decision: what it says, what became of it, and what belongs to it.
struct DecisionShow: View {
    static let door = ViewDoor(
        "decision show", path: "/decisions/{decision}", roles: Role.office + [.reviewer],
        title: Text("Besluit", "Decision"),
        help: Text(
            "Toont een besluit, met wat het verbetert, zijn documenten, zijn brief en een bezwaar.",
            "Shows a decision, with what it corrects, its documents, its letter and an objection."))

    let decision: ID<Decision>

    init(_ read: inout FieldReader) { decision = read.value("decision", Text("besluit", "decision")) }

    struct Model {
        let standing: StandingDecision
        let documents: [DecisionReadingStore.Attached]
        /// Who may confirm it, while it waits; nil for a reviewer, who does not see who holds which role.
        let seconds: [(id: ID<Person>, name: String)]?
        let hasLetter: Bool
        let objection: Objection?
        /// Until when an objection is in time.
        let objectionUntil: Day?
    }

    func load(in context: Context) throws -> Model {
        let standing = try StandingDecision(decision, in: context)
        let isOwn = try context.caller.role == .reviewer
        return Model(
            standing: standing, documents: try DecisionReadingStore.documents(of: decision, context.tx),
            seconds: try standing.state == .waiting && !isOwn
                ? DecisionReadingStore.seconds(to: standing.decision, context.tx) : nil,
            hasLetter: try DecisionLetterStore.document(of: decision, context.tx) != nil,
            objection: try ObjectionStore.find(to: decision, context.tx),
            objectionUntil: try DecisionLetterStore.objectionUntil(standing.decision, context.tx))
    }

    func json(_ model: Model, in context: Context) throws -> JSON {
        let documents = model.documents.map { one -> JSON in
            ["document": .integer(one.document.value), "fileName": .string(one.fileName)]
        }
        let parts: [(String, JSON)] = [
            ("documents", .array(documents)),
            ("waitsFor", .array((model.seconds ?? []).map { .string($0.name) })),
            ("hasLetter", .bool(model.hasLetter)), ("objection", model.objection?.json ?? .null),
            ("objectionUntil", .day(model.objectionUntil)),
        ]
        return .object((model.standing.file.json(model.standing.decision).members ?? []) + parts)
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        let caller = try context.caller
        let isOther = caller.person != model.standing.file.reviewer.person
        return DecisionPage(
            model: model, language: try context.language, today: caller.today, caller: caller.person,
            mayDecide: context.may(RecordDecision.self) && isOther, mayObject: context.may(RecordObjection.self),
            isOwn: caller.role == .reviewer
        ).page
    }
}
