package import Doors
package import Values

/// Somebody in the team of a review, with a part, from a day until a day.
package struct TeamMember: Sendable {
    package let id: ID<TeamMember>
    package let person: ID<Person>
    package let name: String
    package let part: TeamPart
    package let period: Period
    /// What was warned of about a past employer and why it was accepted.
    package let warnedOf: String?
    /// The name of an employer that is a party while this person is in the team; nil as it should be.
    package let conflict: String?
    package let version: Int64

    var seat: TeamRule.Seat { TeamRule.Seat(person, part, period) }

    /// Whether the appointment holds on a day, or will.
    package func isCurrent(on day: Day) -> Bool { period.until.map { day <= $0 } ?? true }

    static let words = Text("Het teamlid", "The team member")
}
