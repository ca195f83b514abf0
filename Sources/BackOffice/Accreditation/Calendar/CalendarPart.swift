internal import Doors
internal import Values

/// The secret address of a person's calendar; the calendar itself is drawn at the desk, which sees all parts.
enum CalendarPart {
    static let actions = [AnyAction(MakeCalendar.self), AnyAction(RevokeCalendar.self)]
    static let views = [AnyView(CalendarShow.self)]
    static let rules: [String: Text] = [
        "one_calendar_of_a_person": Text(
            "Er is net een ander agenda-adres gemaakt. Eén adres werkt tegelijk. Ververs de pagina.",
            "Another calendar address was made just now. One works at a time. Refresh the page.")
    ]
}
