internal import Doors
internal import Postgres
internal import Values
internal import Web

/// What one condition asks. Quantities are minutes, or a number for the kinds that are counted.
struct AskedCondition: Sendable {
    let kind: ConditionKind
    let needed: Int64
    /// Nil: over the registration; else over the last so many months.
    let slidingMonths: Int64?
    let carryOverMost: Int64

    /// "12 u over de registratie, hoogstens 3 u gaat mee".
    var words: Text {
        let amount = kind.words(needed)
        let window =
            slidingMonths.map { Text("over de laatste \($0) maanden", "over the last \($0) months") }
            ?? Text("over de registratie", "over the registration")
        let carried = kind.words(carryOverMost)
        let carry =
            carryOverMost > 0
            ? Text(", hoogstens \(carried.nl) gaat mee", ", \(carried.en) at most carried over") : Text("", "")
        return Text("\(amount.nl) \(window.nl)\(carry.nl)", "\(amount.en) \(window.en)\(carry.en)")
    }

    var json: JSON {
        [
            "kind": .string(kind.rawValue), "needed": .integer(needed),
            "slidingMonths": slidingMonths.map { .integer($0) } ?? .null, "carryOver": .integer(carryOverMost),
        ]
    }

    /// As the field of a form.
    var tree: FieldTree {
        func typed(_ quantity: Int64) -> String {
            kind.isCounted ? String(quantity) : Hours(minutes: quantity).plain
        }
        return .record([
            "kind": .text(kind.rawValue), "needed": .text(typed(needed)),
            "slidingMonths": .kept(slidingMonths.map { String($0) }),
            "carryOver": .kept(carryOverMost > 0 ? typed(carryOverMost) : nil),
        ])
    }
}

/// What keeps a registration at a level: as typed, or as it stands in the settings.
struct RequirementDraft: Sendable {
    let level: String
    let name: String
    let fromDay: Day
    let conditions: [AskedCondition]

    /// As the fields of the form, without the day: a new set begins on another one.
    var tree: FieldTree {
        .record([
            "level": .text(level), "name": .text(name), "conditions": .list(conditions.map(\.tree)),
        ])
    }
}

/// A set of requirements that is kept.
struct RequirementSet: Sendable {
    let id: ID<RequirementSet>
    let draft: RequirementDraft

    var level: String { draft.level }
    var name: String { draft.name }
    var fromDay: Day { draft.fromDay }
    var conditions: [AskedCondition] { draft.conditions }
    var tree: FieldTree { draft.tree }
}
