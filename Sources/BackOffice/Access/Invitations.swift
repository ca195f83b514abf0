internal import Doors
internal import Postgres
internal import Look
internal import Values
internal import Web

/// Makes a link with which a person sets a password, once. The link is shown once; only its digest is kept.
struct InviteUser: AboutPerson {
    static let door = Door(
        "user invite", path: "/people/{person}/invitation", roles: [.administrator, .console],
        title: Text("Link voor een wachtwoord maken", "Make a link to set a password"),
        help: Text(
            "Met deze link kiest de persoon zelf een wachtwoord. De link werkt één keer en wordt één keer getoond.",
            "With this link the person chooses a password. The link works once and is shown once."))
    static let refusals = [RefusalCode.notFound, AccessRefused.alreadyClosed, AccessRefused.noEmail]

    private let person: ID<Person>

    init(_ read: inout FieldReader) { person = read.value("person", Text("Persoon", "Person")) }

    func perform(in context: Context) throws -> Done {
        let entry = try PeopleStore.find(person, in: context.tx)
        guard entry.isActive else { throw AccessRefused.closed(entry.name) }
        guard entry.email != nil else { throw AccessRefused.withoutEmail(entry.name) }
        let secret = Secret.token()
        try KeysStore.invite(person, secret: secret, in: context.tx)
        let path = "/invitation/\(secret)"
        let say = Speech(try context.language)
        let heading = say("Link voor \(entry.name)", "Link for \(entry.name)")
        return Done(
            Text("De link is gemaakt.", "The link was made."), at: "/people/\(person.value)",
            body: .object([("path", .string(path))]),
            page: SecretPage.draw(
                heading,
                say(
                    "Geef deze link zelf door. Hij wordt hierna niet meer getoond.",
                    "Pass this link on yourself. It is not shown again."), context.address(of: path),
                back: "/people/\(person.value)", say))
    }
}

/// Sets a password by a link.
struct AcceptInvitation: Action {
    static let door = Door(
        "invitation accept", path: "/invitation/{secret}", roles: [.link],
        title: Text("Wachtwoord kiezen", "Choose a password"), button: Text("Wachtwoord bewaren", "Save the password"),
        help: Text(
            "Kies een wachtwoord van ten minste \(Password.least) tekens, bijvoorbeeld vier woorden.",
            "Choose a password of at least \(Password.least) characters, four words for example."),
        lane: .slow)
    static let refusals = [AccessRefused.deadInvitation, AccessRefused.weakPassword]

    private let secret: String
    private let password: String

    init(_ read: inout FieldReader) {
        secret = read.value("secret", Text("Link", "Link"))
        password = read.secret("password", Text("Nieuw wachtwoord", "New password"), isNew: true)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        let name = try context.apart { try KeysStore.invited(by: path["secret"].shown, in: $0) }
        if name == nil { throw AccessRefused.dead }
        return .absent
    }

    func perform(in context: Context) throws -> Done {
        guard try context.apart({ try KeysStore.invited(by: secret, in: $0) }) != nil else { throw AccessRefused.dead }
        guard password.count >= Password.least, password.utf8.count <= Password.mostBytes,
            let hash = Password.hash(password)
        else { throw AccessRefused.weak }
        guard try context.apart({ try KeysStore.accept(secret, hash: hash, in: $0) }) else { throw AccessRefused.dead }
        return Done(
            Text("Je wachtwoord is bewaard. Meld je nu aan.", "Your password was saved. Now sign in."), at: "/sign-in")
    }
}

/// Changes one's own password.
struct ChangePassword: Action {
    static let door = Door(
        "password change", path: "/account/password", roles: Role.everyone,
        title: Text("Wachtwoord wijzigen", "Change password"),
        help: Text(
            "Op andere apparaten word je afgemeld.", "You are signed out on other devices."), lane: .slow)
    static let refusals = [AccessRefused.tooManyTries, AccessRefused.wrongPassword, AccessRefused.weakPassword]

    private let current: String
    private let password: String

    init(_ read: inout FieldReader) {
        current = read.secret("current", Text("Huidig wachtwoord", "Present password"))
        password = read.secret(
            "password", Text("Nieuw wachtwoord", "New password"),
            hint: Text("Ten minste \(Password.least) tekens.", "At least \(Password.least) characters."), isNew: true)
    }

    func perform(in context: Context) throws -> Done {
        let caller = try context.caller
        let address = context.request?.remoteAddress ?? "console"
        let attempt = try context.apart { try KeysStore.beginSignIn(caller.email ?? "", from: address, in: $0) }
        if attempt.waitSeconds > 0 { throw AccessRefused.tooMany(waitSeconds: attempt.waitSeconds) }
        guard Password.matches(current, attempt.hash) else { throw AccessRefused.wrongOld }
        guard password.count >= Password.least, password.utf8.count <= Password.mostBytes,
            let hash = Password.hash(password)
        else { throw AccessRefused.weak }
        try KeysStore.changeOwnPassword(hash, keeping: caller.session, in: context.tx)
        return Done(Text("Je wachtwoord is gewijzigd.", "Your password was changed."), at: "/account")
    }
}

/// A secret that is shown once.
enum SecretPage {
    static func draw(_ heading: String, _ sentence: String, _ secret: String, back: String, _ say: Speech) -> HTML {
        .fragment([
            PageHead(heading, lead: sentence).html,
            p { code(.cls("secret")) { secret } },
            p { Turn.link(say("Terug", "Back"), back, filled: true) },
        ])
    }
}
