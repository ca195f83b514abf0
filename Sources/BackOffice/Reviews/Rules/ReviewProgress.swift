internal import Doors
internal import Values

/// How far a review is: read from its steps and its outcome, for whoever asks, and never kept.
///
/// `reviews.overview` says the same in SQL, for lists; a test holds the two together.
struct ReviewProgress: Sendable, Equatable {
    /// A step as this rule sees it.
    struct Step: Sendable, Equatable {
        let ordinal: Int
        let isOptional: Bool
        let doneOn: Day?

        init(ordinal: Int, isOptional: Bool = false, doneOn: Day? = nil) {
            self.ordinal = ordinal
            self.isOptional = isOptional
            self.doneOn = doneOn
        }
    }

    /// How a review ended.
    struct Ending: Sendable, Equatable {
        let outcome: ReviewOutcome
        let day: Day

        init(_ outcome: ReviewOutcome, on day: Day) {
            self.outcome = outcome
            self.day = day
        }
    }

    let state: ReviewState
    /// The day on which it came into that state.
    let since: Day
    /// The first required step that is not done; nil when all are, or when the review has ended.
    let nextOrdinal: Int?

    init(openedOn: Day, steps: [Step], ending: Ending?) {
        let required = steps.filter { !$0.isOptional }.sorted { $0.ordinal < $1.ordinal }
        let next = required.first { $0.doneOn == nil }
        if let ending {
            state = ending.outcome.state
            since = ending.day
            nextOrdinal = nil
            return
        }
        let isOriented = steps.contains { $0.ordinal == 1 && $0.doneOn != nil }
        state = !isOriented ? .orientation : next == nil ? .reported : .underway
        nextOrdinal = next?.ordinal
        let before = required.prefix { $0.doneOn != nil }.compactMap(\.doneOn)
        since = isOriented ? before.max() ?? openedOn : openedOn
    }
}

/// The state of a review on its way.
enum ReviewState: String, Titled {
    case orientation
    case underway
    /// Every required step is done; the outcome is still to be recorded.
    case reported
    case done
    case cancelledAtOrientation = "cancelled_at_orientation"
    case cancelledLater = "cancelled_later"

    static var sample: ReviewState { .orientation }

    /// What the state is called on screen.
    var title: Text {
        switch self {
        case .orientation: Text("Oriëntatie", "Orientation")
        case .underway: Text("Loopt", "Under way")
        case .reported: Text("Af te ronden", "To be concluded")
        case .done: Text("Afgerond", "Done")
        case .cancelledAtOrientation: Text("Gestopt bij de oriëntatie", "Cancelled at orientation")
        case .cancelledLater: Text("Tussentijds gestopt", "Cancelled later")
        }
    }

    /// Whether work on the review still goes on.
    var isOpen: Bool {
        switch self {
        case .orientation, .underway, .reported: true
        case .done, .cancelledAtOrientation, .cancelledLater: false
        }
    }

    /// Whether it was stopped before it was done.
    var isCancelled: Bool { self == .cancelledAtOrientation || self == .cancelledLater }
}

/// How a review ended; stopping at orientation is an outcome like another, not an error.
enum ReviewOutcome: String, Titled {
    case done
    case cancelledAtOrientation = "cancelled_at_orientation"
    case cancelledLater = "cancelled_later"

    static var sample: ReviewOutcome { .done }

    /// What the outcome is called on screen.
    var title: Text { state.title }

    /// The state that a review with this outcome is in.
    var state: ReviewState {
        switch self {
        case .done: .done
        case .cancelledAtOrientation: .cancelledAtOrientation
        case .cancelledLater: .cancelledLater
        }
    }
}
