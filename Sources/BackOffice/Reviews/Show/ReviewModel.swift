internal import Doors
package import Values

/// Everything that the page of a review shows, as it stands.
package struct ReviewModel {
    package let review: Review
    package let ending: ReviewEnding?
    package let steps: [ReviewStep]
    package let parties: [ReviewParty]
    package let team: [TeamMember]
    package let meetings: [ReviewMeeting]
    package let consents: [ReviewConsent]
    package let recommendations: [AgreedRecommendation]
    package let evaluations: [ReviewEvaluation]
    package let destructions: [Destruction]
    /// Days after the final report within which working documents are destroyed.
    package let destroyDays: Int
    /// Days after the notification at which the incident report is due.
    package let reportDays: Int

    package var progress: ReviewProgress {
        ReviewProgress(openedOn: review.openedOn, steps: steps.map(\.progress), ending: ending?.progress)
    }

    package var dates: ReviewDates {
        ReviewDates(
            openedOn: review.openedOn, targetMonths: review.kind.targetMonths, notifiedOn: review.notifiedOn,
            reportDays: reportDays)
    }

    /// The parts of the team that nobody fills.
    package func missing(on day: Day) -> [TeamPart] { review.kind.team.missing(team.map(\.seat), on: day) }

    /// The day by which working documents must be destroyed, while nobody has recorded that they were.
    package var destroyBy: Day? {
        guard destructions.isEmpty else { return nil }
        let reported = steps.first { $0.key == ReviewStep.reportingKey }?.doneOn
        return ReviewDates.destroyBy(reportedOn: reported, endedOn: ending?.day, days: destroyDays)
    }

    /// The step that comes next.
    package var nextStep: ReviewStep? { steps.first { $0.ordinal == progress.nextOrdinal } }

    /// Those in the team now or later whose employer is a party.
    package func partial(on day: Day) -> [TeamMember] {
        team.filter { $0.isCurrent(on: day) && $0.conflict != nil }
    }
}
