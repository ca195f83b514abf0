internal import Doors
internal import Values
internal import Web

/// The letter of an issued version: the bytes that were made once.
struct ShowQuoteDocument: View {
    static let door = ViewDoor(
        "quote document", path: "/quotes/{quote}/versions/{ordinal}/document", roles: Role.office,
        title: Text("Offerte als document", "Quote as a document"),
        help: Text(
            "De brief van een uitgebrachte versie, als PDF. Hij wordt één keer gemaakt.",
            "The letter of an issued version, as PDF. It is made once."), isFile: true)

    private let quote: ID<Quote>
    private let ordinal: Int

    init(_ read: inout FieldReader) {
        quote = read.value("quote", Text("Offerte", "Quote"))
        ordinal = read.value("ordinal", Text("Versie", "Version"))
    }

    func load(in context: Context) throws -> DocumentStore.Kept {
        _ = try context.caller
        guard let found = try QuoteDocumentStore.find(quote, ordinal, in: context.tx), found.isIssued else {
            throw Refused.notFound(Text("Het document van deze offerte", "The document of this quote"))
        }
        if let document = found.document, let kept = try DocumentStore.find(document, in: context.tx) { return kept }
        let job = try JobStore.newest(QuoteDocumentJob.name, found.version, in: context.tx)
        throw job?.state == .givenUp ? QuoteDocumentView.failed : QuoteDocumentView.beingMade
    }

    func json(_ model: DocumentStore.Kept, in context: Context) -> JSON {
        .object([
            ("document", .integer(model.id.value)), ("fileName", .string(model.fileName)),
            ("mediaType", .string(model.type.rawValue)), ("bytes", .integer(model.size)),
            ("sha256", .string(model.digest)), ("madeAt", .string(model.addedAt.iso)),
        ])
    }

    func file(_ model: DocumentStore.Kept, in context: Context) throws -> Response? {
        .file(
            try DocumentStore.content(model.id, in: context.tx), type: model.type.rawValue, name: model.fileName,
            inline: true)
    }

    func page(_ model: DocumentStore.Kept, in context: Context) -> Page { Page(model.fileName, main: .empty) }
}

/// What stands in the way of a document.
enum QuoteDocumentView {
    static let beingMade = Problem(
        404, "document-being-made", Text("Het document wordt gemaakt", "The document is being made"),
        Text(
            "Het document van deze offerte wordt gemaakt. Dat duurt meestal enkele seconden. Open het zo nog eens.",
            "The document of this quote is being made. That usually takes a few seconds. Open it again in a moment."),
        retryAfter: 5)

    static let failed = Problem(
        404, "document-not-made", Text("Het document is er niet", "The document is not there"),
        Text(
            "Het document van deze offerte kon niet worden gemaakt. De reden staat bij Achtergrondwerk. "
                + "Los die op, of vraag de beheerder het te doen, en laat het daar opnieuw proberen.",
            "The document of this quote could not be made. The reason stands under Background work. "
                + "Solve it, or ask the administrator to, and have it tried again there."))
}
