internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Changes a draft: hours, extra lines, split, price and validity. What is not given stays as it is.
struct ChangeQuote: Action {
    static let door = Door(
        "quote change", path: "/quotes/{quote}/draft", roles: [.coordinator],
        title: Text("Concept aanpassen", "Change the draft"), button: Text("Concept bewaren", "Save the draft"),
        help: Text(
            "Verandert uren, extra regels, verdeling, prijs en geldigheid van het concept. Wat niet wordt genoemd, blijft.",
            "Changes hours, extra lines, split, price and validity of the draft. What is not named stays."))
    static let refusals = OpenDraft.refusals + [.quoteUnknownStep, .quoteUnknownParty]

    let quote: ID<Quote>
    let seen: Int64?
    let fields: DraftFields

    init(_ read: inout FieldReader) {
        quote = read.value("quote", Text("Offerte", "Quote"))
        seen = read.seen()
        fields = DraftFields(&read)
    }

    func perform(in context: Context) throws -> Done {
        let sheet = try OpenDraft.hold(quote, seen: seen, in: context)
        let content = try fields.applied(to: sheet.content)
        try context.tx.pipeline(
            QuoteDraftStore.updateRows(sheet.version, from: sheet.content, to: content)
                + [QuoteDraftStore.updateVersion(sheet.version, content)])
        var body = QuoteAnswer.json(quote, number: sheet.number, version: sheet.ordinal)
        body.append(("netCents", .integer(content.net.cents)))
        body.append(("seen", .integer(sheet.seen + 1)))
        return Done(
            Text("Het concept is bewaard.", "The draft was saved."), at: QuoteAnswer.location(quote),
            body: .object(body))
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        guard let quote = ID<Quote>.parse(path["quote"].shown),
            let sheet = try QuoteStore.sheet(quote, nil, context.tx)
        else { throw QuoteRefused.noQuote }
        guard try sheet.state(on: context.today) == .draft else { throw QuoteRefused.notDraft(sheet.label) }
        return DraftTree.of(sheet)
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        guard let quote = ID<Quote>.parse(form.path["quote"].shown),
            let sheet = try QuoteStore.sheet(quote, nil, context.tx)
        else { throw QuoteRefused.noQuote }
        return DraftEditor(sheet: sheet, form: form, today: try context.today).html
    }
}
