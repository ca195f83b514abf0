internal import Doors
internal import Look
internal import Values
internal import Web

/// The start page: what needs this person today, the most urgent first, and the few figures that he or she lives by.
struct StartShow: View {
    static let door = ViewDoor(
        "start show", path: "/", roles: Role.everyone, title: Text("Vandaag", "Today"),
        help: Text("Wat vandaag aandacht vraagt.", "What asks for attention today."))

    struct Model {
        let today: Day
        /// What the caller must do, and what a reader of the office sees that the coordinator must do.
        let tasks: [StartTasks.Asked]
        let figures: [StartStore.Figure]
        /// For a reviewer in the register: how the own registration stands.
        let standing: OwnStanding?
    }

    init(_ read: inout FieldReader) {}

    func load(in context: Context) throws -> Model {
        let caller = try context.caller
        let isOffice = Role.office.contains(caller.role)
        return Model(
            today: caller.today, tasks: try StartTasks.all(of: caller, context.tx),
            figures: isOffice ? try StartStore.figures(today: caller.today, in: context.tx) : [],
            standing: caller.role == .reviewer ? try OwnStanding(context) : nil)
    }

    func json(_ model: Model, in context: Context) throws -> JSON {
        let language = try context.language
        let tasks = model.tasks.map(\.task).map { task in
            JSON.object([
                ("sentence", .string(task.sentence(language))), ("day", .string(task.day.iso)),
                ("href", .string(task.href)),
            ])
        }
        let standing = model.standing.map { JSON.string($0.sentence(language)) } ?? .null
        return .object([
            ("today", .string(model.today.iso)), ("tasks", .array(tasks)), ("standing", standing),
        ])
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        let language = try context.language
        let say = Speech(language)
        let main = HTML.fragment([
            PageHead(
                say("Vandaag", "Today"), kicker: model.today.formatted(language),
                lead: isAllOfCoordinator(model) ? withCoordinator(say) : nil
            ).html,
            tasks(model, say),
            model.standing?.html(language) ?? .empty,
            model.figures.isEmpty ? .empty : figures(model, language),
        ])
        return Page(say("Vandaag", "Today"), main: main)
    }

    private func withCoordinator(_ say: Speech) -> String {
        say("Dit ligt bij de coördinator.", "This is with the coordinator.")
    }

    private func isAllOfCoordinator(_ model: Model) -> Bool {
        !model.tasks.isEmpty && model.tasks.allSatisfy(\.isForCoordinator)
    }

    private func tasks(_ model: Model, _ say: Speech) -> HTML {
        guard !model.tasks.isEmpty else {
            return EmptyState(
                say("Niets dat op jou wacht", "Nothing waits for you"),
                say("Een rustige dag. In het menu staat al het werk.", "A quiet day. All the work is in the menu.")
            ).html
        }
        return TaskList(
            say.language,
            model.tasks.map { task, isForCoordinator in
                TaskList.Task(
                    when(task, model.today, say), Unbroken.html(task.sentence(say.language)),
                    note: isForCoordinator && !isAllOfCoordinator(model) ? withCoordinator(say) : nil,
                    task.button(say.language), href: task.href)
            }
        ).html
    }

    /// How late, or how soon: in words, with the mark of its urgency.
    private func when(_ task: DeskTask, _ today: Day, _ say: Speech) -> StateMark {
        let days = today.days(until: task.day)
        let words =
            switch days {
            case 0: say("vandaag", "today")
            case 1: say("morgen", "tomorrow")
            case 2...: say("nog \(days) dagen", "\(days) days left")
            case -1: say("sinds gisteren", "since yesterday")
            default: say("al \(-days) dagen", "for \(-days) days")
            }
        return StateMark(task.urgency == .now ? .attention : .waiting, words)
    }

    private func figures(_ model: Model, _ language: Language) -> HTML {
        Figures(language, model.figures.map { .init($0.name, $0.value(language), href: $0.href) }).html
    }
}
