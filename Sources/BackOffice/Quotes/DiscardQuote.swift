internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Throws away a draft. A quote that was never issued goes whole.
struct DiscardQuote: AboutQuote {
    static let door = Door(
        "quote discard", path: "/quotes/{quote}/draft/removal", roles: [.coordinator],
        title: Text("Concept weggooien", "Throw away the draft"),
        help: Text(
            "Gooit het concept weg. Wat al is uitgebracht, blijft.", "Throws away the draft. What was issued stays."),
        forEver: Text(
            "Het concept komt niet terug; de geschiedenis bewaart dat het er was.",
            "The draft does not come back; the history keeps that it was there."))
    static let refusals = OpenDraft.refusals

    let quote: ID<Quote>
    let seen: Int64?

    init(_ read: inout FieldReader) {
        quote = read.value("quote", Text("Offerte", "Quote"))
        seen = read.seen()
    }

    func perform(in context: Context) throws -> Done {
        let sheet = try OpenDraft.hold(quote, seen: seen, in: context)
        let isFirst = sheet.ordinal == 1
        try context.tx.pipeline(
            QuoteDraftStore.deleteVersion(sheet.version) + (isFirst ? [QuoteDraftStore.deleteQuote(quote)] : []))
        return Done(
            Text("Het concept is weggegooid.", "The draft was thrown away."),
            at: isFirst ? "/reviews/\(sheet.review.id.value)" : QuoteAnswer.location(quote),
            body: .object(QuoteAnswer.json(quote, number: sheet.number, version: sheet.ordinal)))
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        try ChangeQuote.prefill(path, in: context)["seen"].asSeen
    }
}
