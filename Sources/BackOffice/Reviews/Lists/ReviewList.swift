internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// The reviews, the latest first. A reviewer sees those of whose team he or she is a member.
struct ReviewList: View {
    static let door = ViewDoor(
        "review list", path: "/reviews", roles: Role.office + [.reviewer],
        title: Text("Leerreviews", "Reviews"),
        help: Text("De leerreviews met hun stand en streefdag.", "The reviews with their state and target day."))

    enum Column: String, CaseIterable, Sendable { case number, title, kind, state, opened, target }

    /// Which states are shown: one of them, or all that are open.
    enum Filter: String, Titled {
        case open, orientation, underway, reported, done
        case cancelled

        static var sample: Filter { .open }

        var title: Text {
            switch self {
            case .open: Text("Alle lopende", "All open")
            case .cancelled: Text("Gestopt", "Cancelled")
            default: ReviewState(rawValue: rawValue)?.title ?? Text(rawValue, rawValue)
            }
        }

        var states: [ReviewState] {
            switch self {
            case .open: [.orientation, .underway, .reported]
            case .orientation: [.orientation]
            case .underway: [.underway]
            case .reported: [.reported]
            case .done: [.done]
            case .cancelled: [.cancelledAtOrientation, .cancelledLater]
            }
        }
    }

    let search: String?
    let state: Filter?
    let kind: String?
    let order: Doors.ListOrder<Column>
    /// Nil asks for all of the list as data, and for the first page as a page.
    let part: Int?

    init(_ read: inout FieldReader) {
        search = read.optional("search", Text("Zoeken", "Search"))
        state = read.optionalChoice("state", Text("Stand", "State"))
        kind = read.optional("kind", Text("Soort", "Kind"))
        order = Doors.ListOrder(&read, standard: .number, descending: true)
        part = ListPage.read(&read)
    }

    /// One line of the list.
    struct Item {
        let review: Review
        let nextStep: Text?
        let nextPlannedOn: Day?
        let parties: [String]
        let leads: [String]
    }

    struct Found {
        let items: [Item]
        let found: Int
        let kinds: [Choice]
    }

    /// Nothing: data and page differ in how much they read.
    func load(in context: Context) throws {}

    func json(_ model: Void, in context: Context) throws -> JSON {
        .array(try ReviewListStore.model(self, page: part, context.tx).items.map(json))
    }

    private func json(_ item: Item) -> JSON {
        let review = item.review
        return [
            "id": .integer(review.id.value), "number": .string(review.number), "title": .string(review.title),
            "kind": .string(review.kind.key), "state": .string(review.state.rawValue), "since": .day(review.since),
            "openedOn": .day(review.openedOn), "targetOn": .day(review.targetOn), "notifiedOn": .day(review.notifiedOn),
            "reportDueOn": .day(review.reportDueOn), "nextStep": item.nextStep.map(JSON.words) ?? .null,
            "nextPlannedOn": .day(item.nextPlannedOn), "parties": .array(item.parties.map(JSON.string)),
            "leads": .array(item.leads.map(JSON.string)),
        ]
    }

    func table(_ model: Void, in context: Context) throws -> Table? {
        let language = try context.language
        return Table(
            [
                .init("number", Text("Nummer", "Number")), .init("title", Text("Titel", "Title")),
                .init("kind", Text("Soort", "Kind")), .init("state", Text("Stand", "State")),
                .init("since", Text("Sinds", "Since")), .init("openedOn", Text("Geopend", "Opened")),
                .init("targetOn", Text("Streefdag", "Target day")), .init("parties", Text("Partijen", "Parties")),
                .init("leads", Text("Eerste reviewer", "Lead reviewer")),
            ],
            rows: try ReviewListStore.model(self, page: part, context.tx).items.map { item in
                let review = item.review
                return [
                    review.number, review.title, review.kind.name(language), review.state.title(language),
                    review.since.iso, review.openedOn.iso, review.targetOn.iso, item.parties.joined(separator: "; "),
                    item.leads.joined(separator: "; "),
                ]
            })
    }

    func page(_ empty: Void, in context: Context) throws -> Page {
        let model = try ReviewListStore.model(self, page: part ?? 1, context.tx)
        return ReviewListPage(list: self, model: model, language: try context.language, today: try context.today)
            .page(mayOpen: context.may(OpenReview.self))
    }
}
