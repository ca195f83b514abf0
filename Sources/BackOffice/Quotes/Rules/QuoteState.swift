internal import Doors
package import Values

/// Where a version of a quote stands. The view `quotes.version_state` holds the same rule for lists.
package enum QuoteState: String, Titled {
    /// Not yet issued: it may change.
    case draft
    /// Issued and valid: the parties are being asked.
    case issued
    /// Every party has agreed.
    case binding
    /// A payer said no, which ended this version.
    case declined
    /// Its validity passed before all had agreed.
    case expired
    /// The foundation took it back.
    case withdrawn
    /// A newer version took its place.
    case superseded

    /// What a version has entered, each with a row of its own. `expired` and `draft` follow from these and the day.
    package enum Entered: String, Sendable, Hashable, CaseIterable {
        case issued, binding, declined, withdrawn, superseded
    }

    /// The state on a day.
    /// - Parameter validUntil: the last day on which the parties may agree, that day included.
    package init(entered: Set<Entered>, validUntil: Day?, today: Day) {
        if !entered.contains(.issued) {
            self = .draft
        } else if entered.contains(.superseded) {
            self = .superseded
        } else if entered.contains(.withdrawn) {
            self = .withdrawn
        } else if entered.contains(.declined) {
            self = .declined
        } else if entered.contains(.binding) {
            self = .binding
        } else if let validUntil, validUntil < today {
            self = .expired
        } else {
            self = .issued
        }
    }

    package var title: Text {
        switch self {
        case .draft: Text("concept", "draft")
        case .issued: Text("uitgebracht", "issued")
        case .binding: Text("bindend", "binding")
        case .declined: Text("afgewezen", "declined")
        case .expired: Text("verlopen", "expired")
        case .withdrawn: Text("ingetrokken", "withdrawn")
        case .superseded: Text("vervangen", "superseded")
        }
    }

    package static var sample: QuoteState { .draft }

    /// From these a revision may start.
    package var mayBeRevised: Bool {
        switch self {
        case .issued, .binding, .declined, .expired: true
        case .draft, .withdrawn, .superseded: false
        }
    }

    /// True while the version may still come to bind, or binds: its review needs no other quote.
    package var isAlive: Bool {
        switch self {
        case .draft, .issued, .binding: true
        case .declined, .expired, .withdrawn, .superseded: false
        }
    }
}
