internal import Doors
internal import Postgres
internal import Values
internal import Web

/// One gathering with who was there.
struct GatheringShow: View {
    static let door = ViewDoor(
        "gathering show", path: "/gatherings/{gathering}", roles: GatheringList.door.roles,
        title: Text("Bijeenkomst", "Gathering"),
        help: Text(
            "Toont een bijeenkomst, wie er was en wat is toegekend.",
            "Shows a gathering, who was there and what was granted."))

    let gathering: ID<Gathering>

    struct Model {
        let gathering: Gathering
        /// Of a reviewer, the own one only.
        let entries: [HoursEntry]
        let own: ID<Reviewer>?
        let history: AuditTrail?
    }

    init(_ read: inout FieldReader) {
        gathering = read.value("gathering", Text("bijeenkomst", "gathering"))
    }

    func load(in context: Context) throws -> Model {
        let results = try context.tx.pipeline([
            GatheringStore.select(gathering), AttendanceStore.entries(of: gathering),
            JudgementStore.own,
        ])
        return Model(
            gathering: try GatheringStore.one(results[0].first), entries: try results[1].map(HoursEntry.init),
            own: try results[2][0]("own"),
            history: try AuditTrail.of(ActivityTrailStore.one("gathering", gathering.value), in: context))
    }

    func json(_ model: Model, in context: Context) throws -> JSON {
        let more: [(String, JSON)] = [
            ("attendance", .array(model.entries.map(\.json))),
            ("history", try model.history?.json(context.language) ?? .null),
        ]
        return .object((model.gathering.json.members ?? []) + more)
    }

    func table(_ model: Model, in context: Context) throws -> Table? {
        let language = try context.language
        return Table(
            [
                .init("registerNumber", Text("Nummer", "Number")), .init("reviewerName", Text("Naam", "Name")),
                .init("handedIn", Text("Ingeleverd", "Handed in"), figure: true),
                .init("granted", Text("Toegekend", "Granted"), figure: true), .init("state", Text("Stand", "State")),
            ],
            rows: model.entries.map { entry in
                [
                    entry.registerNumber, entry.reviewerName, String(entry.quantity),
                    entry.granted.map(String.init) ?? "", entry.state.title(language),
                ]
            })
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        GatheringPage(
            model: model, language: try context.language, today: try context.today,
            isReviewer: try context.caller.role == .reviewer, mayAttend: context.may(AttendGathering.self),
            mayJudge: context.may(GrantAllHours.self), mayHandIn: context.may(HandInHours.self) && model.own != nil,
            guardFields: context.guardFields
        ).page
    }
}
