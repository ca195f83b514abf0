internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// The reminders that were made, and the rules by which.
struct ListReminders: View {
    static let door = ViewDoor(
        "reminder list", path: "/reminders", roles: Role.office + [.administrator],
        title: Text("Herinneringen", "Reminders"),
        help: Text(
            "Wie waaraan is herinnerd, en volgens welke regels.", "Who was reminded of what, and by which rules."))

    private let overtaken: Bool?
    private let number: Int

    init(_ read: inout FieldReader) {
        overtaken = read.optional("overtaken", Text("Ingehaald", "Overtaken"))
        number = max(1, min(1_000_000, read.value("page", Text("Pagina", "Page"), standard: 1)))
    }

    struct Model {
        let reminders: [Reminder]
        let count: Int
        let rules: [ReminderRule]
    }

    func load(in context: Context) throws -> Model {
        let found = try ReminderStore.page(number, overtaken: overtaken, context.tx)
        return Model(
            reminders: found.reminders, count: found.count,
            rules: try ReminderStore.rules(on: context.today, context.tx))
    }

    func json(_ model: Model, in context: Context) throws -> JSON {
        let language = try context.language
        return .array(
            model.reminders.map { reminder in
                [
                    "id": .integer(reminder.id), "reviewer": .integer(reminder.reviewer.value),
                    "registerNumber": .string(reminder.registerNumber), "about": .string(reminder.about.rawValue),
                    "rule": .string(reminder.rule), "days": .integer(Int64(reminder.days)),
                    "matterOn": .day(reminder.matterOn), "dueOn": .day(reminder.dueOn),
                    "madeOn": .day(reminder.madeOn), "recipient": .string(reminder.recipient.rawValue),
                    "told": .string(reminder.told(language)), "overtaken": .bool(reminder.isOvertaken),
                    "sentence": .string(reminder.sentence(language)),
                ]
            })
    }

    func table(_ model: Model, in context: Context) throws -> Table? {
        let language = try context.language
        return Table(
            [
                .init("madeOn", Text("dag", "day")), .init("registerNumber", Text("nummer", "number")),
                .init("recipient", Text("aan", "to")), .init("rule", Text("regel", "rule")),
                .init("state", Text("stand", "state")), .init("sentence", Text("wat", "what")),
            ],
            rows: model.reminders.map { reminder in
                [
                    reminder.madeOn.iso, reminder.registerNumber, reminder.recipient.title(language), reminder.rule,
                    ReminderPage.state(reminder)(language), reminder.sentence(language),
                ]
            })
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        try ReminderPage(
            model: model, overtaken: overtaken, number: number, language: context.language,
            maySet: context.may(SetReminder.self)
        ).page
    }
}
