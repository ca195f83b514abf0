internal import Doors
internal import Values

/// What counts for standing: hours handed in and granted, gatherings and their attendance, groups, trainings.
enum ActivitiesPart {
    static let part = Part(
        actions: [
            AnyAction(HandInHours.self), AnyAction(TakeBackHours.self), AnyAction(GrantHours.self),
            AnyAction(RefuseHours.self), AnyAction(CorrectHours.self), AnyAction(GrantAllHours.self),
            AnyAction(PlanGathering.self), AnyAction(ChangeGathering.self), AnyAction(CancelGathering.self),
            AnyAction(AttendGathering.self), AnyAction(FormGroup.self), AnyAction(JoinGroup.self),
            AnyAction(LeaveGroup.self), AnyAction(EndGroup.self), AnyAction(AddTraining.self),
            AnyAction(StartCohort.self), AnyAction(JoinCohort.self), AnyAction(LeaveCohort.self),
            AnyAction(AddTrainer.self), AnyAction(CompleteTraining.self), AnyAction(StartSupervision.self),
            AnyAction(EndSupervision.self),
        ],
        views: [
            AnyView(HoursList.self), AnyView(HoursShow.self), AnyView(GatheringList.self),
            AnyView(GatheringShow.self), AnyView(GroupList.self), AnyView(GroupShow.self), AnyView(TrainingList.self),
            AnyView(CohortShow.self), AnyView(CaseloadShow.self),
        ],
        rules: ActivitiesRules.all)
}
