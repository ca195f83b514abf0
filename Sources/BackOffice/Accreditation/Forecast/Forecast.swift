internal import Doors
internal import Postgres
internal import Values
internal import Web

/// What happens to a reviewer's registration if nothing more comes in.
struct Forecast: Sendable {
    /// A condition that is due and not met from a day on. Quantities are minutes, or a number for the counted kinds.
    struct Fall: Sendable {
        let kind: ConditionKind
        let on: Day
        let needed: Int64
        /// What still counts on that day.
        let granted: Int64
        /// Handed in and not judged yet.
        let waiting: Int64
        let rescues: [Rescue]

        var missing: Int64 { max(0, needed - granted) }
        /// True where what is planned before that day is enough.
        var isSaved: Bool { rescues.reduce(0) { $0 + $1.quantity } >= missing }
    }

    /// Something planned that would help.
    struct Rescue: Sendable {
        let day: Day
        let title: Text
        let quantity: Int64
        /// Where it stands.
        let href: String
    }

    let reviewer: ID<Reviewer>
    let number: String
    let name: String
    let level: String
    let levelName: Text
    let until: Day?
    /// True where the registration ends by the horizon and nobody has decided what comes after it.
    let endsUndecided: Bool
    let falls: [Fall]

    /// The first day on which something is wrong.
    var firstDay: Day? { (falls.map(\.on) + (endsUndecided ? [until].compactMap(\.self) : [])).min() }

    var href: String { Reviewer.href(reviewer) }
}

/// How near a fall is, as the page groups them.
enum ForecastTerm: Int64, CaseIterable {
    case three = 3, six = 6, twelve = 12, later = 0

    /// The nearest term in which a day falls.
    init(_ day: Day, today: Day) {
        let near = [ForecastTerm.three, .six, .twelve].first { day <= today.adding(months: Int($0.rawValue)) }
        self = near ?? .later
    }

    var title: Text {
        switch self {
        case .three: Text("Binnen 3 maanden", "Within 3 months")
        case .six: Text("Binnen 6 maanden", "Within 6 months")
        case .twelve: Text("Binnen 12 maanden", "Within 12 months")
        case .later: Text("Later", "Later")
        }
    }
}

extension Forecast {
    func json(today: Day, _ language: Language) -> JSON {
        [
            "reviewer": .integer(reviewer.value), "number": .string(number), "name": .string(name),
            "level": .string(level), "until": .day(until), "endsUndecided": .bool(endsUndecided),
            "first": .day(firstDay),
            "withinMonths": firstDay.map { day in
                let term = ForecastTerm(day, today: today)
                return term == .later ? .null : .integer(term.rawValue)
            } ?? .null,
            "conditions": .array(falls.map { $0.json(language) }),
        ]
    }
}

extension Forecast.Fall {
    fileprivate func json(_ language: Language) -> JSON {
        [
            "kind": .string(kind.rawValue), "on": .day(on), "needed": .integer(needed), "granted": .integer(granted),
            "missing": .integer(missing), "waiting": .integer(waiting), "saved": .bool(isSaved),
            "savedBy": .array(
                rescues.map { rescue in
                    [
                        "on": .day(rescue.day), "title": .string(rescue.title(language)),
                        "quantity": .integer(rescue.quantity), "href": .string(rescue.href),
                    ]
                }),
        ]
    }
}
