internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Adds a document to a decision, such as a request for leave or an advice.
struct AttachDocument: Action {
    static let door = Door(
        "decision attach", path: "/decisions/{decision}/documents", formPath: "/decisions/{decision}/documents/new",
        roles: [.supervisor, .board],
        title: Text("Document toevoegen", "Add a document"),
        help: Text(
            "Bewaart een document bij het besluit. De reviewer kan het lezen.",
            "Keeps a document with the decision. The reviewer can read it."),
        forEver: Text("Het document blijft bij het besluit bewaard.", "The document is kept with the decision."),
        takesFiles: true)
    static let refusals: [RefusalCode] = [.notFound] + DocumentUpload.refusals

    let decision: ID<Decision>
    let file: UploadedFile?

    init(_ read: inout FieldReader) {
        decision = read.value("decision", Text("besluit", "decision"))
        file = Self.file(&read)
        if read.isMissing("document") {
            read.fault("document", Text("Kies een bestand.", "Choose a file."))
        }
    }

    /// The field for a document.
    static func file(_ read: inout FieldReader) -> UploadedFile? {
        read.file(
            "document", Text("Document", "Document"),
            hint: Text(
                "PDF, PNG, JPEG of gewone tekst, ten hoogste 32 MiB. Geen gegevens van cliënten.",
                "PDF, PNG, JPEG or plain text, at most 32 MiB. No data of clients."))
    }

    static func keep(_ file: UploadedFile, of decision: ID<Decision>, _ tx: Transaction) throws {
        let document = try DocumentStore.add(DocumentUpload(file, field: "document"), in: tx)
        try DecisionStore.attach(document, to: decision, tx)
    }

    func perform(in context: Context) throws -> Done {
        _ = try DecisionReadingStore.reviewer(of: decision, context.tx)
        if let file { try Self.keep(file, of: decision, context.tx) }
        return Done(
            Text("Het document is bewaard.", "The document was kept."), at: Decision.href(decision),
            body: ["decision": .integer(decision.value)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try DecisionFrame.draw(form, about: StandingDecision(Decision.id(form.path), in: context), ["document"])
    }
}
