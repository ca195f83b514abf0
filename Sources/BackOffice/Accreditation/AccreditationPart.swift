internal import Doors
internal import Values

/// Who may lead a review today, and what keeps it so: decisions, requirements, standing, and what follows from them.
enum AccreditationPart {
    static let part = Part(
        actions: pieces.flatMap(\.actions), views: pieces.flatMap(\.views),
        rules: pieces.reduce(into: [:]) { rules, piece in rules.merge(piece.rules) { first, _ in first } })

    private static let pieces = [
        Part(actions: DecisionsPart.actions, views: DecisionsPart.views, rules: DecisionsPart.rules),
        Part(
            actions: AccreditationSettingsPart.actions, views: AccreditationSettingsPart.views,
            rules: AccreditationSettingsPart.rules),
        Part(actions: CompetenciesPart.actions, views: CompetenciesPart.views, rules: CompetenciesPart.rules),
        Part(actions: StandingPart.actions, views: StandingPart.views, rules: StandingPart.rules),
        Part(actions: RegisterPart.actions, views: RegisterPart.views, rules: RegisterPart.rules),
        Part(actions: ReminderPart.actions, views: ReminderPart.views, rules: [:]),
        Part(actions: CalendarPart.actions, views: CalendarPart.views, rules: CalendarPart.rules),
    ]
}
