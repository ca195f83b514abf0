internal import Doors
internal import Values
internal import Web

/// Sentences that several actions share.
enum ReviewWords {
    static let titleHint = Text(
        "Zonder namen of plaatsen waaraan een cliënt te herkennen is, bijvoorbeeld “Samen kijken naar een overplaatsing”.",
        "Without names or places by which a client can be recognised, such as “Looking together at a transfer”.")

    static let notificationHint = Text(
        "De dag van de melding. Zes weken later moet het incidentrapport bij de inspectie zijn.",
        "The day of the notification. Six weeks later the incident report is due at the inspectorate.")

    /// A review was opened; its parties want a look.
    static func opened(_ review: (id: ID<Review>, number: String), parties: Int) -> Done {
        let dutch = parties == 0 ? "Voeg nu de partijen toe." : "Controleer wie er meedoet en wie betaalt."
        let english = parties == 0 ? "Now add the parties." : "Check who takes part and who pays."
        return Done(
            Text("\(review.number) is geopend. \(dutch)", "\(review.number) has been opened. \(english)"),
            at: Review.href(review.id), body: ["id": .integer(review.id.value), "number": .string(review.number)])
    }

    /// What was done to a review, with its page to go on with.
    static func done(_ text: Text, _ review: Review, _ more: [(String, JSON)] = []) -> Done {
        Done(
            text, at: review.href,
            body: .object([("id", .integer(review.id.value)), ("number", .string(review.number))] + more))
    }
}
