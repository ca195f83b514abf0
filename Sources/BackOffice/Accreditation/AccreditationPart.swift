internal import Doors
internal import Values

/// Who may lead a review today, and what keeps it so: decisions, requirements, standing.
enum AccreditationPart {
    static let part = Part(
        actions: DecisionsPart.actions + AccreditationSettingsPart.actions + CompetenciesPart.actions,
        views: DecisionsPart.views + AccreditationSettingsPart.views + CompetenciesPart.views
            + [AnyView(ForecastShow.self)],
        rules: [DecisionsPart.rules, AccreditationSettingsPart.rules, CompetenciesPart.rules]
            .reduce(into: [:]) { rules, some in rules.merge(some) { first, _ in first } })
}
