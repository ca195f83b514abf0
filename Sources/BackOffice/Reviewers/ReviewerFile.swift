internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Everything about one reviewer that a page shows.
struct ReviewerFile {
    let reviewer: Reviewer
    let employments: [Employment]
    let activePeriods: [ActivePeriod]
    /// Nil for a role that may not look back.
    let history: AuditTrail?
    let panels: HTML

    /// - Throws: `not-found`.
    init(_ id: ID<Reviewer>, in context: Context) throws {
        let results = try context.tx.pipeline([
            ReviewerStore.select(id), EmploymentStore.all(of: id), ActivePeriodStore.all(of: id),
        ])
        reviewer = try ReviewerStore.one(results[0].first)
        employments = try results[1].map(Employment.init)
        activePeriods = try results[2].map(ActivePeriod.init)
        history = try AuditTrail.of(ReviewerStore.records(of: id), in: context)
        panels = try context.channel == .page ? Panels.html(Panels.ofReviewer, id, context) : .empty
    }

    func json(_ language: Language) -> JSON {
        let parts: [(String, JSON)] = [
            ("employments", .array(employments.map(\.json))), ("activePeriods", .array(activePeriods.map(\.json))),
            ("history", history?.json(language) ?? .null),
        ]
        return .object((reviewer.json.members ?? []) + parts)
    }
}
