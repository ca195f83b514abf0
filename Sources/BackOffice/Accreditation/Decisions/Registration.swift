internal import Postgres
internal import Values
internal import Web

/// A registration as known now: from an opening decision until its effective end.
struct Registration: Sendable {
    /// The first decision of the chain that opened it.
    let root: ID<Decision>
    let kind: DecisionKind
    /// The key of its level.
    let level: String
    let levelName: Text
    let fromDay: Day
    /// The last day, with the days of leave, or cut off; nil: no end.
    let untilDay: Day?
    /// The first day on which it had lapsed or been withdrawn.
    let endedOn: Day?

    init(_ row: Row) throws {
        root = try row("root")
        kind = DecisionKind(rawValue: try row("kind")) ?? .sample
        level = try row("level")
        levelName = Text(try row("level_nl"), try row("level_en"))
        fromDay = try row("from_day")
        untilDay = try row("until_day")
        endedOn = try row("ended_on")
    }

    func contains(_ day: Day) -> Bool { day >= fromDay && untilDay.map { day <= $0 } ?? true }

    /// "geregistreerd, 1 januari 2024 – 31 december 2026".
    var words: Text {
        let days = Text.period(Period(from: fromDay, until: untilDay))
        return Text("\(levelName.nl), \(days.nl)", "\(levelName.en), \(days.en)")
    }
}
