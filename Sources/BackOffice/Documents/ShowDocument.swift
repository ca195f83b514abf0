internal import Doors
internal import Postgres
internal import Values
internal import Web

/// A kept document, as its own bytes; as JSON what is known of it.
struct ShowDocument: View {
    static let door = ViewDoor(
        "document show", path: "/documents/{document}", roles: Role.office, title: Text("Document", "Document"),
        help: Text("Een bewaard document, precies zoals het binnenkwam.", "A kept document, exactly as it came in."),
        isFile: true)

    private let document: ID<Document>

    init(_ read: inout FieldReader) { document = read.value("document", Text("Document", "Document")) }

    func load(in context: Context) throws -> DocumentStore.Kept {
        _ = try context.caller
        guard let kept = try DocumentStore.find(document, in: context.tx) else {
            throw Refused.notFound(Text("Dit document", "This document"))
        }
        return kept
    }

    func json(_ model: DocumentStore.Kept, in context: Context) -> JSON {
        .object([
            ("id", .integer(model.id.value)), ("mediaType", .string(model.type.rawValue)),
            ("fileName", .string(model.fileName)), ("bytes", .integer(model.size)),
            ("sha256", .string(model.digest)), ("addedAt", .string(model.addedAt.iso)),
        ])
    }

    /// Never shown in the window: what came from outside is saved, not run.
    func file(_ model: DocumentStore.Kept, in context: Context) throws -> Response? {
        .file(try DocumentStore.content(model.id, in: context.tx), type: model.type.rawValue, name: model.fileName)
    }

    func page(_ model: DocumentStore.Kept, in context: Context) -> Page { Page(model.fileName, main: .empty) }
}
