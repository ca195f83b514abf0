internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// What a draft comes to with other hours, lines or shares, before anything is saved.
struct RecalculateDraft: View {
    static let door = ViewDoor(
        "quote recalculate", path: "/quotes/{quote}/draft/preview", roles: [.coordinator],
        title: Text("Concept doorrekenen", "Recalculate the draft"),
        help: Text(
            "Rekent het concept door met de gegeven wijzigingen. Er wordt niets bewaard.",
            "Works out the draft with the changes given. Nothing is saved."),
        takesPosts: true)

    let quote: ID<Quote>
    let seen: Int64?
    let fields: DraftFields

    init(_ read: inout FieldReader) {
        quote = read.value("quote", Text("Offerte", "Quote"))
        seen = read.seen()
        fields = DraftFields(&read)
    }

    func load(in context: Context) throws -> RecalculatedDraft {
        let sheet = try Self.draft(quote, in: context)
        return RecalculatedDraft(sheet: sheet, content: try fields.applied(to: sheet.content))
    }

    private static func draft(_ quote: ID<Quote>, in context: Context) throws -> QuoteSheet {
        guard let sheet = try QuoteStore.sheet(quote, nil, context.tx) else { throw QuoteRefused.noQuote }
        guard try sheet.state(on: context.today) == .draft else { throw QuoteRefused.notDraft(sheet.label) }
        return sheet
    }

    func json(_ model: RecalculatedDraft, in context: Context) throws -> JSON {
        do {
            let outcome = try model.content.outcome()
            let names = Dictionary(
                model.content.payers.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
            return SplitJSON.of(outcome) { names[$0] ?? $0 }
        } catch {
            throw Refused(.quoteSplit, error.sentences, status: .unprocessable)
        }
    }

    func page(_ model: RecalculatedDraft, in context: Context) throws -> Page {
        var values = DraftTree.of(model.content)
        if let seen { values = values.merged(with: .record(["seen": .number(String(seen))])) }
        return try Self.page(model.sheet, values, [], in: context)
    }

    static func page(again typed: FieldTree, _ faults: InputFaults, in context: Context) throws -> Page? {
        guard let quote = ID<Quote>.parse(typed["quote"].shown) else { return nil }
        return try page(try draft(quote, in: context), typed, faults.faults, in: context)
    }

    private static func page(
        _ sheet: QuoteSheet, _ values: FieldTree, _ faults: [FieldFault], in context: Context
    ) throws -> Page {
        let language = try context.language
        let lines = faults.map { ErrorSummary.Fault($0.path, $0.text) }
        let heading = Text("Dit kan nog niet worden berekend", "This cannot be worked out yet")
        let top =
            lines.isEmpty
            ? Notice(
                .attention,
                Text(
                    "Opnieuw berekend, nog niet bewaard. Bewaar het concept onderaan.",
                    "Worked out again, not saved yet. Save the draft below.")(language)
            ).html
            : ErrorSummary(language, heading, faults: lines).html
        let editor = DraftEditor(
            sheet: sheet, values: values, faults: faults, remarks: (top, .empty), guardFields: context.guardFields,
            today: try context.today, language: language)
        return Page(ChangeQuote.door.title(language), main: editor.html)
    }
}

/// A draft and what it would be.
struct RecalculatedDraft {
    let sheet: QuoteSheet
    let content: QuoteContent
}
