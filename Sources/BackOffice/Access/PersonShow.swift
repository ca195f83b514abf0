internal import Doors
internal import Look
internal import Values
internal import Web

/// One person: how to reach him or her, and the roles of past, present and future.
struct PersonShow: View {
    static let door = ViewDoor(
        "user show", path: "/people/{person}", roles: [.administrator, .board, .auditor],
        title: Text("Persoon", "Person"), help: Text("Eén persoon met rollen.", "One person with roles."))

    struct Model {
        let entry: PeopleStore.Entry
        let holdings: [PeopleStore.Holding]
    }

    private let person: ID<Person>

    init(_ read: inout FieldReader) { person = read.value("person", Text("Persoon", "Person")) }

    func load(in context: Context) throws -> Model {
        Model(
            entry: try PeopleStore.find(person, in: context.tx),
            holdings: try PeopleStore.holdings(of: person, in: context.tx))
    }

    static func json(_ entry: PeopleStore.Entry) -> JSON {
        .object([
            ("id", .integer(entry.id.value)), ("name", .string(entry.name)),
            ("email", entry.email.map { .string($0.value) } ?? .null), ("language", .string(entry.language.rawValue)),
            ("active", .bool(entry.isActive)), ("roles", .array(entry.roles.map { .string($0.rawValue) })),
        ])
    }

    func json(_ model: Model, in context: Context) -> JSON {
        var fields = Self.json(model.entry).members ?? []
        let holdings = model.holdings.map { holding in
            JSON.object([
                ("id", .integer(holding.id)), ("role", .string(holding.role.rawValue)),
                ("from", .string(holding.from.iso)), ("until", holding.until.map { .string($0.iso) } ?? .null),
            ])
        }
        fields.append(("holdings", .array(holdings)))
        return .object(fields)
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        let language = try context.language
        let say = Speech(language)
        let entry = model.entry
        let main = HTML.fragment([
            PageHead(
                entry.name,
                state: entry.isActive
                    ? StateMark(.done, say("actief", "active")) : StateMark(.calm, say("gesloten", "closed")),
                turns: try turns(entry, context, language)
            ).html,
            Facts(
                language,
                [
                    .init(Text("E-mailadres", "E-mail address"), entry.email?.value),
                    .init(Text("Telefoon", "Phone"), entry.phone),
                    .init(Text("Taal", "Language"), entry.language == .nl ? "Nederlands" : "English"),
                    .init(Text("Gesloten omdat", "Closed because"), entry.closedGround),
                ]
            ).html,
            h2 { say("Rollen", "Roles") },
            roles(model, context, language),
            try AuditTrail.of(PeopleStore.records(of: entry.id), in: context)?.html(language) ?? .empty,
        ])
        return Page(entry.name, trail: [(say("Mensen", "People"), "/people")], main: main)
    }

    /// What may be done with the person, by this caller.
    private func turns(_ entry: PeopleStore.Entry, _ context: Context, _ language: Language) throws -> [HTML] {
        guard context.may(ChangeUser.self) else { return [] }
        let here = "/people/\(entry.id.value)"
        let isOneself = try context.caller.person == entry.id
        guard entry.isActive else {
            return [
                Turn.post(
                    ReopenUser.door.title(language), to: here + "/reopen", fields: context.guardFields, filled: true)
            ]
        }
        var turns: [HTML] = []
        if !isOneself { turns.append(Turn.link(GiveRole.door.title(language), here + "/roles/new")) }
        turns.append(Turn.link(ChangeUser.door.title(language), here + "/change"))
        if entry.email != nil { turns.append(Turn.link(InviteUser.door.title(language), here + "/invitation")) }
        if !isOneself { turns.append(Turn.link(CloseUser.door.title(language), here + "/close")) }
        return turns
    }

    private func roles(_ model: Model, _ context: Context, _ language: Language) -> HTML {
        let say = Speech(language)
        guard !model.holdings.isEmpty else {
            return EmptyState(
                say("Nog geen rol", "No role yet"),
                say("Zonder rol kan deze persoon niets doen.", "Without a role this person can do nothing.")
            ).html
        }
        // Nobody changes the own roles.
        let mayEnd = context.may(EndRole.self) && (try? context.caller.person) != model.entry.id
        return DataTable(
            language,
            [
                .words(Text("Rol", "Role")), .tight(Text("Van", "From")), .tight(Text("Tot en met", "Until")),
                .turns(Text("Wijzigen", "Change")),
            ],
            rows: model.holdings.map { holding in
                let end =
                    mayEnd && holding.until == nil
                    ? a(href: "/roles/\(holding.id)/end") { EndRole.door.title(language) } : .empty
                return DataTable.Row([
                    .text(holding.role.title(language)), .text(holding.from.short),
                    .text(holding.until?.short ?? say("geen einde", "no end")), end,
                ])
            }
        ).html
    }
}
