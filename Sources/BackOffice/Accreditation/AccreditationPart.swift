internal import Doors
internal import Values

/// Who may lead a review today, and what keeps it so: decisions, requirements, standing.
enum AccreditationPart {
    static let part = Part(
        actions: DecisionsPart.actions + StandingPart.actions, views: DecisionsPart.views + StandingPart.views,
        rules: DecisionsPart.rules.merging(StandingPart.rules) { first, _ in first })
}
