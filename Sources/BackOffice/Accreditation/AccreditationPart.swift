internal import Doors
internal import Values

/// Who may lead a review today, and what keeps it so: decisions, requirements, standing.
enum AccreditationPart {
    static let part = Part(
        actions: DecisionsPart.actions + AccreditationSettingsPart.actions + CompetenciesPart.actions
            + StandingPart.actions + RegisterPart.actions + ReminderPart.actions + CalendarPart.actions,
        views: DecisionsPart.views + AccreditationSettingsPart.views + CompetenciesPart.views + StandingPart.views
            + RegisterPart.views + ReminderPart.views + CalendarPart.views,
        rules: [
            DecisionsPart.rules, AccreditationSettingsPart.rules, CompetenciesPart.rules, StandingPart.rules,
            RegisterPart.rules, CalendarPart.rules,
        ].reduce(into: [:]) { $0.merge($1) { first, _ in first } })
}
