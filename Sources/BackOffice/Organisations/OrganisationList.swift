internal import Doors
internal import Postgres
internal import Values
internal import Web

/// The organisations, found by kind, affiliation and name.
struct OrganisationList: View {
    static let door = ViewDoor(
        "organisation list", path: "/organisations", roles: Role.office + [.administrator],
        title: Text("Organisaties", "Organisations"),
        help: Text(
            "Toont de organisaties, gefilterd op soort, aansluiting en naam; een typefout in de naam mag.",
            "Lists the organisations by kind, affiliation and name; the name may hold a slip."))

    let listing: OrganisationListing
    let page: Int?

    init(_ read: inout FieldReader) {
        listing = OrganisationListing(
            kind: read.optionalChoice("kind", Text("Soort", "Kind")),
            affiliated: read.optional("affiliated", Text("Vandaag aangesloten", "Affiliated today")),
            search: read.optionalLine("search", Text("Naam, plaats of nummer", "Name, town or number")),
            order: read.optional("sort", Text("Volgorde", "Order")))
        page = ListPage.read(&read)
    }

    /// Nothing: a page shows fifty lines, data all of them unless one page is asked for, so each reads its own.
    func load(in context: Context) throws {}

    private func lines(in context: Context) throws -> [OrganisationLine] {
        try context.tx.rows(OrganisationListStore.lines(listing, page: page)).map(OrganisationLine.init)
    }

    func json(_ model: Void, in context: Context) throws -> JSON {
        .array(
            try lines(in: context).map { line in
                [
                    "id": .integer(line.id.value), "kind": .string(line.kind.rawValue), "name": .string(line.name),
                    "city": .text(line.city), "kvkNumber": .text(line.kvkNumber), "oin": .text(line.oin),
                    "cbsCode": .text(line.cbsCode), "affiliated": .bool(line.isAffiliated),
                ]
            })
    }

    func table(_ model: Void, in context: Context) throws -> Table? {
        let language = try context.language
        return Table(
            [
                .init("id", Text("Nummer", "Number"), figure: true), .init("name", Text("Naam", "Name")),
                .init("kind", Text("Soort", "Kind")), .init("city", Text("Plaats", "Town")),
                .init("kvkNumber", Text("KvK-nummer", "KvK number")), .init("oin", Text("OIN", "OIN")),
                .init("cbsCode", Text("CBS-code", "CBS code")),
                .init("affiliated", Text("Aangesloten", "Affiliated")),
            ],
            rows: try lines(in: context).map { line in
                [
                    String(line.id.value), line.name, line.kind.title(language), line.city ?? "",
                    line.kvkNumber ?? "", line.oin ?? "", line.cbsCode ?? "",
                    line.isAffiliated ? Text("ja", "yes")(language) : Text("nee", "no")(language),
                ]
            })
    }

    func page(_ model: Void, in context: Context) throws -> Page {
        let results = try context.tx.pipeline([
            OrganisationListStore.count(listing), OrganisationListStore.lines(listing, page: page ?? 1),
        ])
        return OrganisationListPage(
            listing: listing, pageNumber: page ?? 1, found: try results[0][0]("found"),
            lines: try results[1].map(OrganisationLine.init), language: try context.language,
            mayRegister: context.may(RegisterOrganisation.self)
        ).page
    }
}

extension JSON {
    /// A text, or null.
    static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

    /// A day as ISO 8601 writes it, or null.
    static func day(_ day: Day?) -> JSON { .text(day?.iso) }
}
