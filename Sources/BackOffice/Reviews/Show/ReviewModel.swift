internal import Doors
internal import Values

/// Everything that the page of a review shows, as it stands.
struct ReviewModel {
    let review: Review
    let ending: ReviewEnding?
    let steps: [ReviewStep]
    let parties: [ReviewParty]
    let team: [TeamMember]
    let meetings: [ReviewMeeting]
    let consents: [ReviewConsent]
    let recommendations: [AgreedRecommendation]
    let evaluations: [ReviewEvaluation]
    let destructions: [Destruction]
    /// Days after the final report within which working documents are destroyed.
    let destroyDays: Int
    /// Days after the notification at which the incident report is due.
    let reportDays: Int

    var progress: ReviewProgress {
        ReviewProgress(openedOn: review.openedOn, steps: steps.map(\.progress), ending: ending?.progress)
    }

    var dates: ReviewDates {
        ReviewDates(
            openedOn: review.openedOn, targetMonths: review.kind.targetMonths, notifiedOn: review.notifiedOn,
            reportDays: reportDays)
    }

    /// The parts of the team that nobody fills.
    func missing(on day: Day) -> [TeamPart] { review.kind.team.missing(team.map(\.seat), on: day) }

    /// The day by which working documents must be destroyed, while nobody has recorded that they were.
    var destroyBy: Day? {
        guard destructions.isEmpty else { return nil }
        let reported = steps.first { $0.key == ReviewStep.reportingKey }?.doneOn
        return ReviewDates.destroyBy(reportedOn: reported, endedOn: ending?.day, days: destroyDays)
    }

    /// The step that comes next.
    var nextStep: ReviewStep? { steps.first { $0.ordinal == progress.nextOrdinal } }

    /// Those in the team now or later whose employer is a party.
    func partial(on day: Day) -> [TeamMember] {
        team.filter { $0.isCurrent(on: day) && $0.conflict != nil }
    }
}
