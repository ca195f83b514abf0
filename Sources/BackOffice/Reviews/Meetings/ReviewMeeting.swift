internal import Values

/// A meeting of the case group, the review team or the parties.
struct ReviewMeeting: Sendable {
    let id: ID<ReviewMeeting>
    let step: ID<ReviewStep>?
    let stepName: Text?
    let day: Day
    let startsAt: ClockTime?
    let title: String
    let place: String?
    let cancelledOn: Day?
    let version: Int64

    static let words = Text("De bijeenkomst", "The meeting")
}
