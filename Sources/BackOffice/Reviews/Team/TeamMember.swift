internal import Doors
internal import Values

/// Somebody in the team of a review, with a part, from a day until a day.
struct TeamMember: Sendable {
    let id: ID<TeamMember>
    let person: ID<Person>
    let name: String
    let part: TeamPart
    let period: Period
    /// What was warned of about a past employer and why it was accepted.
    let warnedOf: String?
    /// The name of an employer that is a party while this person is in the team; nil as it should be.
    let conflict: String?
    /// From which day the person may not hold the part any more, up to the end of the work as planned.
    let gap: StandingGap?
    /// Why the person holds the part with less standing than it asks.
    let exceptionGround: String?
    let version: Int64

    var seat: TeamRule.Seat { TeamRule.Seat(person, part, period) }

    /// Whether the appointment holds on a day, or will.
    func isCurrent(on day: Day) -> Bool { period.until.map { day <= $0 } ?? true }

    static let words = Text("Het teamlid", "The team member")
}
