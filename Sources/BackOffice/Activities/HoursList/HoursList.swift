internal import Doors
internal import Postgres
internal import Values
internal import Web

/// What was handed in, beside what was granted of it. A reviewer sees his or her own.
struct HoursList: View {
    static let door = ViewDoor(
        "hours list", path: "/hours", roles: Role.office + [.administrator, .reviewer], title: Text("Uren", "Hours"),
        help: Text(
            "Toont wat is ingeleverd en wat daarvan is toegekend; wat op beoordeling wacht staat bovenaan.",
            "Lists what was handed in and what of it was granted; what awaits judgement comes first."))

    let listing: HoursListing
    /// Nil asks for all of the list as data, and for the first page as a page.
    let part: Int?

    init(_ read: inout FieldReader) {
        listing = HoursListing(&read)
        part = ListPage.read(&read)
    }

    /// Nothing: data and page differ in how much they read.
    func load(in context: Context) throws {}

    private func entries(in context: Context) throws -> [HoursEntry] {
        try context.tx.rows(HoursListStore.entries(listing, page: part)).map(HoursEntry.init)
    }

    func json(_ model: Void, in context: Context) throws -> JSON { .array(try entries(in: context).map(\.json)) }

    func table(_ model: Void, in context: Context) throws -> Table? {
        let language = try context.language
        return Table(
            [
                .init("registerNumber", Text("Nummer", "Number")), .init("reviewerName", Text("Naam", "Name")),
                .init("kind", Text("Wat", "What")), .init("day", Text("Dag", "Day")),
                .init("handedIn", Text("Ingeleverd", "Handed in"), figure: true),
                .init("granted", Text("Toegekend", "Granted"), figure: true), .init("state", Text("Stand", "State")),
                .init("place", Text("Waar", "Where")),
            ],
            rows: try entries(in: context).map { entry in
                [
                    entry.registerNumber, entry.reviewerName, entry.kind.title(language), entry.day.iso,
                    String(entry.quantity), entry.granted.map(String.init) ?? "", entry.state.title(language),
                    entry.place ?? "",
                ]
            })
    }

    func page(_ model: Void, in context: Context) throws -> Page {
        let results = try context.tx.pipeline([
            HoursListStore.count(listing), HoursListStore.entries(listing, page: part ?? 1),
            JudgementStore.own,
        ])
        let mayJudge = context.may(GrantAllHours.self)
        return HoursListPage(
            listing: listing, pageNumber: part ?? 1, found: try results[0][0]("found"),
            entries: try results[1].map(HoursEntry.init), language: try context.language,
            own: try results[2][0]("own"), isOwn: try context.caller.role == .reviewer, mayJudge: mayJudge,
            mayHandIn: context.may(HandInHours.self), guardFields: mayJudge ? context.guardFields : []
        ).page
    }
}
