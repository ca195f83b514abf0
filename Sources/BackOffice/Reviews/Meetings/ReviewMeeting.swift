package import Values

/// A meeting of the case group, the review team or the parties.
package struct ReviewMeeting: Sendable {
    package let id: ID<ReviewMeeting>
    package let step: ID<ReviewStep>?
    package let stepName: Text?
    package let day: Day
    package let startsAt: ClockTime?
    package let title: String
    package let place: String?
    package let cancelledOn: Day?
    package let version: Int64

    static let words = Text("De bijeenkomst", "The meeting")
}
