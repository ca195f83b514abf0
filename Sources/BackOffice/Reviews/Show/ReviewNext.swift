internal import Values

/// The one thing that a review waits for: what a broken rule asks comes first, then what is missing, then its course.
enum ReviewNext: Sendable, Equatable {
    /// Somebody in the team works for a party.
    case replace(ID<TeamMember>)
    case addParties
    case appoint(TeamPart)
    case planStep(ID<ReviewStep>)
    case finishStep(ID<ReviewStep>)
    case conclude
    case destroy
    case evaluate

    /// What is known of a review that decides about its next step.
    struct Facts: Sendable {
        let state: ReviewState
        let partial: [ID<TeamMember>]
        let hasParties: Bool
        let missing: [TeamPart]
        let step: (id: ID<ReviewStep>, isPlanned: Bool)?
        let mustDestroy: Bool
        let isEvaluated: Bool

        init(
            state: ReviewState, partial: [ID<TeamMember>] = [], hasParties: Bool = true, missing: [TeamPart] = [],
            step: (id: ID<ReviewStep>, isPlanned: Bool)? = nil, mustDestroy: Bool = false, isEvaluated: Bool = true
        ) {
            self.state = state
            self.partial = partial
            self.hasParties = hasParties
            self.missing = missing
            self.step = step
            self.mustDestroy = mustDestroy
            self.isEvaluated = isEvaluated
        }
    }

    /// Nil where nothing is left to do.
    init?(_ facts: Facts) {
        if !facts.state.isOpen {
            if facts.mustDestroy {
                self = .destroy
            } else if facts.state == .done, !facts.isEvaluated {
                self = .evaluate
            } else {
                return nil
            }
        } else if let member = facts.partial.first {
            self = .replace(member)
        } else if facts.state == .reported {
            self = .conclude
        } else if !facts.hasParties {
            self = .addParties
        } else if let part = facts.missing.first {
            self = .appoint(part)
        } else if let step = facts.step {
            self = step.isPlanned ? .finishStep(step.id) : .planStep(step.id)
        } else {
            return nil
        }
    }

    /// True for what must be put right, or is under way; a part to the right may ask for its own step before a new one
    /// is planned.
    var comesFirst: Bool {
        switch self {
        case .replace, .addParties, .appoint, .finishStep, .conclude: true
        case .planStep, .destroy, .evaluate: false
        }
    }
}
