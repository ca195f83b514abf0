internal import Doors
internal import Postgres
internal import Values
internal import Web

/// The reviewers, found by activity, employer and name.
struct ReviewerList: View {
    static let door = ViewDoor(
        "reviewer list", path: "/reviewers", roles: Role.office + [.administrator],
        title: Text("Reviewers", "Reviewers"),
        help: Text(
            "Toont de reviewers, gefilterd op actief, werkgever en naam; een typefout in de naam mag.",
            "Lists the reviewers by activity, employer and name; the name may hold a slip."))

    let listing: ReviewerListing
    let page: Int?

    init(_ read: inout FieldReader) {
        listing = ReviewerListing(
            active: read.optional("active", Text("Vandaag actief", "Active today")),
            employer: read.optionalPick(
                "employer", Text("Werkgever", "Employer"), from: EmploymentStore.employers),
            search: read.optionalLine("search", Text("Naam, plaats of nummer", "Name, town or number")),
            order: read.optional("sort", Text("Volgorde", "Order")))
        page = ListPage.read(&read)
    }

    /// Nothing: a page shows fifty lines, data all of them unless one page is asked for, so each reads its own.
    func load(in context: Context) throws {}

    private func lines(in context: Context) throws -> [ReviewerLine] {
        try context.tx.rows(ReviewerListStore.lines(listing, page: page)).map(ReviewerLine.init)
    }

    func json(_ model: Void, in context: Context) throws -> JSON {
        .array(
            try lines(in: context).map { line in
                [
                    "id": .integer(line.id.value), "person": .integer(line.person.value),
                    "registerNumber": .string(line.registerNumber), "name": .string(line.name),
                    "city": .text(line.city),
                    "employer": line.employer.map { .integer($0.value) } ?? .null,
                    "employerName": .text(line.employerName), "active": .bool(line.isActive),
                ]
            })
    }

    func table(_ model: Void, in context: Context) throws -> Table? {
        let language = try context.language
        let lines = try lines(in: context)
        return Table(
            [
                .init("registerNumber", Text("Nummer", "Number")), .init("name", Text("Naam", "Name")),
                .init("city", Text("Plaats", "Town")), .init("employerName", Text("Werkgever", "Employer")),
                .init("active", Text("Actief", "Active")),
            ],
            rows: lines.map { line in
                [
                    line.registerNumber, line.name, line.city ?? "", line.employerName ?? "",
                    line.isActive ? Text("ja", "yes")(language) : Text("nee", "no")(language),
                ]
            })
    }

    func page(_ model: Void, in context: Context) throws -> Page {
        let results = try context.tx.pipeline([
            ReviewerListStore.count(listing), ReviewerListStore.lines(listing, page: page ?? 1),
        ])
        return ReviewerListPage(
            listing: listing, pageNumber: page ?? 1, found: try results[0][0]("found"),
            lines: try results[1].map(ReviewerLine.init), employers: try ReviewerStore.employersNow(in: context),
            language: try context.language, mayRegister: context.may(RegisterReviewer.self)
        ).page
    }
}
