internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// Whether something was decided on a request.
enum RequestState: String, Titled {
    case open, accepted, declined

    static var sample: RequestState { .open }

    var title: Text {
        switch self {
        case .open: Text("Open", "Open")
        case .accepted: Text("Aangenomen", "Accepted")
        case .declined: Text("Afgewezen", "Declined")
        }
    }

    var tone: Tone {
        switch self {
        case .open: .waiting
        case .accepted: .done
        case .declined: .calm
        }
    }

    /// A mark with the word.
    func mark(_ language: Language) -> StateMark { StateMark(tone, title(language)) }
}

/// The requests for reviews, the latest first.
struct RequestList: View {
    static let door = ViewDoor(
        "request list", path: "/requests", roles: Role.office,
        title: Text("Aanvragen", "Requests"),
        help: Text("Wie om een leerreview heeft gevraagd.", "Who has asked for a review."))

    enum Column: String, CaseIterable, Sendable { case received, asker, subject }

    let search: String?
    let state: RequestState?
    let order: Doors.ListOrder<Column>
    /// Nil asks for all of the list as data, and for the first page as a page.
    let part: Int?

    init(_ read: inout FieldReader) {
        search = read.optional("search", Text("Zoeken", "Search"))
        state = read.optionalChoice("state", Text("Stand", "State"))
        order = Doors.ListOrder(&read, standard: .received, descending: true)
        part = ListPage.read(&read)
    }

    /// One line of the list.
    struct Item {
        let id: ID<ReviewRequest>
        let receivedOn: Day
        let askedBy: String
        let organisation: String?
        let subject: String
        let state: RequestState
        let review: ID<Review>?
        let number: String?
    }

    /// Nothing: data and page differ in how much they read.
    func load(in context: Context) throws {}

    func json(_ model: Void, in context: Context) throws -> JSON {
        .array(
            try RequestListStore.items(self, page: part, context.tx).items.map { item in
                [
                    "id": .integer(item.id.value), "receivedOn": .string(item.receivedOn.iso),
                    "askedBy": .string(item.askedBy), "organisation": .text(item.organisation),
                    "subject": .string(item.subject), "state": .string(item.state.rawValue),
                    "review": .id(item.review), "number": .text(item.number),
                ]
            })
    }

    func table(_ model: Void, in context: Context) throws -> Table? {
        let language = try context.language
        return Table(
            [
                .init("id", Text("Nummer", "Number"), figure: true), .init("receivedOn", Text("Ontvangen", "Received")),
                .init("askedBy", Text("Wie vraagt", "Who asks")), .init("subject", Text("Waarover", "About what")),
                .init("state", Text("Stand", "State")), .init("number", Text("Leerreview", "Review")),
            ],
            rows: try RequestListStore.items(self, page: part, context.tx).items.map { item in
                [
                    item.id.fieldText, item.receivedOn.iso, item.organisation ?? item.askedBy, item.subject,
                    item.state.title(language), item.number ?? "",
                ]
            })
    }

    func page(_ empty: Void, in context: Context) throws -> Page {
        let model = try RequestListStore.items(self, page: part ?? 1, context.tx)
        let language = try context.language
        let say = Speech(language)
        let turns =
            context.may(RegisterRequest.self)
            ? [Turn.link(RegisterRequest.door.title(language), "/requests/new", filled: true)] : []
        return Page(
            Self.door.title(language),
            main: group {
                PageHead(Self.door.title(language), turns: turns).html
                if model.items.isEmpty, search == nil, state == nil {
                    EmptyState(
                        say("Er zijn nog geen aanvragen", "There are no requests yet"),
                        say(
                            "Vraagt iemand om een leerreview, leg dat dan hier vast. Na een gesprek neem je de aanvraag aan "
                                + "of wijs je die af.",
                            "When somebody asks for a review, register it here. After a talk you accept or decline it.")
                    ).html
                } else {
                    filters(language)
                    results(model, language)
                }
            })
    }

    private var address: PageAddress {
        PageAddress(
            "/requests",
            query: [("search", search ?? ""), ("state", state?.rawValue ?? ""), ("sort", order.fieldText)])
    }

    private func filters(_ language: Language) -> HTML {
        FilterLine(
            language, path: "/requests", keeps: [("sort", order.fieldText)], isActive: search != nil || state != nil
        ) {
            FormField(
                language, "search", Text("Naam, organisatie of onderwerp", "Name, organisation or subject"),
                value: search ?? "", isRequired: false
            ).html
            FormField(
                language, "state", Text("Stand", "State"),
                .choice(RequestState.choices.map { FieldOption($0.value, $0.title) }, blank: Text("Alle", "All")),
                value: state?.rawValue ?? "", isRequired: false
            ).html
        }.html
    }

    private func results(_ model: (items: [Item], found: Int), _ language: Language) -> HTML {
        section {
            Found(language, model.found, one: Text("aanvraag", "request"), many: Text("aanvragen", "requests")).html
            if !model.items.isEmpty {
                DataTable(
                    language,
                    [
                        .words(Text("Onderwerp", "Subject"), sortedBy: "subject"),
                        .words(Text("Wie vraagt", "Who asks"), sortedBy: "asker"),
                        .tight(Text("Ontvangen", "Received"), sortedBy: "received"), .words(Text("Stand", "State")),
                    ],
                    rows: model.items.map { row($0, language) },
                    sorting: Sorting(by: order.column.rawValue, descending: order.isDescending, at: address)
                ).html
            }
            ListFoot.html(
                Pager(language, at: address, page: part ?? 1, of: ListPage.count(of: model.found)),
                ExportLinks(language, at: address))
        }
    }

    private func row(_ item: Item, _ language: Language) -> DataTable.Row {
        DataTable.Row([
            a(href: ReviewRequest.href(item.id)) { item.subject.firstLine },
            group {
                item.askedBy
                if let organisation = item.organisation { small { organisation } }
            },
            .text(item.receivedOn.short),
            group {
                item.state.mark(language).html
                if let review = item.review, let number = item.number {
                    small { a(href: Review.href(review)) { number } }
                }
            },
        ])
    }
}

extension String {
    /// The first line, cut off where it is long, for a list.
    var firstLine: String {
        let line = prefix { $0 != "\n" }
        return line.count <= 90 ? String(line) : line.prefix(89) + "…"
    }
}

extension JSON {
    /// An id, or null.
    static func id<Of>(_ id: ID<Of>?) -> JSON { id.map { .integer($0.value) } ?? .null }
    /// Both languages of a name.
    static func words(_ text: Text) -> JSON { ["nl": .string(text.nl), "en": .string(text.en)] }
}
