internal import Doors
internal import Postgres
internal import Values

/// The SQL about assessments.
enum AssessmentStore {
    private static let selection: SQL = """
        select assessment.id, assessment.root, assessment.corrects, assessment.reviewer, assessment.assessed_on,
            assessment.words, assessment.recorded_on, level.key as level_key, level.name_nl as level_nl,
            level.name_en as level_en,
            coalesce(assessor.name, accreditation.decider_name(assessment.assessed_by)) as assessor,
            verdict.competency, verdict.verdict, verdict.words as verdict_words, competency.key as competency_key,
            competency.name_nl as competency_nl, competency.name_en as competency_en
        from accreditation.assessment
            join accreditation.level on level.id = assessment.level
            join accreditation.verdict on verdict.assessment = assessment.id
            join accreditation.competency on competency.id = verdict.competency
            left join access.person as assessor on assessor.id = assessment.assessed_by
        """

    /// Those of a reviewer, the latest day first.
    static func all(of reviewer: ID<Reviewer>, _ tx: Transaction) throws -> [Assessment] {
        let rows = try tx.rows(
            """
            \(selection) where assessment.reviewer = \(reviewer)
            order by assessment.assessed_on desc, assessment.id desc, competency.ordinal
            """)
        let keyed = try rows.map { (id: try $0("id") as Int64, row: $0) }
        return try keyed.map(\.id).reduce(into: [Int64]()) { if $0.last != $1 { $0.append($1) } }
            .compactMap { id in try Assessment(keyed.filter { $0.id == id }.map(\.row)) }
    }

    /// Whom an assessment is of.
    /// - Throws: `not-found`.
    static func reviewer(of assessment: ID<Assessment>, _ tx: Transaction) throws -> ID<Reviewer> {
        let row = try tx.row("select reviewer from accreditation.assessment where id = \(assessment)")
        guard let row else { throw Refused.notFound(Assessment.words) }
        return try row("reviewer")
    }

    static func add(_ new: NewAssessment, of reviewer: ID<Reviewer>, _ tx: Transaction) throws -> ID<Assessment> {
        let id: ID<Assessment> = try tx.value(
            """
            insert into accreditation.assessment (corrects, reviewer, level, assessed_on, words)
            values (\(new.corrects), \(reviewer), \(new.level.id), \(new.assessedOn), \(new.words)) returning id
            """)
        try tx.pipeline(
            new.verdicts.map { one in
                """
                insert into accreditation.verdict (assessment, level, competency, verdict, words)
                values (\(id), \(new.level.id), \(one.competency.id), \(one.verdict.number)::bigint::smallint,
                    \(one.words))
                """
            })
        return id
    }
}
