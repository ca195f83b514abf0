internal import Doors
internal import Postgres
internal import Values

/// The SQL by which decisions are read.
enum DecisionReadingStore {
    private static let selection: SQL = """
        select decision.*, first.kind as matter, level.name_nl as level_nl, level.name_en as level_en,
            asked.name as set_name,
            coalesce(decider.name, accreditation.decider_name(decision.decided_by)) as decider,
            confirmation.confirmed_by, confirmation.recorded_on as confirmed_on,
            coalesce(confirmer.name, accreditation.decider_name(confirmation.confirmed_by)) as confirmer
        from accreditation.decision
            join accreditation.decision as first on first.id = decision.root
            left join accreditation.level_on(decision.level, settings.today()) as level on true
            left join accreditation.requirement_set as asked on asked.id = decision.requirement_set
            left join access.person as decider on decider.id = decision.decided_by
            left join accreditation.confirmation on confirmation.decision = decision.id
            left join access.person as confirmer on confirmer.id = confirmation.confirmed_by
        """

    /// Those about a reviewer, the newest first.
    static func all(of reviewer: ID<Reviewer>, _ tx: Transaction) throws -> [Decision] {
        try tx.rows("\(selection) where decision.reviewer = \(reviewer) order by decision.id desc").map(Decision.init)
    }

    /// Whom a decision is about.
    /// - Throws: `not-found`.
    static func reviewer(of decision: ID<Decision>, _ tx: Transaction) throws -> ID<Reviewer> {
        let row = try tx.row("select reviewer from accreditation.decision where id = \(decision)")
        guard let row else { throw Refused.notFound(Decision.words) }
        return try row("reviewer")
    }

    /// Who may confirm what somebody decided about a reviewer: supervisors and the board, but for those two.
    static func seconds(to decision: Decision, _ tx: Transaction) throws -> [(id: ID<Person>, name: String)] {
        try tx.rows(
            """
            select distinct person.id, person.name
            from access.role_holding as held join access.person on person.id = held.person
            where held.role in ('supervisor', 'board') and person.active
                and daterange(held.from_day, held.until_day, '[]') @> settings.today()
                and person.id <> \(decision.decidedBy)
                and person.id <> (select person from reviewers.reviewer where id = \(decision.reviewer))
            order by person.name
            """
        ).map { (try $0("id"), try $0("name")) }
    }

    /// A document that was kept with a decision.
    struct Attached: Sendable {
        let document: ID<Document>
        let fileName: String
    }

    static func documents(of decision: ID<Decision>, _ tx: Transaction) throws -> [Attached] {
        try tx.rows(
            """
            select document.id, document.file_name
            from accreditation.decision_document as kept join documents.document on document.id = kept.document
            where kept.decision = \(decision) order by document.id
            """
        ).map { Attached(document: try $0("id"), fileName: try $0("file_name")) }
    }
}
