internal import Postgres
internal import Values

/// A reviewer agreed to stand in the public register, from a day on.
struct Publication: Sendable {
    let id: ID<Publication>
    let fromDay: Day
    /// The first day on which it holds no more.
    let endedOn: Day?
    let withTown: Bool
    /// How the consent was given; nil where the reviewer gave it here.
    let ground: String?

    init(_ row: Row) throws {
        id = try row("id")
        fromDay = try row("from_day")
        endedOn = try row("ended_on")
        withTown = try row("with_town")
        ground = try row("ground")
    }
}
