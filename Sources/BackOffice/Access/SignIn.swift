internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Signs in with e-mail address and password. Each try is counted, per account and per address, before its outcome is
/// known; an unknown address takes as long as a known one and reads the same (issue 2, point 4).
struct SignIn: Action {
    static let door = Door(
        "session open", path: "/sign-in", roles: [.public], title: Text("Aanmelden", "Sign in"),
        help: Text(
            "Meld je aan met je e-mailadres en je wachtwoord.", "Sign in with your e-mail address and password."),
        lane: .slow)
    static let refusals = [AccessRefused.tooManyTries, AccessRefused.signIn]

    private let email: String
    private let password: String
    private let next: String

    init(_ read: inout FieldReader) {
        email = read.value("email", Text("E-mailadres", "E-mail address"))
        password = read.secret("password", Text("Wachtwoord", "Password"))
        next = read.optional("next", Text("Verder naar", "Go on to")) ?? "/"
    }

    func perform(in context: Context) throws -> Done {
        let address = context.request?.remoteAddress ?? "console"
        let attempt = try context.apart { try KeysStore.beginSignIn(email, from: address, in: $0) }
        if attempt.waitSeconds > 0 { throw AccessRefused.tooMany(waitSeconds: attempt.waitSeconds) }
        let isRight = password.utf8.count <= Password.mostBytes && Password.matches(password, attempt.hash)
        guard isRight, let id = attempt.id else { throw AccessRefused.wrongSignIn }
        let token = Secret.token()
        let browser = context.request?.header("user-agent") ?? ""
        guard try context.apart({ try KeysStore.finishSignIn(id, token: token, browser: browser, in: $0) }) else {
            throw AccessRefused.wrongSignIn
        }
        let isTLS = context.request?.isTLS ?? false
        return Done(
            Text("Je bent aangemeld.", "You are signed in."), at: OwnAddress.safe(next),
            cookies: [
                Cookie(name: FormGuard.sessionCookie, value: token, isSecure: isTLS),
                Cookie.removal(of: FormGuard.guestCookie, isSecure: isTLS),
            ])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? { SignInPage.draw(form) }
}
