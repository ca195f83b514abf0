internal import Postgres
internal import Values

/// The SQL about letters on decisions.
enum DecisionLetterStore {
    static func document(of decision: ID<Decision>, _ tx: Transaction) throws -> ID<Document>? {
        try tx.row("select document from accreditation.decision_letter where decision = \(decision)")
            .map { try $0("document") }
    }

    static func keep(_ document: ID<Document>, of decision: ID<Decision>, _ tx: Transaction) throws {
        try tx.execute(
            "insert into accreditation.decision_letter (decision, document) values (\(decision), \(document))")
    }

    /// Until which day an objection is in time, counted from the day the decision came into force.
    static func objectionUntil(_ decision: Decision, _ tx: Transaction) throws -> Day? {
        let days: Int? = try tx.value("select settings.term_on('objection_days')::bigint")
        return days.map { (decision.confirmedOn ?? decision.recordedOn).adding(days: $0) }
    }
}
