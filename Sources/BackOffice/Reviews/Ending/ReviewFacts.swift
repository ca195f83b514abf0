package import Values

/// That consent was given, and by which form; never whose.
package struct ReviewConsent: Sendable {
    package let givenOn: Day
    package let form: String
}

/// How and when a review ended.
package struct ReviewEnding: Sendable {
    package let outcome: ReviewOutcome
    package let day: Day
    package let reason: String?

    var progress: ReviewProgress.Ending { ReviewProgress.Ending(outcome, on: day) }
}

/// A recommendation that the parties agreed to carry out.
package struct AgreedRecommendation: Sendable {
    package let organisation: ID<Organisation>?
    /// The party that carries it out; nil = all together.
    package let organisationName: String?
    package let agreedOn: Day
    package let words: String
}

/// An evaluation of the review with the participating organisations.
package struct ReviewEvaluation: Sendable {
    package let heldOn: Day
    package let organisationsPresent: Int
    package let summary: String?
}

/// Working documents destroyed: what, by whom, when.
package struct Destruction: Sendable {
    package let day: Day
    package let what: String
    package let by: String
}
