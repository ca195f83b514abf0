internal import Doors
internal import Look
internal import Values
internal import Web

/// The parts of the work, as the history is filtered by them.
enum HistorySchema: String, Titled {
    case settings, access, documents, organisations, reviewers, reviews, quotes, jobs

    static let sample = HistorySchema.settings

    var title: Text {
        switch self {
        case .settings: Text("Instellingen", "Settings")
        case .access: Text("Toegang", "Access")
        case .documents: Text("Documenten", "Documents")
        case .organisations: Text("Organisaties", "Organisations")
        case .reviewers: Text("Reviewers", "Reviewers")
        case .reviews: Text("Leerreviews", "Reviews")
        case .quotes: Text("Offertes", "Quotes")
        case .jobs: Text("Achtergrondwerk", "Background work")
        }
    }
}

/// Who did what, when: everything that was written, by person, part, record and day.
struct HistoryList: View {
    static let door = ViewDoor(
        "history list", path: "/history", roles: AuditTrail.readers, title: Text("Geschiedenis", "History"),
        help: Text("Wie wat wanneer deed.", "Who did what, when."))

    struct Model {
        let lines: [AuditLine]
        let found: Int
        let people: [(id: Int64, name: String)]
    }

    /// Counted no further: nobody turns that many pages.
    private static let mostCounted = 10_000

    private let person: Int64?
    private let part: HistorySchema?
    private let table: String?
    private let record: String?
    private let from: Day?
    private let until: Day?
    private let page: Int?

    init(_ read: inout FieldReader) {
        person = read.optional("person", Text("Wie", "Who"))
        part = read.optionalChoice("part", Text("Waarover", "About"))
        table = read.optional("table", Text("Soort gegevens", "Kind of record"))
        record = read.optional("record", Text("Nummer", "Number"))
        from = read.optional("from", Text("Vanaf", "From"))
        until = read.optional("until", Text("Tot en met", "Until"))
        page = ListPage.read(&read)
    }

    private var filter: AuditStore.Filter {
        .init(person: person, schema: part?.rawValue, table: table, record: record, from: from, until: until)
    }

    func load(in context: Context) throws -> Model {
        let lines = try AuditStore.lines(
            filter, most: ListPage.rows, after: ListPage.offset(of: page ?? 1), in: context.tx)
        guard context.channel == .page else { return Model(lines: lines, found: lines.count, people: []) }
        return Model(
            lines: lines, found: try AuditStore.count(filter, most: Self.mostCounted, in: context.tx),
            people: try AuditStore.people(in: context.tx))
    }

    func json(_ model: Model, in context: Context) throws -> JSON {
        let language = try context.language
        return .array(
            model.lines.map { line in
                .object([
                    ("id", .integer(line.id)), ("at", .string(line.at.iso)), ("who", .string(line.who)),
                    ("person", line.person.map { .integer($0) } ?? .null),
                    ("action", line.action.map { .string($0) } ?? .null), ("part", .string(line.schema)),
                    ("table", .string(line.table)), ("record", .string(line.record)),
                    ("operation", .string(line.operation.rawValue)),
                    ("what", .string(AuditSentence(line: line).words(language))),
                    (
                        "changes",
                        .array(
                            line.changes.map {
                                .object([("field", .string($0.column)), ("before", $0.before), ("after", $0.after)])
                            })
                    ),
                ])
            })
    }

    func table(_ model: Model, in context: Context) throws -> Table? {
        let language = try context.language
        return Table(
            [
                .init("at", Text("Wanneer", "When")), .init("who", Text("Wie", "Who")),
                .init("what", Text("Wat", "What")), .init("part", Text("Waarover", "About")),
                .init("record", Text("Nummer", "Number")),
            ],
            rows: model.lines.map { line in
                [
                    line.at.iso, line.who, AuditSentence(line: line).words(language), line.schema + "." + line.table,
                    line.record,
                ]
            })
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        let language = try context.language
        let say = Speech(language)
        let address = PageAddress("/history", query: query)
        let main = HTML.fragment([
            PageHead(
                say("Geschiedenis", "History"),
                lead: say(
                    "Alles wat is vastgelegd: wie, wanneer, wat. Hier verandert nooit iets.",
                    "Everything that was recorded: who, when, what. Nothing here ever changes.")
            ).html,
            FilterLine(language, path: "/history", keeps: kept, isActive: !query.isEmpty) {
                fields(model, language)
            }.html,
            Found(language, model.found, one: Text("regel", "line"), many: Text("regels", "lines")).html,
            lines(model, language),
            ListFoot.html(
                Pager(language, at: address, page: page ?? 1, of: ListPage.count(of: model.found)),
                ExportLinks(language, at: address)),
        ])
        return Page(say("Geschiedenis", "History"), main: main)
    }

    private var kept: [(name: String, value: String)] { [("table", table ?? ""), ("record", record ?? "")] }

    private var query: [(name: String, value: String)] {
        [
            ("person", person.map { String($0) } ?? ""), ("part", part?.rawValue ?? ""), ("table", table ?? ""),
            ("record", record ?? ""), ("from", from?.iso ?? ""), ("until", until?.iso ?? ""),
        ].filter { !$0.1.isEmpty }
    }

    private func fields(_ model: Model, _ language: Language) -> HTML {
        let everybody = Text("iedereen", "everybody")
        let everything = Text("alles", "everything")
        return .fragment([
            FormField(
                language, "person", Text("Wie", "Who"),
                .choice(model.people.map { FieldOption(String($0.id), Text($0.name, $0.name)) }, blank: everybody),
                value: person.map { String($0) } ?? ""
            ).html,
            FormField(
                language, "part", Text("Waarover", "About"),
                .choice(HistorySchema.choices.map { FieldOption($0.value, $0.title) }, blank: everything),
                value: part?.rawValue ?? ""
            ).html,
            FormField(language, "from", Text("Vanaf", "From"), .day, value: from?.iso ?? "").html,
            FormField(language, "until", Text("Tot en met", "Until"), .day, value: until?.iso ?? "").html,
        ])
    }

    private func lines(_ model: Model, _ language: Language) -> HTML {
        let say = Speech(language)
        guard !model.lines.isEmpty else {
            return EmptyState(
                say("Niets gevonden", "Nothing found"),
                say("Kies een ruimere periode of een andere persoon.", "Choose a wider period or another person.")
            ).html
        }
        let columns: [DataTable.Column] = [
            .tight(Text("Wanneer", "When")), .tight(Text("Wie", "Who")), .words(Text("Wat", "What")),
            .words(Text("Waarover", "About")),
        ]
        return DataTable(language, columns, rows: model.lines.map { row($0, language) }).html
    }

    private func row(_ line: AuditLine, _ language: Language) -> DataTable.Row {
        let about = HistorySchema(rawValue: line.schema)?.title(language) ?? line.schema
        let address = PageAddress(
            "/history", query: [("part", line.schema), ("table", line.table), ("record", line.record)])
        let isKnown = HistorySchema(rawValue: line.schema) != nil
        return DataTable.Row([
            .text(line.at.formatted(language)), .text(line.who), .text(AuditSentence(line: line).words(language)),
            isKnown ? a(href: address.text) { about } : .text(about),
        ])
    }
}
