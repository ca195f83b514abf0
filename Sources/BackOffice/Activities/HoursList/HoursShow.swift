internal import Doors
internal import Postgres
internal import Values
internal import Web

/// One entry with its judgements and history.
struct HoursShow: View {
    static let door = ViewDoor(
        "hours show", path: "/hours/{entry}", roles: HoursList.door.roles,
        title: Text("Ingeleverd", "Handed in"),
        help: Text(
            "Toont wat is ingeleverd, wat daarvan is toegekend, door wie en waarom.",
            "Shows what was handed in, what of it was granted, by whom and why."))

    let entry: ID<HoursEntry>

    struct Model {
        let entry: HoursEntry
        /// The latest first.
        let judgements: [Judgement]
        let own: ID<Reviewer>?
        /// Nil for a role that may not look back.
        let history: AuditTrail?
    }

    init(_ read: inout FieldReader) {
        entry = read.value("entry", Text("ingeleverde activiteit", "activity handed in"))
    }

    func load(in context: Context) throws -> Model {
        let results = try context.tx.pipeline([
            EntryStore.select(entry), JudgementStore.all(of: entry), JudgementStore.own,
        ])
        return Model(
            entry: try EntryStore.one(results[0].first), judgements: try results[1].map(Judgement.init),
            own: try results[2][0]("own"), history: try AuditTrail.of(ActivityTrailStore.entry(entry), in: context))
    }

    func json(_ model: Model, in context: Context) throws -> JSON {
        let more: [(String, JSON)] = [
            ("judgements", .array(model.judgements.map(\.json))),
            ("history", try model.history?.json(context.language) ?? .null),
        ]
        return .object((model.entry.json.members ?? []) + more)
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        EntryPage(
            model: model, language: try context.language, isReviewer: try context.caller.role == .reviewer,
            mayJudge: context.may(GrantHours.self), guardFields: context.guardFields
        ).page
    }
}
