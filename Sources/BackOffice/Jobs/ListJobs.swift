internal import Doors
internal import Look
internal import Values
internal import Web

/// The work that waits, was done or was given up: for who looks after the house.
struct ListJobs: View {
    static let door = ViewDoor(
        "jobs list", path: "/jobs", roles: [.administrator, .board, .auditor, .coordinator],
        title: Text("Achtergrondwerk", "Background work"),
        help: Text(
            "Werk dat Griffie zelf doet, zoals het maken van documenten.",
            "Work that Griffie does by itself, such as making documents."))

    private let state: JobStore.State?
    private let number: Int

    init(_ read: inout FieldReader) {
        state = read.optionalChoice("state", Text("Stand", "State"))
        number = max(1, min(1_000_000, read.value("page", Text("Pagina", "Page"), standard: 1)))
    }

    typealias Model = (entries: [JobStore.Entry], count: Int)

    func load(in context: Context) throws -> Model {
        _ = try context.caller
        let found = try JobStore.list(state, page: number, in: context.tx)
        guard number == 1, state == nil || state == .waiting else { return found }
        return (found.entries + (try Panels.ofJobs.flatMap { try $0(context) }), found.count)
    }

    func json(_ model: Model, in context: Context) -> JSON {
        .array(
            model.entries.map { entry in
                .object([
                    ("id", .integer(entry.id)), ("kind", .string(entry.kind)), ("subject", .integer(entry.subject)),
                    ("state", .string(entry.state.rawValue)), ("tries", .integer(entry.tries)),
                    ("askedAt", .string(entry.askedAt.iso)), ("dueAt", .string(entry.dueAt.iso)),
                    ("fault", entry.fault.map(JSON.string) ?? .null),
                ])
            })
    }

    func table(_ model: Model, in context: Context) throws -> Table? {
        let language = try context.language
        return Table(
            [
                .init("id", Text("nummer", "id"), figure: true), .init("kind", Text("soort", "kind")),
                .init("subject", Text("over", "subject"), figure: true), .init("state", Text("stand", "state")),
                .init("tries", Text("pogingen", "tries"), figure: true), .init("fault", Text("fout", "fault")),
            ],
            rows: model.entries.map { entry in
                [
                    String(entry.id), entry.kind, String(entry.subject), entry.state.title(language),
                    String(entry.tries), entry.fault ?? "",
                ]
            })
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        let language = try context.language
        let say = Speech(language)
        let main = HTML.fragment([
            PageHead(Self.door.title(language), lead: Self.door.help(language)).html,
            FilterLine(language, path: "/jobs", isActive: state != nil) {
                FormField(
                    language, "state", Text("Stand", "State"),
                    .choice(
                        JobStore.State.allCases.map { FieldOption($0.rawValue, $0.title) },
                        blank: Text("alles", "all")),
                    value: state?.rawValue ?? ""
                ).html
            }.html,
            model.entries.isEmpty
                ? EmptyState(
                    say("Niets gevonden", "Nothing found"),
                    say("Er wacht geen werk in deze stand.", "No work stands in this state.")
                ).html : rows(model.entries, context, language),
            Pager(
                language, at: PageAddress("/jobs", query: state.map { [("state", $0.rawValue)] } ?? []), page: number,
                of: (model.count + JobStore.pageSize - 1) / JobStore.pageSize
            ).html,
        ])
        return Page(Self.door.title(language), main: main)
    }

    private func rows(_ entries: [JobStore.Entry], _ context: Context, _ language: Language) -> HTML {
        let mayRetry = context.may(RetryJob.self)
        let say = Speech(language)
        return DataTable(
            language,
            [
                .words(Text("Werk", "Work")), .tight(Text("Stand", "State")), .figures(Text("Pogingen", "Tries")),
                .tight(Text("Gevraagd", "Asked")), .words(Text("Fout", "Fault")), .turns(Text("", "")),
            ],
            rows: entries.map { entry in
                let turn =
                    mayRetry && entry.state == .givenUp
                    ? Turn.post(
                        say("Opnieuw proberen", "Try again"), to: "/jobs/\(entry.id)/retry",
                        fields: context.guardFields) : .empty
                return DataTable.Row([
                    group {
                        JobWords.title(entry.kind)(language) + " \(entry.subject)"
                        small { say("werk ", "work ") + String(entry.id) }
                    },
                    entry.state.mark(language).html, .text(String(entry.tries)),
                    .text(entry.askedAt.formatted(language)), .text(entry.fault ?? ""), turn,
                ])
            }
        ).html
    }
}

/// How kinds of work are called; a kind of a later part stands under its own name.
enum JobWords {
    static func title(_ kind: String) -> Text {
        switch kind {
        case "quote_document": Text("document van offerteversie", "document of quote version")
        case "reminder": Text("herinnering aan reviewer", "reminder to reviewer")
        case "reminders": Text("herinneringen van dag", "reminders of day")
        case "certificate": Text("certificaat van registratie", "certificate of registration")
        default: Text(kind, kind)
        }
    }
}

extension JobStore.State {
    func mark(_ language: Language) -> StateMark {
        switch self {
        case .waiting: StateMark(.waiting, title(language))
        case .done: StateMark(.done, title(language))
        case .givenUp: StateMark(.wrong, title(language))
        }
    }
}
