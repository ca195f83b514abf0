internal import Doors
internal import Values
internal import Web

/// Chooses in which language this browser is answered; who is signed in keeps it on every device.
struct ChooseLanguage: Action {
    static let door = Door(
        "language choose", path: "/language", roles: Role.everyone + [.public],
        title: Text("Taal kiezen", "Choose a language"),
        help: Text("Griffie spreekt Nederlands en Engels.", "Griffie speaks Dutch and English."))

    private let language: Language
    private let next: String

    init(_ read: inout FieldReader) {
        language = read.value("language", Text("Taal", "Language"))
        next = read.optional("next", Text("Verder naar", "Go on to")) ?? "/"
    }

    func perform(in context: Context) throws -> Done {
        let year = 365 * 86_400
        if let person = try context.caller.person, try context.caller.role != .public {
            try PeopleStore.choose(language, for: person, in: context.tx)
        }
        return Done(
            Text("De taal is nu Nederlands.", "The language is now English."), at: OwnAddress.safe(next),
            cookies: [
                Cookie(
                    name: Languages.cookie, value: language.rawValue, maxAgeSeconds: year,
                    isSecure: context.request?.isTLS ?? false)
            ])
    }
}
