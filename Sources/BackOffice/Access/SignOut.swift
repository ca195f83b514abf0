internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Ends the session of this browser.
struct SignOut: Action {
    static let door = Door(
        "session close", path: "/sign-out", roles: [.public], title: Text("Afmelden", "Sign out"),
        help: Text("Je meldt je af op dit apparaat.", "You sign out on this device."), lane: .slow)

    init(_ read: inout FieldReader) {}

    func perform(in context: Context) throws -> Done {
        if case .session(let token) = context.credential {
            try context.apart { try KeysStore.endSession(token, in: $0) }
        }
        return Done(
            Text("Je bent afgemeld.", "You are signed out."), at: "/sign-in",
            cookies: [Cookie.removal(of: FormGuard.sessionCookie, isSecure: context.request?.isTLS ?? false)])
    }
}

/// Ends every session of the person, on every device.
struct SignOutEverywhere: Action {
    static let door = Door(
        "session close-all", path: "/account/sign-out-everywhere", roles: Role.everyone,
        title: Text("Overal afmelden", "Sign out everywhere"),
        help: Text(
            "Alle apparaten waarop je bent aangemeld, worden afgemeld; dit apparaat ook.",
            "Every device on which you are signed in is signed out; this one too."),
        lane: .slow)

    init(_ read: inout FieldReader) {}

    func perform(in context: Context) throws -> Done {
        guard let person = try context.caller.person else { throw Unadmitted.signedOut }
        try context.apart { _ = try KeysStore.endSessions(of: person, in: $0) }
        return Done(
            Text("Je bent overal afgemeld.", "You are signed out everywhere."), at: "/sign-in",
            cookies: [Cookie.removal(of: FormGuard.sessionCookie, isSecure: context.request?.isTLS ?? false)])
    }
}
