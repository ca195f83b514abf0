internal import Doors
internal import Look
internal import Values
internal import Web

/// Makes the secret address of one's calendar, or a new one in the place of the old. It is shown once.
struct MakeCalendar: Action {
    static let door = Door(
        "calendar make", path: "/account/calendar", roles: Role.everyone,
        title: Text("Agenda-adres maken", "Make a calendar address"),
        help: Text(
            "Een agenda-programma leest op dit adres jouw agenda. Een eerder adres werkt daarna niet meer.",
            "A calendar program reads your calendar at this address. An earlier address then stops working."))

    init(_ read: inout FieldReader) {}

    func perform(in context: Context) throws -> Done {
        guard let person = try context.caller.person else { throw Unadmitted.signedOut }
        _ = try CalendarFeedStore.revoke(of: person, context.tx)
        // The name of the file is the secret: what stands in the address is what is compared.
        let secret = Secret.token() + ".ics"
        try CalendarFeedStore.make(secret, context.tx)
        let path = "/calendar/\(secret)"
        let say = Speech(try context.language)
        return Done(
            Text("Het agenda-adres is gemaakt.", "The calendar address was made."), at: CalendarShow.door.path,
            body: ["path": .string(path)],
            page: SecretPage.draw(
                say("Je agenda-adres", "Your calendar address"),
                say(
                    "Geef dit adres aan je agenda-programma (“agenda toevoegen via adres”). "
                        + "Het wordt hierna niet meer getoond.",
                    "Give this address to your calendar program (“add a calendar by address”). "
                        + "It is not shown again."), context.address(of: path), back: CalendarShow.door.path, say))
    }
}

/// Makes the address stop working, at once and for ever.
struct RevokeCalendar: Action {
    static let door = Door(
        "calendar revoke", path: "/account/calendar/revoke", roles: Role.everyone,
        title: Text("Agenda-adres intrekken", "Revoke the calendar address"),
        help: Text("Het adres werkt daarna nooit meer.", "The address will never work again."))
    static let refusals: [RefusalCode] = [CalendarRefused.noneCode]

    init(_ read: inout FieldReader) {}

    func perform(in context: Context) throws -> Done {
        guard let person = try context.caller.person else { throw Unadmitted.signedOut }
        guard try CalendarFeedStore.revoke(of: person, context.tx) else { throw CalendarRefused.none }
        return Done(
            Text("Het agenda-adres is ingetrokken.", "The calendar address was revoked."), at: CalendarShow.door.path)
    }
}

/// Why something about the calendar is refused.
enum CalendarRefused {
    static let noneCode: RefusalCode = "calendar.none"

    static var none: Refused {
        Refused(
            noneCode,
            Text(
                "Er is niets ingetrokken. Je hebt geen agenda-adres dat werkt. Ververs de pagina.",
                "Nothing was revoked. You have no calendar address that works. Refresh the page."))
    }
}
