internal import Doors
internal import Values
internal import Web

/// The letter on a decision: the bytes that were made once.
struct ShowDecisionLetter: View {
    static let door = ViewDoor(
        "decision letter", path: "/decisions/{decision}/letter", roles: Role.office + [.reviewer],
        title: Text("Brief over een besluit", "Letter on a decision"),
        help: Text(
            "De brief aan de reviewer over een besluit dat geldt, als PDF. Hij wordt één keer gemaakt.",
            "The letter to the reviewer on a decision in force, as PDF. It is made once."), isFile: true)

    let decision: ID<Decision>

    init(_ read: inout FieldReader) { decision = read.value("decision", Text("besluit", "decision")) }

    func load(in context: Context) throws -> DocumentStore.Kept {
        let standing = try StandingDecision(decision, in: context)
        guard standing.decision.isConfirmed else {
            throw Refused.notFound(Text("De brief over dit besluit", "The letter on this decision"))
        }
        if let document = try DecisionLetterStore.document(of: decision, context.tx),
            let kept = try DocumentStore.find(document, in: context.tx)
        {
            return kept
        }
        throw Self.beingMade
    }

    private static let beingMade = Problem(
        404, "letter-being-made", Text("De brief wordt gemaakt", "The letter is being made"),
        Text(
            "De brief over dit besluit is er nog niet. Het maken duurt meestal enkele seconden. Open hem zo nog eens. "
                + "Blijft hij weg, kijk dan bij Achtergrondwerk.",
            "The letter on this decision is not there yet. Making it usually takes a few seconds. Open it again in a "
                + "moment. If it stays away, look under Background work."),
        retryAfter: 5)

    func json(_ model: DocumentStore.Kept, in context: Context) -> JSON {
        [
            "document": .integer(model.id.value), "fileName": .string(model.fileName),
            "mediaType": .string(model.type.rawValue), "bytes": .integer(model.size), "sha256": .string(model.digest),
            "madeAt": .string(model.addedAt.iso),
        ]
    }

    func file(_ model: DocumentStore.Kept, in context: Context) throws -> Response? {
        .file(
            try DocumentStore.content(model.id, in: context.tx), type: model.type.rawValue, name: model.fileName,
            inline: true)
    }

    func page(_ model: DocumentStore.Kept, in context: Context) -> Page { Page(model.fileName, main: .empty) }
}
