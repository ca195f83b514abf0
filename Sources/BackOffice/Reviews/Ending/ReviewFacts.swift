internal import Values

/// That consent was given, and by which form; never whose.
struct ReviewConsent: Sendable {
    let givenOn: Day
    let form: String
}

/// How and when a review ended.
struct ReviewEnding: Sendable {
    let outcome: ReviewOutcome
    let day: Day
    let reason: String?

    var progress: ReviewProgress.Ending { ReviewProgress.Ending(outcome, on: day) }
}

/// A recommendation that the parties agreed to carry out.
struct AgreedRecommendation: Sendable {
    let organisation: ID<Organisation>?
    /// The party that carries it out; nil = all together.
    let organisationName: String?
    let agreedOn: Day
    let words: String
}

/// An evaluation of the review with the participating organisations.
struct ReviewEvaluation: Sendable {
    let heldOn: Day
    let organisationsPresent: Int
    let summary: String?
}

/// Working documents destroyed: what, by whom, when.
struct Destruction: Sendable {
    let day: Day
    let what: String
    let by: String
}
