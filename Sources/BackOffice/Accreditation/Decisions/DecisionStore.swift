internal import Doors
internal import Postgres
internal import Values

/// The SQL by which decisions come about. The database holds the rules; what it refuses is explained here.
enum DecisionStore {
    /// A decision as it was kept.
    struct Kept {
        let id: ID<Decision>
        /// It holds from the day a second person has confirmed it.
        let needsSecond: Bool
    }

    /// The registrations of a reviewer as known now, the oldest first.
    static func registrations(of reviewer: ID<Reviewer>, _ tx: Transaction) throws -> [Registration] {
        try tx.rows("\(registration) where period.reviewer = \(reviewer) order by period.from_day")
            .map(Registration.init)
    }

    private static let registration: SQL = """
        select period.*, coalesce(level.name_nl, period.level) as level_nl, coalesce(level.name_en, period.level) as level_en
        from accreditation.period left join accreditation.level_on(period.level, settings.today()) as level on true
        """

    /// Keeps a decision.
    /// - Parameter earlier: the decision that it corrects, if any.
    /// - Throws: the rule of the database that does not allow it, in words.
    static func keep(
        _ plan: DecisionPlan, of reviewer: Reviewer, correcting earlier: ID<Decision>?, _ tx: Transaction
    ) throws -> Kept {
        do {
            return try tx.savepoint {
                let row = try tx.rows(
                    """
                    insert into accreditation.decision (corrects, reviewer, kind, level, about, decided_on, effect_on,
                        until_day, condition, requirement_set, ground)
                    values (\(earlier), \(reviewer.id), \(plan.kind.rawValue), \(plan.level), \(plan.about?.root),
                        \(plan.decidedOn), \(plan.effectOn), \(plan.untilDay), \(plan.condition?.rawValue),
                        \(plan.requirementSet), \(plan.ground))
                    returning id, needs_second
                    """)[0]
                let kept = Kept(id: try row("id"), needsSecond: try row("needs_second"))
                if !kept.needsSecond { try askLetter(kept.id, tx) }
                return kept
            }
        } catch let error as DatabaseError {
            throw try refusal(error.constraint, plan, reviewer, tx) ?? error
        }
    }

    /// Takes a decision back.
    static func annul(
        _ decision: Decision, on day: Day, ground: String, of reviewer: Reviewer, _ tx: Transaction
    ) throws -> Kept {
        do {
            return try tx.savepoint {
                let row = try tx.rows(
                    """
                    insert into accreditation.decision (corrects, reviewer, kind, about, decided_on, effect_on, ground)
                    values (\(decision.id), \(reviewer.id), 'annulled', \(decision.about), \(day),
                        \(decision.effectOn), \(ground))
                    returning id, needs_second
                    """)[0]
                let kept = Kept(id: try row("id"), needsSecond: try row("needs_second"))
                // Of what never held there was no letter, and there need be none that it was taken back.
                if !kept.needsSecond, decision.isConfirmed { try askLetter(kept.id, tx) }
                return kept
            }
        } catch let error as DatabaseError {
            throw refusal(error.constraint, reviewer) ?? error
        }
    }

    /// The person at work is the second decider.
    static func confirm(_ standing: StandingDecision, _ tx: Transaction) throws {
        do {
            try tx.savepoint {
                try tx.execute("insert into accreditation.confirmation (decision) values (\(standing.decision.id))")
                try askLetter(standing.decision.id, tx)
            }
        } catch let error as DatabaseError {
            throw refusal(error.constraint, standing.file.reviewer) ?? error
        }
    }

    private static func askLetter(_ decision: ID<Decision>, _ tx: Transaction) throws {
        try tx.execute(JobStore.ask(DecisionLetterJob.name, decision.value))
    }

    static func attach(_ document: ID<Document>, to decision: ID<Decision>, _ tx: Transaction) throws {
        try tx.execute(
            "insert into accreditation.decision_document (decision, document) values (\(decision), \(document))")
    }

    /// What stands in the way whatever the decision says.
    private static func refusal(_ constraint: String?, _ reviewer: Reviewer) -> Refused? {
        switch constraint {
        case "registrations_do_not_overlap": DecisionsRefused.overlap(reviewer.name, nil)
        case "board_decides_on_supervisors_only": DecisionsRefused.notForBoard
        default: nil
        }
    }

    private static func refusal(
        _ constraint: String?, _ plan: DecisionPlan, _ reviewer: Reviewer, _ tx: Transaction
    ) throws -> Refused? {
        switch constraint {
        case "registrations_do_not_overlap":
            DecisionsRefused.overlap(reviewer.name, try overlapped(by: plan, reviewer.id, tx))
        case "leave_does_not_overlap":
            DecisionsRefused.leaveOverlaps(reviewer.name, try leave(in: plan, reviewer.id, tx))
        case "extension_needs_its_conditions_met":
            DecisionsRefused.unmet(reviewer.name, plan.about, try unmet(plan, reviewer.id, tx))
        case "decision_takes_effect_within_the_registration", "decision_is_about_a_registration",
            "registration_ends_once":
            DecisionsRefused.outside(reviewer.name, plan)
        default: refusal(constraint, reviewer)
        }
    }

    /// The first registration in the way; one at another level that ran until then gives way by itself.
    private static func overlapped(
        by plan: DecisionPlan, _ reviewer: ID<Reviewer>, _ tx: Transaction
    ) throws -> Registration? {
        try tx.row(
            """
            \(registration)
            where period.reviewer = \(reviewer)
                and daterange(period.from_day, period.until_day, '[]')
                    && daterange(\(plan.effectOn), \(plan.untilDay), '[]')
                and not (\(plan.kind == .registered) and period.level <> \(plan.level)
                    and period.from_day < \(plan.effectOn))
            order by period.from_day limit 1
            """
        ).map(Registration.init)
    }

    private static func leave(in plan: DecisionPlan, _ reviewer: ID<Reviewer>, _ tx: Transaction) throws -> Period? {
        try tx.row(
            """
            select effect_on, until_day
            from accreditation.decisions_known(null, array[\(reviewer)], '{leave}')
            where daterange(effect_on, until_day, '[]') && daterange(\(plan.effectOn), \(plan.untilDay), '[]')
            order by effect_on limit 1
            """
        ).flatMap { Period(from: try $0("effect_on"), until: try $0("until_day")) }
    }

    private static func unmet(
        _ plan: DecisionPlan, _ reviewer: ID<Reviewer>, _ tx: Transaction
    ) throws -> [ConditionMeasure] {
        try plan.about?.untilDay.map { day in try measures(of: reviewer, on: day, tx).filter { !$0.isMet } } ?? []
    }

    /// What the requirements of a reviewer's registration ask on a day, and how far it is.
    static func measures(of reviewer: ID<Reviewer>, on day: Day, _ tx: Transaction) throws -> [ConditionMeasure] {
        try tx.rows(
            "select * from accreditation.conditions_on(\(day), null, array[\(reviewer)]) order by ordinal"
        ).map(ConditionMeasure.init)
    }
}
