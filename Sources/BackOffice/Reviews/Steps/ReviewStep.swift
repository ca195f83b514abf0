internal import Doors
internal import Values

/// One of the steps of a review, as its kind had them when the review was opened.
struct ReviewStep: Sendable {
    let id: ID<ReviewStep>
    let ordinal: Int
    let key: String
    let name: Text
    /// A review may end without it (follow-up).
    let isOptional: Bool
    let plannedOn: Day?
    let doneOn: Day?
    let responsible: ID<Person>?
    let responsibleName: String?
    let version: Int64

    /// The step that ends in the final report, after which working documents are destroyed.
    static let reportingKey = "reporting"

    static let words = Text("De stap", "The step")

    var progress: ReviewProgress.Step {
        ReviewProgress.Step(ordinal: ordinal, isOptional: isOptional, doneOn: doneOn)
    }

    var day: ReviewDates.StepDay { ReviewDates.StepDay(ordinal: ordinal, plannedOn: plannedOn, doneOn: doneOn) }
}
