internal import Doors
internal import Values

/// What counts for standing: hours handed in and granted, gatherings and their attendance, groups, trainings.
enum ActivitiesPart {
    static let part = Part(
        actions: [
            AnyAction(HandInHours.self), AnyAction(TakeBackHours.self), AnyAction(GrantHours.self),
            AnyAction(RefuseHours.self), AnyAction(CorrectHours.self), AnyAction(GrantAllHours.self),
        ],
        views: [AnyView(HoursList.self), AnyView(HoursShow.self)],
        rules: ActivitiesRules.all)
}
