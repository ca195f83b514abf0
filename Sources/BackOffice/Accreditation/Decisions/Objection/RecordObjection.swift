internal import Doors
internal import Values
internal import Web

/// Records that a reviewer objects to a decision.
struct RecordObjection: Action {
    static let door = Door(
        "objection record", path: "/decisions/{decision}/objection", roles: [.supervisor, .board, .coordinator],
        title: Text("Bezwaar vastleggen", "Record an objection"),
        help: Text(
            "Legt vast dat de reviewer bezwaar maakt tegen dit besluit. Iemand anders dan wie besloot, beslist erover.",
            "Records that the reviewer objects to this decision. Somebody else than who decided settles it."),
        forEver: Text("Het bezwaar blijft bij het besluit staan.", "The objection stays with the decision."))
    static let refusals: [RefusalCode] = [
        .notFound, ObjectionRefused.notInForceCode, ObjectionRefused.alreadyCode, ObjectionRefused.dayCode,
    ]

    let decision: ID<Decision>
    let receivedOn: Day?
    let summary: String

    init(_ read: inout FieldReader) {
        decision = read.value("decision", Text("besluit", "decision"))
        receivedOn = read.optional(
            "receivedOn", Text("Ontvangen op", "Received on"), hint: Text("Leeg: vandaag.", "Empty: today."))
        summary = read.freeText(
            "summary", Text("Samenvatting", "Summary"),
            hint: Text(
                "Waarom de reviewer het er niet mee eens is, in een paar zinnen.",
                "Why the reviewer disagrees, in a few sentences."), most: 2000, lines: true)
    }

    func perform(in context: Context) throws -> Done {
        let standing = try StandingDecision(decision, in: context)
        guard standing.state == .holds else { throw ObjectionRefused.notInForce }
        if let earlier = try ObjectionStore.find(to: decision, context.tx) { throw ObjectionRefused.already(earlier) }
        let (day, today) = (try receivedOn ?? context.today, try context.today)
        guard day <= today, day >= standing.decision.decidedOn else {
            throw ObjectionRefused.day(from: standing.decision.decidedOn, "receivedOn")
        }
        let id = try ObjectionStore.add(to: decision, receivedOn: day, summary, context.tx)
        let name = standing.file.reviewer.name
        return Done(
            Text("Het bezwaar van \(name) is vastgelegd.", "The objection of \(name) was recorded."),
            at: Decision.href(decision), body: ["id": .integer(id.value), "decision": .integer(decision.value)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try DecisionFrame.draw(
            form, about: StandingDecision(Decision.id(form.path), in: context), ["receivedOn", "summary"])
    }
}
