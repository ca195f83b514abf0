internal import Doors
internal import Values

/// Assessments of competencies, as ``AccreditationPart`` takes them up.
enum CompetenciesPart {
    static let actions = [AnyAction(RecordAssessment.self), AnyAction(CorrectAssessment.self)]
    static let views = [AnyView(AssessmentList.self), AnyView(AssessmentShow.self)]
    static let rules = AssessmentRefused.rules
}
