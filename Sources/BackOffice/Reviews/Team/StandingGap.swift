internal import Postgres
internal import Values

/// From which day somebody may not hold a part in a team, and how he or she stands on that day.
struct StandingGap: Sendable {
    let day: Day
    /// As `accreditation.standing_on` names it; `none` for who was never registered.
    let status: String
    /// The last day of the registration, where there is one.
    let registeredUntil: Day?
    /// True for a registration that runs, but gives less than the part asks.
    let isBelowLevel: Bool

    /// - Returns: nil where the columns of the gap are empty.
    init?(_ row: Row) throws {
        guard let day: Day = try row("gap_day") else { return nil }
        self.day = day
        status = try row("gap_status") ?? "none"
        registeredUntil = try row("gap_until")
        isBelowLevel = ["registered", "extended", "re_entered"].contains(status)
    }

    /// How the person stands on that day, in words that follow the name.
    var words: Text {
        let since = registeredUntil.map {
            Text(" (tot en met \($0.formatted(.nl)))", " (until \($0.formatted(.en)), that day included)")
        }
        switch status {
        case "leave": return Text("heeft dan verlof", "is on leave then")
        case "suspended": return Text("is dan geschorst", "is suspended then")
        case "lapsed": return Text("is dan niet meer geregistreerd: vervallen", "is no longer registered then: lapsed")
        case "withdrawn":
            return Text("is dan niet meer geregistreerd: ingetrokken", "is no longer registered then: withdrawn")
        case "expired":
            return Text(
                "is dan niet meer geregistreerd" + (since?.nl ?? ""), "is no longer registered then" + (since?.en ?? "")
            )
        case "registered", "extended", "re_entered":
            return Text(
                "heeft dan niet het niveau dat deze plaats vraagt, of een eis niet gehaald",
                "does not have the level that this place asks then, or has not met a condition")
        default: return Text("is dan niet geregistreerd", "is not registered then")
        }
    }
}
