internal import Doors
internal import Look
internal import Values
internal import Web

/// Every decision ever taken about one reviewer.
struct DecisionList: View {
    static let door = ViewDoor(
        "decision list", path: "/reviewers/{reviewer}/decisions", roles: Role.office + [.reviewer],
        title: Text("Besluiten", "Decisions"),
        help: Text(
            "Elk besluit over de registratie van een reviewer: wat geldt, wat is verbeterd en wat wacht.",
            "Every decision on a reviewer's registration: what holds, what was corrected and what waits."))

    let reviewer: ID<Reviewer>

    init(_ read: inout FieldReader) { reviewer = read.value("reviewer", Text("reviewer", "reviewer")) }

    struct Model {
        let file: DecisionFile
        let next: DecisionNext
    }

    func load(in context: Context) throws -> Model {
        let file = try DecisionFile(of: reviewer, context.tx)
        return Model(file: file, next: try DecisionNext(file, in: context))
    }

    func json(_ model: Model, in context: Context) throws -> JSON {
        .array(model.file.decisions.map(model.file.json))
    }

    func table(_ model: Model, in context: Context) throws -> Table? {
        Table(
            [
                .init("id", Text("Nummer", "Number"), figure: true), .init("kind", Text("Besluit", "Decision")),
                .init("level", Text("Niveau", "Level")), .init("effectOn", Text("Gaat in op", "Takes effect on")),
                .init("untilDay", Text("Tot en met", "Until")), .init("decidedOn", Text("Besloten op", "Decided on")),
                .init("recordedOn", Text("Vastgelegd op", "Recorded on")), .init("state", Text("Stand", "State")),
            ],
            rows: model.file.decisions.map { one in
                [
                    String(one.id.value), one.isAnnulment ? "annulled" : one.kind.rawValue, one.level ?? "",
                    one.effectOn.iso, one.untilDay?.iso ?? "", one.decidedOn.iso, one.recordedOn.iso,
                    model.file.state(of: one).rawValue,
                ]
            })
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        let language = try context.language
        let (today, reviewer) = (try context.today, model.file.reviewer)
        let say = Speech(language)
        let mayRecord = try context.may(RecordDecision.self) && context.caller.person != reviewer.person
        let home = try context.caller.role == .reviewer ? "/me" : reviewer.href
        let main = HTML.fragment([
            PageHead(
                say(Self.door.title), kicker: reviewer.registerNumber + " · " + reviewer.name,
                lead: say(
                    "Een besluit verandert nooit. Wat niet klopt, wordt met een nieuw besluit verbeterd.",
                    "A decision never changes. What is wrong is corrected by another decision."),
                turns: mayRecord ? [Turn.link(say(RecordDecision.door.title), reviewer.href + "/decisions/new")] : []
            ).html,
            model.next.html(language),
            model.file.decisions.isEmpty
                ? EmptyState(
                    say("Nog geen besluiten", "No decisions yet"),
                    say("Een registratie begint met een besluit.", "A registration begins with a decision.")
                ).html : DecisionTable(model.file, today, language).html(model.file.decisions),
            ListFoot.html(nil, ExportLinks(language, at: PageAddress(reviewer.href + "/decisions", query: []))),
        ])
        return Page(say(Self.door.title), trail: [(reviewer.name, home)], main: main)
    }
}

/// Decisions as rows.
struct DecisionTable {
    private let file: DecisionFile
    private let today: Day
    private let language: Language

    init(_ file: DecisionFile, _ today: Day, _ language: Language) {
        self.file = file
        self.today = today
        self.language = language
    }

    func html(_ decisions: [Decision]) -> HTML {
        DataTable(
            language,
            [
                .words(Text("Besluit", "Decision")), .words(Text("Geldt", "Holds")),
                .words(Text("Besloten", "Decided")), .tight(Text("Vastgelegd", "Recorded")),
                .words(Text("Stand", "State")),
            ], rows: decisions.map(row)
        ).html
    }

    private func row(_ one: Decision) -> DataTable.Row {
        let name = group {
            a(href: one.href) { one.title(language) }
            if let subject = one.subject { small { subject(language) } }
        }
        let decided = group {
            one.decidedOn.short
            small(.cls("muted")) { [one.deciderName, one.confirmerName].compactMap(\.self).joined(separator: " · ") }
        }
        return DataTable.Row([
            name, .text(DecisionWords.days(one, language)), decided, .text(one.recordedOn.short),
            DecisionWords.mark(one, file, on: today, language).html,
        ])
    }
}
