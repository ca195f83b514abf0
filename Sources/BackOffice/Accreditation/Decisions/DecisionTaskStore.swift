internal import Doors
internal import Postgres
internal import Values

/// The SQL of what decisions ask for.
enum DecisionTaskStore {
    /// Decisions that wait for a second decider other than this person.
    static func waiting(for person: ID<Person>) -> SQL {
        """
        select decision.id, first.kind as matter, decision.kind = 'annulled' as is_annulment,
            decision.recorded_on as day, person.name
        from accreditation.decision
            join accreditation.decision as first on first.id = decision.root
            join reviewers.reviewer on reviewer.id = decision.reviewer
            join access.person on person.id = reviewer.person
        where decision.needs_second and decision.decided_by <> \(person) and reviewer.person <> \(person)
            and not exists (select from accreditation.confirmation where confirmation.decision = decision.id)
            and not exists (
                select from accreditation.decision as later
                    left join accreditation.confirmation on confirmation.decision = later.id
                where later.root = decision.root and later.id > decision.id
                    and (not later.needs_second or confirmation.decision is not null))
        order by decision.id
        """
    }

    /// Objections that nobody has settled, and those that were upheld while their decision still stands as it was.
    static func objections(for person: ID<Person>) -> SQL {
        """
        select objection.decision, person.name, outcome.outcome,
            coalesce(outcome.settled_on, objection.received_on) as day
        from accreditation.objection
            join accreditation.decision on decision.id = objection.decision
            join reviewers.reviewer on reviewer.id = decision.reviewer
            join access.person on person.id = reviewer.person
            left join accreditation.objection_outcome as outcome on outcome.objection = objection.id
        where reviewer.person <> \(person)
            and (outcome.outcome is null
                or outcome.outcome = 'upheld' and not exists (
                    select from accreditation.decision as later
                    where later.root = decision.root and later.id > decision.id))
        order by day, objection.id
        """
    }
}
