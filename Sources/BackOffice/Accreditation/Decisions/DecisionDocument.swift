internal import Doors
internal import Values
internal import Web

/// A document that was kept with a decision, for the office and for the reviewer whom the decision is about.
struct DecisionDocument: View {
    static let door = ViewDoor(
        "decision document", path: "/decisions/{decision}/documents/{document}",
        roles: Role.office + [.reviewer],
        title: Text("Document bij een besluit", "Document of a decision"),
        help: Text(
            "Een document bij een besluit, precies zoals het binnenkwam.",
            "A document of a decision, exactly as it came in."), isFile: true)

    let decision: ID<Decision>
    let document: ID<Document>

    init(_ read: inout FieldReader) {
        decision = read.value("decision", Text("besluit", "decision"))
        document = read.value("document", Text("Document", "Document"))
    }

    static func href(_ decision: ID<Decision>, _ document: ID<Document>) -> String {
        Decision.href(decision) + "/documents/\(document.value)"
    }

    func load(in context: Context) throws -> DocumentStore.Kept {
        _ = try context.caller
        let isOfDecision = try DecisionReadingStore.documents(of: decision, context.tx).contains {
            $0.document == document
        }
        guard isOfDecision, let kept = try DocumentStore.find(document, in: context.tx) else {
            throw Refused.notFound(Text("Dit document", "This document"))
        }
        return kept
    }

    func json(_ model: DocumentStore.Kept, in context: Context) -> JSON {
        [
            "id": .integer(model.id.value), "mediaType": .string(model.type.rawValue),
            "fileName": .string(model.fileName), "bytes": .integer(model.size), "sha256": .string(model.digest),
            "addedAt": .string(model.addedAt.iso),
        ]
    }

    /// Never shown in the window: what came from outside is saved, not run.
    func file(_ model: DocumentStore.Kept, in context: Context) throws -> Response? {
        .file(try DocumentStore.content(model.id, in: context.tx), type: model.type.rawValue, name: model.fileName)
    }

    func page(_ model: DocumentStore.Kept, in context: Context) -> Page { Page(model.fileName, main: .empty) }
}
