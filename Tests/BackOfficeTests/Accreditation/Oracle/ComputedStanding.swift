import Postgres
import Values

/// What the database computes, in the words of the second opinion.
extension Office {
    func standings(on day: Day, knownOn: Day? = nil) throws -> [Int64: StandingOracle.Standing] {
        let rows = try asOwner(
            "select * from accreditation.standing_on(\(day), \(knownOn), null)")
        return try Dictionary(
            uniqueKeysWithValues: rows.map { row in
                (
                    try row("reviewer"),
                    StandingOracle.Standing(
                        registration: try row("registration"), level: try row("level"), kind: try row("kind"),
                        status: try row("status"), from: try row("from_day"), until: try row("until_day"),
                        continuousFrom: try row("continuous_from"), set: try row("requirement_set"),
                        mayLead: try row("may_lead"), maySecond: try row("may_second"),
                        maySupervise: try row("may_supervise"), isRunning: try row("is_running"))
                )
            })
    }

    func conditions(on day: Day, knownOn: Day? = nil) throws -> [Int64: [StandingOracle.Condition]] {
        let rows = try asOwner(
            "select * from accreditation.conditions_on(\(day), \(knownOn), null) order by kind")
        var found: [Int64: [StandingOracle.Condition]] = [:]
        for row in rows {
            found[try row("reviewer"), default: []].append(
                StandingOracle.Condition(
                    kind: try row("kind"), needed: try row("needed"), isWaived: try row("is_waived"),
                    from: try row("window_from"), granted: try row("granted"), handedIn: try row("handed_in"),
                    carried: try row("carried"), waiting: try row("waiting"), isDue: try row("is_due"),
                    isMet: try row("is_met")))
        }
        return found
    }
}
