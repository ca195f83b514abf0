internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// What a figure of the meter is made of: the entries that count for one condition of one reviewer.
struct ConditionShow: View {
    static let door = ViewDoor(
        "reviewer condition", path: "/reviewers/{reviewer}/conditions/{kind}",
        roles: Role.office + [.administrator, .reviewer], title: Text("Wat meetelt", "What counts"),
        help: Text(
            "Toont wat meetelt voor een voorwaarde van een reviewer: ingeleverd en toegekend, met de som van de meter.",
            "Shows what counts for a condition of a reviewer: handed in and granted, with the sum of the meter."))

    let reviewer: ID<Reviewer>
    let kind: ConditionKind
    let on: Day?
    let knownOn: Day?

    init(_ read: inout FieldReader) {
        reviewer = read.value("reviewer", Text("reviewer", "reviewer"))
        kind = read.choice("kind", Text("voorwaarde", "condition"))
        on = read.optional("on", Text("Op dag", "On day"))
        knownOn = read.optional("knownOn", Text("Zoals bekend op", "As known on"))
    }

    static func href(_ reviewer: ID<Reviewer>, _ kind: ConditionKind) -> String {
        "\(Reviewer.href(reviewer))/conditions/\(kind.rawValue)"
    }

    struct Model {
        let file: MeterFile
        let condition: StandingCondition
        let entries: [CountedEntry]
    }

    func load(in context: Context) throws -> Model {
        let file = try MeterFile(reviewer, on: on, knownOn: knownOn, in: context)
        guard let condition = file.standing.conditions.first(where: { $0.kind == kind }) else {
            throw Refused.notFound(Text("Deze voorwaarde", "This condition"))
        }
        let entries = try context.tx.rows(
            ConditionStore.entries(reviewer, kind, from: condition.from, until: file.day, knownOn: knownOn))
        return Model(file: file, condition: condition, entries: try entries.map(CountedEntry.init))
    }

    func json(_ model: Model, in context: Context) throws -> JSON {
        .object(
            [
                ("number", .string(model.file.standing.number)), ("on", .string(model.file.day.iso)),
                ("condition", model.condition.json), ("entries", .array(model.entries.map(\.json))),
            ])
    }

    func table(_ model: Model, in context: Context) throws -> Table? {
        let language = try context.language
        return Table(
            [
                .init("day", Text("Dag", "Day")), .init("what", Text("Wat", "What")),
                .init("handedIn", Text("Ingeleverd", "Handed in"), figure: true),
                .init("granted", Text("Toegekend", "Granted"), figure: true),
                .init("state", Text("Oordeel", "Judgement")),
            ],
            rows: model.entries.map { entry in
                [
                    entry.day.iso, entry.what(language), String(entry.quantity), entry.granted.map(String.init) ?? "",
                    entry.state(language),
                ]
            })
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        let isOwn = try context.caller.role == .reviewer
        return ConditionPage(model: model, language: try context.language, today: try context.today, isOwn: isOwn).page
    }
}
