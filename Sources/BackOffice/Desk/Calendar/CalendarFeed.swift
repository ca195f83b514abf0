internal import Doors
internal import Values
internal import Web

/// A person's calendar at a secret address: gatherings, the days of reviews, the end of the registration.
struct CalendarFeed: View {
    static let door = ViewDoor(
        "calendar feed", path: "/calendar/{secret}", roles: [.link], title: Text("Agenda", "Calendar"),
        help: Text(
            "De agenda van wie het geheime adres maakte, voor een agenda-programma.",
            "The calendar of whoever made the secret address, for a calendar program."), isFile: true)

    init(_ read: inout FieldReader) { let _: String = read.value("secret", Text("Adres", "Address")) }

    func load(in context: Context) throws -> ICalendar {
        _ = try context.caller
        guard let found = try CalendarStore.read(context.tx) else {
            throw Refused.notFound(Text("Deze agenda", "This calendar"))
        }
        return CalendarDrawing(found: found, address: context.address).calendar
    }

    func json(_ model: ICalendar, in context: Context) throws -> JSON {
        ["name": .string(model.name), "events": .integer(Int64(model.events.count))]
    }

    /// What did not change since the last time is not sent again.
    func file(_ model: ICalendar, in context: Context) throws -> Response? {
        let bytes = Array(model.text.utf8)
        let tag = "\"" + Secret.hex(Secret.sha256(bytes)).prefix(32) + "\""
        let shared = [("ETag", tag), ("Cache-Control", "private, no-cache")]
        let known = context.request?.header("if-none-match")?.split(separator: ",").map {
            $0.filter { !$0.isWhitespace }.replacing("W/", with: "")
        }
        if let known, known.contains(tag) || known.contains("*") { return Response(status: 304, headers: shared) }
        return Response(
            headers: [
                ("Content-Type", "text/calendar; charset=utf-8"),
                ("Content-Disposition", "inline; filename=\"griffie.ics\""),
            ] + shared, body: .bytes(bytes))
    }

    func page(_ model: ICalendar, in context: Context) throws -> Page { Page(model.name, main: .empty) }
}

/// What was found, as events in the owner's language.
struct CalendarDrawing {
    let found: CalendarStore.Found
    /// A path as an address that can be followed.
    let address: (String) -> String

    private func say(_ nl: String, _ en: String) -> String { Text(nl, en)(found.language) }

    var calendar: ICalendar {
        ICalendar(
            name: say("Leerreviews", "Learning reviews"), stamp: found.today.start,
            events: found.gatherings.map(gathering) + found.days.map(day)
                + (found.registration.map { [registration($0)] } ?? []))
    }

    private func gathering(_ one: CalendarStore.Gathering) -> ICalendar.Event {
        ICalendar.Event(
            uid: "gathering-\(one.id)@griffie", sequence: one.version - 1,
            time: one.startsOn.map { .clock($0, minutes: one.minutes) } ?? .wholeDay(one.onDay), summary: one.title,
            place: one.place, isCancelled: one.isCancelled)
    }

    private func day(_ one: CalendarStore.ReviewDay) -> ICalendar.Event {
        let isStep = one.sort == "step"
        let name = one.name(found.language)
        return ICalendar.Event(
            uid: "review-\(one.sort)-\(one.id)@griffie", sequence: one.version - 1,
            time: one.startsOn.map { .clock($0, minutes: nil) } ?? .wholeDay(one.onDay),
            summary: one.number + ": " + name + (isStep ? say(" gepland", " planned") : ""), place: one.place,
            description: one.reviewTitle, address: address("/reviews/\(one.review)"), isCancelled: one.isCancelled)
    }

    private func registration(_ one: CalendarStore.Registration) -> ICalendar.Event {
        ICalendar.Event(
            uid: "registration-\(one.id)@griffie", sequence: 0, time: .wholeDay(one.untilDay),
            summary: say("Je registratie loopt af", "Your registration ends"),
            description: say(
                "Dit is de laatste dag van je registratie als reviewbegeleider.",
                "This is the last day of your registration as a reviewer."), address: address("/me"),
            alarmDays: one.alarmDays)
    }
}
