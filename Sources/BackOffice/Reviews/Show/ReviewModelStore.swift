internal import Doors
internal import Postgres
internal import Values

/// Reads everything about one review in one round trip.
enum ReviewModelStore {
    /// - Throws: `not-found`, also for a review that the caller may not see.
    static func model(_ id: ID<Review>, _ tx: Transaction) throws -> ReviewModel {
        let found = try tx.pipeline([
            ReviewStore.one(id), ReviewFactStore.ending(of: id), StepStore.all(of: id), PartyStore.all(of: id),
            TeamStore.all(of: id), MeetingStore.all(of: id), ReviewFactStore.consents(of: id),
            ReviewFactStore.recommendations(of: id), ReviewFactStore.evaluations(of: id),
            ReviewFactStore.destructions(of: id),
            """
            select settings.term_on('working_documents_destroy_days') as destroy_days,
                settings.term_on('inspectorate_report_days', coalesce(
                    (select notified_on from reviews.review where id = \(id)), settings.today())) as report_days
            """,
        ])
        guard let row = found[0].first, let terms = found[10].first else { throw Refused.notFound(Review.words) }
        return ReviewModel(
            review: try ReviewStore.review(row), ending: try found[1].first.map(ReviewFactStore.ending),
            steps: try found[2].map(StepStore.step), parties: try found[3].map(PartyStore.party),
            team: try found[4].map(TeamStore.member), meetings: try found[5].map(MeetingStore.meeting),
            consents: try found[6].map(ReviewFactStore.consent),
            recommendations: try found[7].map(ReviewFactStore.recommendation),
            evaluations: try found[8].map(ReviewFactStore.evaluation),
            destructions: try found[9].map(ReviewFactStore.destruction), destroyDays: try terms("destroy_days"),
            reportDays: try terms("report_days"))
    }
}
