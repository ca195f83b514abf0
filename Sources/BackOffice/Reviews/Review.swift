internal import Doors
package import Values

/// A learning review (leerreview): a number, a neutral title, and what follows from its facts. Never a client's data.
package struct Review: Sendable {
    /// The version of the kind that was in force when the review was opened; it stays.
    package struct Kind: Sendable, Equatable {
        package let id: Int64
        package let key: String
        package let name: Text
        /// Within how many months it should be done.
        package let targetMonths: Int
        package let team: TeamRule
    }

    package let id: ID<Review>
    /// `LR-2026-004`, gapless within the year of opening.
    package let number: String
    package let title: String
    package let kind: Kind
    package let request: ID<ReviewRequest>?
    package let openedOn: Day
    /// The day of the notification (melding) to the inspectorate.
    package let notifiedOn: Day?
    package let state: ReviewState
    /// The day on which it came into its state.
    package let since: Day
    package let targetOn: Day
    /// When the incident report is due at the inspectorate.
    package let reportDueOn: Day?
    package let version: Int64

    /// Its page.
    package var href: String { Self.href(id) }

    /// The page of the review with that id.
    package static func href(_ id: ID<Review>) -> String { "/reviews/\(id.value)" }

    /// How a sentence names it: "LR-2026-004 (Samen kijken naar een overplaatsing)".
    package var name: String { "\(number) (\(title))" }

    /// What it is called where it is not found.
    static let words = Text("De leerreview", "The review")
}
