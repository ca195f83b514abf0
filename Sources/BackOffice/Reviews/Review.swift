internal import Doors
internal import Values

/// A learning review (leerreview): a number, a neutral title, and what follows from its facts. Never a client's data.
package struct Review: Sendable {
    /// The version of the kind that was in force when the review was opened; it stays.
    struct Kind: Sendable, Equatable {
        let id: Int64
        let key: String
        let name: Text
        /// Within how many months it should be done.
        let targetMonths: Int
        let team: TeamRule
    }

    let id: ID<Review>
    /// `LR-2026-004`, gapless within the year of opening.
    let number: String
    let title: String
    let kind: Kind
    let request: ID<ReviewRequest>?
    let openedOn: Day
    /// The day of the notification (melding) to the inspectorate.
    let notifiedOn: Day?
    let state: ReviewState
    /// The day on which it came into its state.
    let since: Day
    let targetOn: Day
    /// When the incident report is due at the inspectorate.
    let reportDueOn: Day?
    let version: Int64

    /// Its page.
    var href: String { Self.href(id) }

    /// The page of the review with that id.
    static func href(_ id: ID<Review>) -> String { "/reviews/\(id.value)" }

    /// How a sentence names it: "LR-2026-004 (Samen kijken naar een overplaatsing)".
    var name: String { "\(number) (\(title))" }

    /// What it is called where it is not found.
    static let words = Text("De leerreview", "The review")
}
