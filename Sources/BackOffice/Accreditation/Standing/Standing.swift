internal import Doors
internal import Postgres
internal import Values
internal import Web

/// A reviewer's standing on a day.
struct Standing {
    let reviewer: ID<Reviewer>
    let number: String
    let name: String
    /// The registration that began last by that day; nil: there never was one.
    let registration: Registered?
    let status: StandingStatus
    let isOK: Bool
    let light: StandingLight
    var conditions: [StandingCondition] = []

    struct Registered {
        /// The key of the level.
        let level: String
        let levelName: Text
        let from: Day
        /// The last day, moved by leave, or cut off; nil: no end.
        let until: Day?
        /// The last day of the term, also where it was cut off before.
        let termUntil: Day?
        let mayLead: Bool
        let maySecond: Bool
        let maySupervise: Bool
    }

    init(_ row: Row) throws {
        reviewer = try row("id")
        number = try row("register_number")
        name = try row("name")
        status = StandingStatus(rawValue: try row("status")) ?? .none
        light = StandingLight(rawValue: try row("light")) ?? .rest
        isOK = try row("is_ok")
        guard let level: String = try row("level") else {
            registration = nil
            return
        }
        registration = Registered(
            level: level, levelName: Text(try row("name_nl") ?? level, try row("name_en") ?? level),
            from: try row("from_day"), until: try row("until_day"), termUntil: try row("term_until"),
            mayLead: try row("may_lead"), maySecond: try row("may_second"), maySupervise: try row("may_supervise"))
    }

    var json: JSON {
        [
            "number": .string(number), "reviewer": .integer(reviewer.value), "name": .string(name),
            "level": .text(registration?.level), "status": .string(status.rawValue),
            "from": .text(registration?.from.iso), "until": .text(registration?.until?.iso),
            "conditions": .array(conditions.map(\.json)), "ok": .bool(isOK), "light": .string(light.rawValue),
            "mayLead": .bool(isOK), "maySecond": .bool(isRunning && registration?.maySecond == true),
            "maySupervise": .bool(isOK && registration?.maySupervise == true),
        ]
    }

    var isRunning: Bool { [.registered, .extended, .reEntered].contains(status) }
}
