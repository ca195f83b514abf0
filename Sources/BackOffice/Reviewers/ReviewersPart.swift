internal import Doors

/// The register of reviewers, the person side: who they are, who employs them, when they are active.
enum ReviewersPart {
    static let part = Part(
        actions: [
            AnyAction(RegisterReviewer.self), AnyAction(ChangeReviewer.self), AnyAction(ChangeOwnDetails.self),
            AnyAction(StartEmployment.self), AnyAction(EndEmployment.self), AnyAction(StartActivity.self),
            AnyAction(EndActivity.self),
        ],
        views: [AnyView(ReviewerList.self), AnyView(ReviewerDetail.self), AnyView(OwnPage.self)],
        rules: ReviewersRefused.rules)
}
