internal import Postgres
internal import Values
internal import Web

/// A stretch of days in which a reviewer can be asked for reviews.
struct ActivePeriod: Sendable {
    let id: ID<ActivePeriod>
    let reviewer: ID<Reviewer>
    let fromDay: Day
    /// The last day, included.
    let untilDay: Day?
    /// Why it began, in neutral words.
    let ground: String?

    static let words = Text("De actieve periode", "The active period")

    init(_ row: Row) throws {
        id = try row("id")
        reviewer = try row("reviewer")
        fromDay = try row("from_day")
        untilDay = try row("until_day")
        ground = try row("ground")
    }

    /// The days; nil never happens, since the table holds the order of its ends.
    var period: Period? { Period(from: fromDay, until: untilDay) }

    var json: JSON {
        [
            "id": .integer(id.value), "fromDay": .day(fromDay), "untilDay": .day(untilDay), "ground": .text(ground),
        ]
    }
}
