internal import Doors
internal import Postgres
internal import Values

/// Everything that explains the standing of one reviewer on a day.
struct MeterFile {
    let day: Day
    let standing: Standing
    /// The set by which the registration is judged.
    let setName: String?
    let setFrom: Day?
    let particulars: [Particular]
    let planned: [Planned]

    /// A decision that moved the end, the norm or the set.
    struct Particular {
        let kind: String
        let from: Day
        let until: Day?
        let condition: ConditionKind?
        let setName: String?

        init(_ row: Row) throws {
            kind = try row("kind")
            from = try row("effect_on")
            until = try row("until_day")
            let word: String? = try row("condition")
            condition = word.flatMap(ConditionKind.init)
            setName = try row("set_name")
        }
    }

    /// Something to come that will count.
    struct Planned {
        let kind: ConditionKind?
        let day: Day
        let title: String

        init(_ row: Row) throws {
            kind = ConditionKind(rawValue: try row("kind"))
            day = try row("on_day")
            title = try row("title")
        }
    }

    /// - Throws: `not-found`.
    init(_ reviewer: ID<Reviewer>, on wanted: Day?, knownOn: Day? = nil, in context: Context) throws {
        day = try wanted ?? context.today
        let results = try context.tx.pipeline([
            StandingStore.standing(reviewer, on: day, knownOn: knownOn),
            StandingStore.conditions(reviewer, on: day, knownOn: knownOn),
            StandingStore.particulars(reviewer, on: day, knownOn: knownOn),
            StandingStore.planned(reviewer, after: day),
        ])
        guard let row = results[0].first else { throw Refused.notFound(Reviewer.words) }
        var standing = try Standing(row)
        standing.conditions = try results[1].map(StandingCondition.init)
        self.standing = standing
        setName = try row("set_name")
        setFrom = try row("set_from")
        particulars = try results[2].map(Particular.init)
        planned = try results[3].map(Planned.init)
    }
}
