internal import Doors
internal import Look
internal import Values
internal import Web

/// The page on which a person makes, renews or revokes the secret address of the own calendar.
struct CalendarShow: View {
    static let door = ViewDoor(
        "calendar show", path: "/account/calendar", roles: Role.everyone, title: Text("Mijn agenda", "My calendar"),
        help: Text(
            "Toont of er een geheim adres is waarmee een agenda-programma jouw bijeenkomsten leest.",
            "Shows whether there is a secret address by which a calendar program reads your gatherings."))

    init(_ read: inout FieldReader) {}

    /// Since when the address works; nil without one.
    func load(in context: Context) throws -> Moment? {
        guard let person = try context.caller.person else { throw Unadmitted.signedOut }
        return try CalendarFeedStore.madeAt(for: person, context.tx)
    }

    func json(_ model: Moment?, in context: Context) throws -> JSON { ["madeAt": .text(model?.iso)] }

    func page(_ model: Moment?, in context: Context) throws -> Page {
        let language = try context.language
        let say = Speech(language)
        let title = Self.door.title(language)
        return Page(
            title, trail: [(say("Mijn aanmelding", "My account"), "/account")],
            main: group {
                PageHead(
                    title,
                    lead: say(
                        "Met een geheim adres leest het agenda-programma op je telefoon of computer je bijeenkomsten, "
                            + "de dagen van je leerreviews en het einde van je registratie. Wie het adres kent, leest mee.",
                        "By a secret address the calendar program of your telephone or computer reads your gatherings, "
                            + "the days of your reviews and the end of your registration. Whoever knows it reads along."
                    ),
                    state: model == nil
                        ? StateMark(.calm, say("geen adres", "no address"))
                        : StateMark(.done, say("adres in gebruik", "address in use")),
                    since: model.map { say("sinds", "since") + " " + $0.formatted(language) }
                ).html
                if model != nil {
                    p {
                        say(
                            "Het adres is één keer getoond. Kwijt, of kent iemand anders het? Maak een nieuw adres; "
                                + "het oude werkt dan niet meer.",
                            "The address was shown once. Lost, or does somebody else know it? Make a new one; "
                                + "the old one then stops working.")
                    }
                }
                div(.cls("turns")) {
                    Turn.post(
                        model == nil
                            ? MakeCalendar.door.button(language) : say("Nieuw adres maken", "Make a new address"),
                        to: MakeCalendar.door.path, fields: context.guardFields, filled: model == nil)
                    if model != nil {
                        Turn.post(
                            RevokeCalendar.door.button(language), to: RevokeCalendar.door.path,
                            fields: context.guardFields, grave: true)
                    }
                }
            })
    }
}
