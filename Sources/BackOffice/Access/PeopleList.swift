internal import Doors
internal import Look
internal import Values
internal import Web

/// Everybody whom Griffie knows, with the roles of today.
struct PeopleList: View {
    static let door = ViewDoor(
        "user list", path: "/people", roles: [.administrator, .board, .auditor], title: Text("Mensen", "People"),
        help: Text("Wie Griffie kent en welke rollen zij vandaag hebben.", "Whom Griffie knows, and today's roles."))

    private let search: String?

    init(_ read: inout FieldReader) { search = read.optional("search", Text("Zoeken", "Search")) }

    func load(in context: Context) throws -> [PeopleStore.Entry] {
        try PeopleStore.list(search: search, in: context.tx)
    }

    func json(_ model: [PeopleStore.Entry], in context: Context) -> JSON { .array(model.map(PersonShow.json)) }

    func table(_ model: [PeopleStore.Entry], in context: Context) throws -> Table? {
        Table(
            [
                .init("id", Text("nummer", "id"), figure: true), .init("name", Text("Naam", "Name")),
                .init("email", Text("E-mailadres", "E-mail address")), .init("roles", Text("Rollen", "Roles")),
            ],
            rows: model.map { entry in
                [
                    String(entry.id.value), entry.name, entry.email?.value ?? "",
                    entry.roles.map(\.rawValue).joined(separator: " "),
                ]
            })
    }

    func page(_ model: [PeopleStore.Entry], in context: Context) throws -> Page {
        let language = try context.language
        let say = Speech(language)
        let turns =
            context.may(AddUser.self) ? [Turn.link(AddUser.door.title(language), "/people/new", filled: true)] : []
        let main = HTML.fragment([
            PageHead(say("Mensen", "People"), turns: turns).html,
            FilterLine(language, path: "/people", isActive: search != nil) {
                FormField(
                    language, "search", Text("Naam of e-mailadres", "Name or e-mail address"), value: search ?? ""
                ).html
            }.html,
            Found(language, model.count, one: Text("persoon", "person"), many: Text("personen", "people")).html,
            list(model, language),
        ])
        return Page(say("Mensen", "People"), main: main)
    }

    private func list(_ model: [PeopleStore.Entry], _ language: Language) -> HTML {
        let say = Speech(language)
        guard !model.isEmpty else {
            return EmptyState(
                say("Niemand gevonden", "Nobody found"),
                say("Zoek op een ander deel van de naam.", "Search for another part of the name.")
            ).html
        }
        return DataTable(
            language,
            [
                .words(Text("Naam", "Name")), .words(Text("E-mailadres", "E-mail address")),
                .words(Text("Rollen vandaag", "Roles today")),
            ],
            rows: model.map { entry in
                let roles = entry.roles.map { $0.title(language) }.joined(separator: ", ")
                return DataTable.Row([
                    a(href: "/people/\(entry.id.value)") { entry.name }, .text(entry.email?.value ?? ""),
                    .text(roles.isEmpty ? say("geen", "none") : roles),
                ])
            }
        ).html
    }
}
