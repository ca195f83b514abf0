internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// A reviewer who falls below the norm, or whose registration ends undecided, if nothing more comes in.
struct Forecast {
    let reviewer: ID<Reviewer>
    let number: String
    let name: String
    let levelName: Text
    let level: String
    let until: Day?
    let endsUndecided: Bool
    var falls: [Fall]

    /// A condition that falls below the norm, and what is planned before that day. Quantities as everywhere.
    struct Fall {
        let kind: ConditionKind
        let on: Day
        let needed: Int64
        let granted: Int64
        let planned: [Planned]

        var missing: Int64 { max(0, needed - granted) }
        /// True where all that is planned would make up for what is missing.
        var isSaved: Bool { planned.reduce(0) { $0 + $1.quantity } >= missing }
    }

    /// A bijeenkomst or a review to come.
    struct Planned {
        let gathering: Int64?
        let title: String
        let day: Day
        let quantity: Int64

        var json: JSON {
            [
                "gathering": gathering.map(JSON.integer) ?? .null, "title": .string(title), "day": .string(day.iso),
                "quantity": .integer(quantity),
            ]
        }
    }

    /// The first day on which something is wrong.
    var firstDay: Day? { (falls.map(\.on) + (endsUndecided ? [until].compactMap(\.self) : [])).min() }

    /// True where what is planned would keep every condition at the norm.
    var isSaved: Bool { falls.allSatisfy(\.isSaved) }

    /// The forecasts, the first to fall first.
    /// - Parameters:
    ///   - rows: each reviewer, once for each condition.
    ///   - planned: what is planned, by reviewer and kind.
    static func all(_ rows: [Row], planned: [Row]) throws -> [Forecast] {
        let plans = try Dictionary(grouping: planned) { row in
            Key(reviewer: try row("reviewer"), kind: try row("kind"))
        }
        var found: [Forecast] = []
        for row in rows {
            let reviewer: ID<Reviewer> = try row("reviewer")
            if found.last?.reviewer != reviewer { found.append(try Forecast(row)) }
            guard let fall = try Fall(row, plans) else { continue }
            found[found.count - 1].falls.append(fall)
        }
        return found.sorted { left, right in
            (left.firstDay ?? .distant, left.number) < (right.firstDay ?? .distant, right.number)
        }
    }

    fileprivate struct Key: Hashable {
        /// Nil: for everyone.
        let reviewer: ID<Reviewer>?
        let kind: String
    }

    private init(_ row: Row) throws {
        reviewer = try row("reviewer")
        number = try row("register_number")
        name = try row("name")
        level = try row("level")
        levelName = Text(try row("name_nl"), try row("name_en"))
        until = try row("until_day")
        endsUndecided = try row("ends_undecided")
        falls = []
    }

    var json: JSON {
        [
            "number": .string(number), "reviewer": .integer(reviewer.value), "name": .string(name),
            "level": .string(level), "until": .text(until?.iso), "endsUndecided": .bool(endsUndecided),
            "conditions": .array(
                falls.map { fall in
                    [
                        "kind": .string(fall.kind.rawValue), "on": .string(fall.on.iso),
                        "needed": .integer(fall.needed), "granted": .integer(fall.granted),
                        "missing": .integer(fall.missing), "savedBy": .array(fall.planned.map(\.json)),
                        "saved": .bool(fall.isSaved),
                    ]
                }),
        ]
    }
}

extension Forecast.Fall {
    fileprivate init?(_ row: Row, _ plans: [Forecast.Key: [Row]]) throws {
        guard let word: String = try row("kind") else { return nil }
        let day: Day = try row("falls_on")
        let from: Day = try row("window_from")
        kind = ConditionKind(rawValue: word) ?? .sample
        on = day
        needed = try row("needed")
        granted = try row("granted")
        let own = plans[.init(reviewer: try row("reviewer"), kind: word)] ?? []
        let forAll = plans[.init(reviewer: nil, kind: word)] ?? []
        planned = try (own + forAll).map(Forecast.Planned.init).filter { $0.day <= day && $0.day >= from }
            .sorted { $0.day < $1.day }
    }
}

extension Forecast.Planned {
    fileprivate init(_ row: Row) throws {
        gathering = try row("gathering")
        title = try row("title")
        day = try row("on_day")
        quantity = try row("quantity")
    }
}

extension Day {
    /// After every day in use, for ordering what has no day.
    fileprivate static let distant = Day(daysSinceEpoch: .max)
}
