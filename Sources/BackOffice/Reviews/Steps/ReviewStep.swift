package import Doors
package import Values

/// One of the steps of a review, as its kind had them when the review was opened.
package struct ReviewStep: Sendable {
    package let id: ID<ReviewStep>
    package let ordinal: Int
    package let key: String
    package let name: Text
    /// A review may end without it (follow-up).
    package let isOptional: Bool
    package let plannedOn: Day?
    package let doneOn: Day?
    package let responsible: ID<Person>?
    package let responsibleName: String?
    package let version: Int64

    /// The step that ends in the final report, after which working documents are destroyed.
    package static let reportingKey = "reporting"

    static let words = Text("De stap", "The step")

    var progress: ReviewProgress.Step {
        ReviewProgress.Step(ordinal: ordinal, isOptional: isOptional, doneOn: doneOn)
    }

    var day: ReviewDates.StepDay { ReviewDates.StepDay(ordinal: ordinal, plannedOn: plannedOn, doneOn: doneOn) }
}
