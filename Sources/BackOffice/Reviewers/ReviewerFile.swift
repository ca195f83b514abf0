internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Everything about one reviewer that a page shows.
struct ReviewerFile {
    let reviewer: Reviewer
    let employments: [Employment]
    let activePeriods: [ActivePeriod]
    let history: [HistoryEntry]
    let panels: HTML

    /// - Throws: `not-found`.
    init(_ id: ID<Reviewer>, in context: Context) throws {
        let results = try context.tx.pipeline([
            ReviewerStore.select(id), EmploymentStore.all(of: id), ActivePeriodStore.all(of: id),
        ])
        reviewer = try ReviewerStore.one(results[0].first)
        employments = try results[1].map(Employment.init)
        activePeriods = try results[2].map(ActivePeriod.init)
        history = try RecordHistory.entries(of: Self.records(id), in: context)
        panels = try context.channel == .page ? Panels.html(Panels.ofReviewer, id, context) : .empty
    }

    /// The rows whose history is the reviewer's own.
    private static func records(_ id: ID<Reviewer>) -> SQL {
        """
        select 'reviewers' as schema_name, 'reviewer' as table_name, \(id)::text as record, null as name
        union all
        select 'access', 'person', person::text, null from reviewers.reviewer where id = \(id)
        union all
        select 'reviewers', 'employment', job.id::text, organisation.name
        from reviewers.employment as job join organisations.organisation on organisation.id = job.organisation
        where job.reviewer = \(id)
        union all
        select 'reviewers', 'active_period', id::text, null from reviewers.active_period where reviewer = \(id)
        """
    }

    /// What happened, in words.
    static func happened(_ entry: HistoryEntry) -> Text {
        let name = entry.name ?? ""
        switch (entry.table, entry.operation) {
        case ("reviewer", "insert"): return Text("In het register opgenomen", "Entered in the register")
        case ("person", "insert"): return Text("Persoon toegevoegd", "Person added")
        case ("reviewer", _), ("person", _): return RecordHistory.changed(entry.columns, columns)
        case ("employment", "insert"): return Text("Werkgever vastgelegd: \(name)", "Employer recorded: \(name)")
        case ("employment", _): return Text("Dienstverband bij \(name) beëindigd", "Employment at \(name) ended")
        case ("active_period", "insert"): return Text("Actieve periode vastgelegd", "Active period recorded")
        default: return Text("Actieve periode beëindigd", "Active period ended")
        }
    }

    private static let columns = [
        "name": Text("naam", "name"), "email": Text("e-mailadres", "e-mail address"),
        "phone": Text("telefoon", "telephone"), "language": Text("taal", "language"),
        "city": Text("woonplaats", "town"),
    ]

    func json(_ language: Language) -> JSON {
        let parts: [(String, JSON)] = [
            ("employments", .array(employments.map(\.json))), ("activePeriods", .array(activePeriods.map(\.json))),
            ("history", RecordHistory.json(history, language, Self.happened)),
        ]
        return .object((reviewer.json.members ?? []) + parts)
    }
}
