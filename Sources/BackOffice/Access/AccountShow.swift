internal import Doors
internal import Look
internal import Values
internal import Web

/// One's own account: roles, devices, tokens.
struct AccountShow: View {
    static let door = ViewDoor(
        "account show", path: "/account", roles: Role.everyone, title: Text("Mijn aanmelding", "My account"),
        help: Text("Je rollen, apparaten en tokens.", "Your roles, devices and tokens."))

    struct Model {
        let caller: Caller
        let sessions: [KeysStore.Session]
        let tokens: [KeysStore.Token]
    }

    init(_ read: inout FieldReader) {}

    func load(in context: Context) throws -> Model {
        let caller = try context.caller
        guard let person = caller.person else { throw Unadmitted.signedOut }
        return Model(
            caller: caller, sessions: try KeysStore.openSessions(of: person, in: context.tx),
            tokens: try KeysStore.tokens(of: person, in: context.tx))
    }

    func json(_ model: Model, in context: Context) -> JSON {
        .object([
            ("name", .string(model.caller.name)), ("email", model.caller.email.map { .string($0) } ?? .null),
            ("roles", .array(model.caller.roles.map { .string($0.rawValue) })),
            ("sessions", .integer(Int64(model.sessions.count))),
            ("tokens", .array(model.tokens.map(Self.json))),
        ])
    }

    private static func json(_ token: KeysStore.Token) -> JSON {
        .object([
            ("id", .integer(token.id)), ("name", .string(token.name)), ("scope", .string(token.scope)),
            ("until", .string(token.until.iso)), ("revoked", .bool(token.isRevoked)),
        ])
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        let language = try context.language
        let say = Speech(language)
        let main = HTML.fragment([
            PageHead(
                say("Mijn aanmelding", "My account"), lead: model.caller.email,
                turns: [
                    Turn.link(ChangePassword.door.title(language), "/account/password"),
                    Turn.link(CreateToken.door.title(language), "/account/tokens/new"),
                    Turn.link(say("Mijn agenda", "My calendar"), "/account/calendar"),
                ]
            ).html,
            Facts(
                language,
                [
                    .init(Text("Naam", "Name"), model.caller.name),
                    .init(
                        Text("Rollen vandaag", "Roles today"),
                        model.caller.roles.map { $0.title(language) }.joined(separator: ", ")),
                ]
            ).html,
            h2 { say("Apparaten", "Devices") },
            devices(model, context, say, language),
            h2 { say("Tokens", "Tokens") },
            tokens(model, context, say, language),
        ])
        return Page(say("Mijn aanmelding", "My account"), main: main)
    }

    private func devices(_ model: Model, _ context: Context, _ say: Speech, _ language: Language) -> HTML {
        .fragment([
            DataTable(
                language,
                [
                    .words(Text("Apparaat", "Device")), .tight(Text("Aangemeld", "Signed in")),
                    .tight(Text("Laatst gezien", "Last seen")),
                ],
                rows: model.sessions.map { session in
                    let isThis = session.id == model.caller.session
                    let name = DeviceName.words(session.browser)(language)
                    return DataTable.Row([
                        group {
                            name
                            if isThis { br(); small { say("dit apparaat", "this device") } }
                        },
                        .text(session.openedAt.formatted(language)), .text(session.seenAt.formatted(language)),
                    ])
                }
            ).html,
            Turn.post(
                SignOutEverywhere.door.title(language), to: SignOutEverywhere.door.path, fields: context.guardFields,
                grave: true),
        ])
    }

    private func tokens(_ model: Model, _ context: Context, _ say: Speech, _ language: Language) -> HTML {
        guard !model.tokens.isEmpty else {
            return EmptyState(
                say("Geen tokens", "No tokens"),
                say(
                    "Een token heb je alleen nodig voor een programma dat namens jou werkt.",
                    "You need a token only for a program that works on your behalf.")
            ).html
        }
        return DataTable(
            language,
            [
                .words(Text("Waarvoor", "What for")), .words(Text("Mag", "May")), .tight(Text("Tot en met", "Until")),
                .words(Text("Stand", "State")),
            ],
            rows: model.tokens.map { token in
                DataTable.Row([
                    .text(token.name), .text(TokenScope(rawValue: token.scope)?.title(language) ?? token.scope),
                    .text(token.until.short),
                    token.isRevoked
                        ? StateMark(.calm, say("ingetrokken", "revoked")).html
                        : Turn.post(
                            say("Intrekken", "Revoke"), to: "/tokens/\(token.id)/revoke", fields: context.guardFields),
                ])
            }
        ).html
    }
}
