internal import Doors
internal import Look
internal import Values
internal import Web

/// Makes a bearer token for scripts: it acts as its person, within its scope, until its last day. At the console
/// `--as` names whose token it is.
struct CreateToken: Action {
    static let door = Door(
        "token create", path: "/account/tokens", formPath: "/account/tokens/new", roles: Role.everyone + [.console],
        title: Text("Token maken", "Make a token"),
        help: Text(
            "Een token laat een programma namens jou werken. Het wordt één keer getoond.",
            "A token lets a program work on your behalf. It is shown once."))
    static let refusals = [RefusalCode.notFound, AccessRefused.tokenTooLong]

    private let owner: EmailAddress?
    private let name: String
    private let scope: TokenScope
    private let until: Day?

    init(_ read: inout FieldReader) {
        owner = read.optional(
            "as", Text("Van wie (alleen aan de console)", "Whose (at the console only)"))
        name = read.value(
            "name", Text("Waarvoor", "What for"),
            hint: Text("Bijvoorbeeld het programma dat het gebruikt.", "For example the program that uses it."),
            standard: "console")
        scope = read.choice("scope", Text("Mag", "May"), standard: .act)
        until = read.optional(
            "until", Text("Laatste dag", "Last day"), hint: Text("Leeg: over 30 dagen.", "Empty: in 30 days."))
    }

    /// Without the owner: on a page, everybody makes tokens for oneself.
    static func page(_ state: FormState, in context: Context) throws -> HTML? {
        PlainForm.draw(state, without: "as", cancel: "/account")
    }

    func perform(in context: Context) throws -> Done {
        let person = try person(context)
        let term = try KeysStore.tokenTerm(in: context.tx)
        let latest = term.today.adding(days: Int(term.days))
        let last = until ?? min(latest, term.today.adding(days: 30))
        if last > latest { throw AccessRefused.tooLong(days: term.days) }
        let secret = Secret.token()
        let id = try KeysStore.createToken(
            secret, for: person, name: name, scope: scope.rawValue, until: last, in: context.tx)
        let say = Speech(try context.language)
        return Done(
            Text("Het token is gemaakt: \(secret)", "The token was made: \(secret)"), at: "/account",
            body: .object([("token", .string(secret)), ("id", .integer(id)), ("until", .string(last.iso))]),
            page: SecretPage.draw(
                say("Je token", "Your token"),
                say(
                    "Bewaar het op een veilige plaats. Het wordt hierna niet meer getoond.",
                    "Keep it in a safe place. It is not shown again."), secret, back: "/account", say))
    }

    private func person(_ context: Context) throws -> ID<Person> {
        if let person = try context.caller.person { return person }
        guard let owner else { throw AccessRefused.tokenOfNobody }
        guard let entry = try PeopleStore.find(email: owner, in: context.tx) else {
            throw Refused.notFound(Text("De persoon met dit e-mailadres", "The person with this e-mail address"))
        }
        return entry.id
    }
}

/// What a token may do.
enum TokenScope: String, Titled {
    case read, act

    static let sample = TokenScope.read

    var title: Text {
        switch self {
        case .read: Text("alleen lezen", "read only")
        case .act: Text("alles wat jij mag", "all that you may")
        }
    }
}

/// Takes a token's power away, at once and for ever.
struct RevokeToken: Action {
    static let door = Door(
        "token revoke", path: "/tokens/{token}/revoke", roles: Role.everyone + [.console],
        title: Text("Token intrekken", "Revoke a token"),
        help: Text("Het token werkt daarna nooit meer.", "The token will never work again."))
    static let refusals = [RefusalCode.notFound, AccessRefused.tokenRevoked]

    private let token: Int64

    init(_ read: inout FieldReader) { token = read.value("token", Text("Token", "Token")) }

    func perform(in context: Context) throws -> Done {
        guard let isRevoked = try KeysStore.revoke(token, in: context.tx) else {
            throw Refused.notFound(Text("Dit token", "This token"))
        }
        guard isRevoked else { throw AccessRefused.revoked }
        return Done(Text("Het token is ingetrokken.", "The token was revoked."), at: "/account")
    }
}
