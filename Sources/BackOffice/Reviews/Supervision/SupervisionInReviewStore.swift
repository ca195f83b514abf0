internal import Doors
internal import Postgres
internal import Values

/// Supervision within a review, as hours of the reviewers of its team.
enum SupervisionInReviewStore {
    /// The reviewers who are or were in the team of a review.
    static func team(of review: ID<Review>, _ tx: Transaction) throws -> [NamedReviewer] {
        try tx.rows(
            """
            \(ReviewerNameStore.selection)
            where reviewer.id in (select reviewer from reviews.practitioners(\(review), 'infinity'))
            order by lower(person.name), reviewer.id
            """
        ).map(NamedReviewer.init)
    }

    @Sendable
    static func choices(in context: Context) throws -> [Choice] {
        guard let review = ID<Review>.parse(context.path["review"].shown) else { return [] }
        return try team(of: review, context.tx).map(\.choice)
    }

    /// Which of these reviewers have supervision in that review on that day already.
    static func already(
        _ reviewers: [ID<Reviewer>], in review: ID<Review>, on day: Day, _ tx: Transaction
    ) throws -> Set<ID<Reviewer>> {
        try Set(
            tx.rows(
                """
                select reviewer from activities.entry
                where kind = 'supervision' and review = \(review) and on_day = \(day) and withdrawn_on is null
                    and reviewer = any (\(reviewers))
                """
            ).map { try $0("reviewer") })
    }

    static func record(
        _ reviewers: [ID<Reviewer>], in review: ID<Review>, on day: Day, _ time: Hours, _ tx: Transaction
    ) throws {
        try tx.execute(
            """
            insert into activities.entry (reviewer, kind, on_day, quantity, review, source)
            select reviewer, 'supervision', \(day), \(time)::integer, \(review), 'review'
            from unnest(\(reviewers)) as reviewer order by reviewer
            """)
    }
}
