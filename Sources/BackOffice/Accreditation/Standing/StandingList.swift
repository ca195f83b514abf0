internal import Doors
internal import Postgres
internal import Values
internal import Web

/// The standing of every reviewer: on any day, as known on any other.
struct StandingList: View {
    static let door = ViewDoor(
        "reviewer standing", path: "/reviewers/standing", roles: Role.office + [.administrator],
        title: Text("Stand van registratie", "Standing"),
        help: Text(
            "Toont van elke reviewer niveau, stand en voorwaarden, vandaag of op een andere dag (--on), zoals nu bekend "
                + "of zoals toen bekend (--known-on).",
            "Shows of each reviewer level, status and conditions, today or on another day (--on), as known now or as "
                + "known then (--known-on)."))

    let listing: StandingListing
    let page: Int?

    init(_ read: inout FieldReader) {
        listing = StandingListing(&read)
        page = ListPage.read(&read)
    }

    struct Lines {
        let day: Day
        let lines: [Standing]
        let found: Int
    }

    /// Nothing: a page shows fifty lines, data all of them unless one page is asked for, so each reads its own.
    func load(in context: Context) throws {}

    private func lines(page: Int?, in context: Context) throws -> Lines {
        let day = try listing.on ?? context.today
        let rows = try context.tx.rows(StandingListStore.lines(listing, on: day, page: page))
        var lines = try rows.map(Standing.init)
        let asked = try context.tx.rows(StandingListStore.conditions(listing, on: day, of: lines.map(\.reviewer)))
        let byReviewer = try Dictionary(grouping: asked) { row in try row("reviewer", as: ID<Reviewer>.self) }
        for index in lines.indices {
            lines[index].conditions = try (byReviewer[lines[index].reviewer] ?? []).map(StandingCondition.init)
        }
        return Lines(day: day, lines: lines, found: try rows.first?("found") ?? 0)
    }

    func json(_ model: Void, in context: Context) throws -> JSON {
        .array(try self.lines(page: page, in: context).lines.map(\.json))
    }

    func table(_ model: Void, in context: Context) throws -> Table? {
        let language = try context.language
        return Table(
            [
                .init("number", Text("Nummer", "Number")), .init("name", Text("Naam", "Name")),
                .init("level", Text("Niveau", "Level")), .init("status", Text("Stand", "Status")),
                .init("from", Text("Vanaf", "From")), .init("until", Text("Tot en met", "Until")),
                .init("light", Text("Signaal", "Light")), .init("missing", Text("Nog nodig", "Still needed")),
            ],
            rows: try self.lines(page: page, in: context).lines.map { line in
                [
                    line.number, line.name, line.registration?.levelName(language) ?? "", line.status.title(language),
                    line.registration?.from.iso ?? "", line.registration?.until?.iso ?? "",
                    line.light.title(language), StandingWords.missing(line.conditions)(language),
                ]
            })
    }

    func page(_ model: Void, in context: Context) throws -> Page {
        let levels = try LevelStore.choices(in: context)
        return StandingListPage(
            listing: listing, pageNumber: page ?? 1, model: try self.lines(page: page ?? 1, in: context),
            levels: levels, language: try context.language, today: try context.today
        ).page
    }
}
