internal import Doors
internal import Postgres
internal import Values

/// The SQL about objections.
enum ObjectionStore {
    static func find(to decision: ID<Decision>, _ tx: Transaction) throws -> Objection? {
        try tx.row(
            """
            select objection.id, objection.received_on, objection.summary, outcome.outcome,
                outcome.ground as outcome_ground, outcome.settled_on,
                coalesce(recorder.name, accreditation.decider_name(objection.recorded_by)) as recorder,
                coalesce(settler.name, accreditation.decider_name(outcome.settled_by)) as settler
            from accreditation.objection
                left join accreditation.objection_outcome as outcome on outcome.objection = objection.id
                left join access.person as recorder on recorder.id = objection.recorded_by
                left join access.person as settler on settler.id = outcome.settled_by
            where objection.decision = \(decision)
            """
        ).map(Objection.init)
    }

    static func add(
        to decision: ID<Decision>, receivedOn: Day, _ summary: String, _ tx: Transaction
    ) throws -> ID<Objection> {
        try tx.value(
            """
            insert into accreditation.objection (decision, received_on, summary)
            values (\(decision), \(receivedOn), \(summary)) returning id
            """)
    }

    static func settle(
        _ objection: ID<Objection>, _ outcome: Objection.Outcome, on day: Day, _ ground: String, _ tx: Transaction
    ) throws {
        try tx.execute(
            """
            insert into accreditation.objection_outcome (objection, outcome, ground, settled_on)
            values (\(objection), \(outcome.rawValue), \(ground), \(day))
            """)
    }
}
