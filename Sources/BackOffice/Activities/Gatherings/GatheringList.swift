internal import Doors
internal import Postgres
internal import Values
internal import Web

/// The gatherings: what comes first, then what was held, the latest first.
struct GatheringList: View {
    static let door = ViewDoor(
        "gathering list", path: "/gatherings", roles: Role.office + [.administrator, .reviewer],
        title: Text("Bijeenkomsten", "Gatherings"),
        help: Text(
            "Toont intervisie, themabijeenkomsten en opleidingsdagen: wat komt en wat is geweest.",
            "Lists intervision, theme meetings and days of trainings: what is coming and what was held."))

    enum When: String, Titled {
        case coming, held, cancelled

        static var sample: When { .coming }

        var title: Text {
            switch self {
            case .coming: Text("komt nog", "coming")
            case .held: Text("gehouden", "held")
            case .cancelled: Text("afgezegd", "cancelled")
            }
        }
    }

    /// One line of the list.
    struct Line {
        let gathering: Gathering
        /// Of how many there are hours; for a reviewer 1 or 0.
        let present: Int64
        let waiting: Int64

        init(_ row: Row) throws {
            gathering = try Gathering(row)
            present = try row("present")
            waiting = try row("waiting")
        }
    }

    let when: When?
    let kind: GatheringKind?
    let search: String?
    let part: Int?

    init(_ read: inout FieldReader) {
        when = read.optionalChoice("when", Text("Stand", "State"))
        kind = read.optionalChoice("kind", Text("Wat", "What"))
        search = read.optionalLine("search", Text("Bijeenkomst, groep of plaats", "Gathering, group or place"))
        part = ListPage.read(&read)
    }

    var isFiltered: Bool { when != nil || kind != nil || search != nil }

    /// Nothing: data and page differ in how much they read.
    func load(in context: Context) throws {}

    private func lines(in context: Context) throws -> [Line] {
        try context.tx.rows(GatheringListStore.lines(self, page: part)).map(Line.init)
    }

    func json(_ model: Void, in context: Context) throws -> JSON {
        .array(
            try lines(in: context).map { line in
                .object((line.gathering.json.members ?? []) + [("present", .integer(line.present))])
            })
    }

    func table(_ model: Void, in context: Context) throws -> Table? {
        let language = try context.language
        return Table(
            [
                .init("day", Text("Dag", "Day")), .init("title", Text("Bijeenkomst", "Gathering")),
                .init("kind", Text("Wat", "What")), .init("minutes", Text("Minuten", "Minutes"), figure: true),
                .init("present", Text("Aanwezig", "Present"), figure: true),
            ],
            rows: try lines(in: context).map { line in
                let one = line.gathering
                return [
                    one.day.iso, one.title, one.kind.title(language), String(one.time.minutes), String(line.present),
                ]
            })
    }

    func page(_ model: Void, in context: Context) throws -> Page {
        let results = try context.tx.pipeline([
            GatheringListStore.count(self), GatheringListStore.lines(self, page: part ?? 1),
        ])
        return GatheringListPage(
            list: self, found: try results[0][0]("found"), lines: try results[1].map(Line.init),
            language: try context.language, today: try context.today,
            isReviewer: try context.caller.role == .reviewer, mayPlan: context.may(PlanGathering.self)
        ).page
    }
}
