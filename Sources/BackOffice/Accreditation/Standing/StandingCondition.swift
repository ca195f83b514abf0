internal import Postgres
internal import Values
internal import Web

/// A condition of a registration as it stands on a day. Quantities are minutes, or a number for the counted kinds.
struct StandingCondition {
    let kind: ConditionKind
    /// 0 where it is waived.
    let needed: Int64
    let granted: Int64
    /// Also what was refused or waits; carry-over counts in both.
    let handedIn: Int64
    let carried: Int64
    let waiting: Int64
    let isWaived: Bool
    /// The length of a window that slides; nil: the registration itself.
    let slidingMonths: Int64?
    let from: Day
    /// The last day of the window; nil: the registration has no end.
    let until: Day?
    let isDue: Bool
    let isMet: Bool

    init(_ row: Row) throws {
        kind = ConditionKind(rawValue: try row("kind")) ?? .sample
        needed = try row("needed")
        granted = try row("granted")
        handedIn = try row("handed_in")
        carried = try row("carried")
        waiting = try row("waiting")
        isWaived = try row("is_waived")
        slidingMonths = try row("sliding_months")
        from = try row("window_from")
        until = try row("window_until")
        isDue = try row("is_due")
        isMet = try row("is_met")
    }

    var missing: Int64 { isMet ? 0 : max(0, needed - granted) }

    var json: JSON {
        [
            "kind": .string(kind.rawValue), "needed": .integer(needed), "granted": .integer(granted),
            "handedIn": .integer(handedIn), "waiting": .integer(waiting), "carriedOver": .integer(carried),
            "waived": .bool(isWaived), "slidingMonths": slidingMonths.map(JSON.integer) ?? .null,
            "from": .string(from.iso), "until": .text(until?.iso), "due": .bool(isDue), "met": .bool(isMet),
        ]
    }
}
