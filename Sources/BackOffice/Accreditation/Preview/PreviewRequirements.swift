internal import Doors
internal import Postgres
internal import Values
internal import Web

/// What a set of requirements would change for each reviewer, before it is kept or takes effect. Nothing is kept.
struct PreviewRequirements: View {
    static let door = ViewDoor(
        "requirements preview", path: "/settings/requirements/preview",
        roles: Role.office + [.administrator, .console],
        title: Text("Wat andere eisen veranderen", "What other requirements change"),
        help: Text(
            "Laat per reviewer zien wat andere eisen zouden veranderen. Er wordt niets bewaard. Geef een set die klaarstaat, "
                + "of de velden van een nieuwe.",
            "Shows for each reviewer what other requirements would change. Nothing is kept. Give a set that is planned, "
                + "or the fields of a new one."),
        lane: .slow, takesPosts: true)

    private let set: ID<RequirementSet>?
    private let level: String?
    private let from: Day?
    private let name: String?
    private let conditions: [ConditionTerms]

    init(_ read: inout FieldReader) {
        set = read.optionalPick(
            "set", Text("Eisen die klaarstaan", "Requirements that are planned"), from: RequirementStore.choices)
        level = read.optionalPick("level", Text("Niveau", "Level"), from: LevelStore.choices)
        from = read.optional("from", Text("Geldt vanaf", "Holds from"))
        name = read.optionalLine("name", Text("Naam", "Name"))
        conditions = read.list(
            "conditions", Text("Eisen, in volgorde", "Conditions, in order"), most: 12, of: ConditionTerms.self)
        if read.isMissing("set"), read.isMissing("level") {
            read.fault(
                "level",
                Text(
                    "Kies het niveau, of geef een set die klaarstaat.",
                    "Choose the level, or give a set that is planned."))
        }
    }

    func load(in context: Context) throws -> RequirementPreview {
        let today = try context.today
        let kept = try set.map { id in
            guard let found = try RequirementStore.find(id, context.tx) else {
                throw Refused.notFound(Text("Deze eisen", "These requirements"))
            }
            return found
        }
        let draft =
            kept?.draft
            ?? RequirementDraft(
                level: level ?? "", name: name ?? "", fromDay: from ?? today, conditions: conditions.map(\.asked))
        let levels = try LevelStore.all(context.tx)
        guard let known = levels.first(where: { $0.key == draft.level }) else {
            throw AccreditationSettingsRefused.noLevel(draft.level)
        }
        if let twice = draft.twice { throw AccreditationSettingsRefused.conditionTwice(twice) }
        return RequirementPreview(
            draft: draft, kept: kept?.id, levelName: known.name, today: today,
            reviewers: try PreviewStore.reviewers(draft, on: today, context.tx))
    }

    func json(_ model: RequirementPreview, in context: Context) throws -> JSON { model.json }

    func table(_ model: RequirementPreview, in context: Context) throws -> Table? {
        let language = try context.language
        return Table(
            [
                .init("registerNumber", Text("Nummer", "Number")), .init("name", Text("Naam", "Name")),
                .init("change", Text("Verandering", "Change")), .init("condition", Text("Eis", "Condition")),
                .init("granted", Text("Toegekend", "Granted"), figure: true),
                .init("neededNow", Text("Nodig nu", "Needed now"), figure: true),
                .init("neededThen", Text("Nodig straks", "Needed then"), figure: true),
            ],
            rows: model.reviewers.flatMap { one in
                one.lines.map { line in
                    [
                        one.registerNumber, one.name, one.change.rawValue, line.kind.title(language),
                        String(line.then?.granted ?? line.now?.granted ?? 0),
                        line.now.map { String($0.needed) } ?? "", line.then.map { String($0.needed) } ?? "",
                    ]
                }
            })
    }

    func page(_ model: RequirementPreview, in context: Context) throws -> Page {
        try PreviewRequirementsPage(
            model: model, language: context.language, maySet: context.may(SetRequirements.self),
            mayDecide: context.may(RecordDecision.self), guardFields: context.guardFields
        ).page
    }
}
