internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// The trainings, each with its cohorts, the newest first.
struct TrainingList: View {
    static let door = ViewDoor(
        "training list", path: "/trainings", roles: Role.office + [.administrator],
        title: Text("Opleidingen", "Trainings"),
        help: Text("Toont de opleidingen met hun cohorten.", "Lists the trainings with their cohorts."))

    struct Line {
        let cohort: Cohort
        let members: Int64
        let completions: Int64
        let firstOn: Day?
        let lastOn: Day?

        init(_ row: Row) throws {
            cohort = try Cohort(row)
            members = try row("members")
            completions = try row("completions")
            firstOn = try row("first_on")
            lastOn = try row("last_on")
        }

        var json: JSON {
            .object(
                (cohort.json.members ?? []) + [
                    ("members", .integer(members)), ("completions", .integer(completions)),
                    ("firstOn", .day(firstOn)), ("lastOn", .day(lastOn)),
                ])
        }
    }

    typealias Model = [(training: Training, cohorts: [Line])]

    init(_ read: inout FieldReader) {}

    func load(in context: Context) throws -> Model {
        let found = try context.tx.pipeline([TrainingStore.all, CohortStore.list])
        let lines = try found[1].map(Line.init)
        return try found[0].map(Training.init).map { one in (one, lines.filter { $0.cohort.training == one.id }) }
    }

    func json(_ model: Model, in context: Context) throws -> JSON {
        .array(
            model.map { one in
                .object((one.training.json.members ?? []) + [("cohorts", .array(one.cohorts.map(\.json)))])
            })
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        let language = try context.language
        let say = Speech(language)
        let title = Self.door.title(language)
        let mayChange = context.may(AddTraining.self)
        return Page(
            title, trail: [(GatheringList.door.title(language), "/gatherings")],
            main: group {
                PageHead(
                    title, turns: mayChange ? [Turn.link(AddTraining.door.button(language), "/trainings/new")] : []
                ).html
                if model.isEmpty {
                    EmptyState(
                        say("Er zijn nog geen opleidingen", "There are no trainings yet"),
                        say(
                            "Hier staan de opleidingen met hun cohorten, trainers en dagen.",
                            "Trainings stand here with their cohorts, trainers and days.")
                    ).html
                }
                model.map { section($0.training, $0.cohorts, mayChange, say) }
            })
    }

    private func section(_ training: Training, _ lines: [Line], _ mayChange: Bool, _ say: Speech) -> HTML {
        Web.section {
            h2 { training.name }
            p(.cls("muted")) { say("Leidt op voor: ", "Prepares for: ") + training.levelName(say.language) }
            if !lines.isEmpty {
                DataTable(
                    say.language,
                    [
                        .words(Text("Cohort", "Cohort")), .tight(Text("Eerste dag", "First day")),
                        .tight(Text("Laatste dag", "Last day")), .figures(Text("Deelnemers", "Participants")),
                        .figures(Text("Afgerond", "Completed")),
                    ],
                    rows: lines.map { line in
                        DataTable.Row([
                            a(href: line.cohort.href) { line.cohort.name }, .text(line.firstOn?.short ?? ""),
                            .text(line.lastOn?.short ?? ""), .text(String(line.members)),
                            .text(String(line.completions)),
                        ])
                    }
                ).html
            }
            if mayChange {
                p {
                    a(href: "/trainings/\(training.id.value)/cohorts/new") { StartCohort.door.button(say.language) }
                }
            }
        }
    }
}
