package import Doors
package import Postgres
internal import Values
package import Web

/// Everything that can be done and seen in Griffie, from the parts in their order.
package enum BackOffice {
    /// The one list for all doors.
    package static let house = House(
        actions: parts.flatMap(\.actions), views: parts.flatMap(\.views), assets: LookAssets.all,
        rules: parts.reduce(into: [:]) { rules, part in rules.merge(part.rules) { first, _ in first } },
        frame: HouseFrame.draw)

    /// Starts the worker that does what need not be seen at once; the caller stops it.
    /// - Parameters:
    ///   - root: the folder of the installation, with `scripts` and `Reports`.
    ///   - runsDaily: false leaves out what is asked for by itself each day.
    ///   - log: takes a line for each try, without personal values.
    package static func jobWorker(
        database: Database, root: String, runsDaily: Bool = true, log: @escaping @Sendable (JSON) -> Void
    ) -> JobWorker {
        JobWorker(
            database: database, root: root,
            kinds: [DecisionLetterJob.kind, CertificateJob.kind, QuoteDocumentJob.kind],
            daily: runsDaily ? [ReminderJob.kind] : [], log: log)
    }

    /// The parts, each with what it declares.
    static let parts: [Part] = [
        SettingsPart.part,
        HistoryPart.part,
        JobsPart.part,
        DocumentsPart.part,
        AccessPart.part,
        OrganisationsPart.part,
        ReviewersPart.part,
        ActivitiesPart.part,
        AccreditationPart.part,
        ReviewsPart.part,
        QuotesPart.part,
        AgreementsPart.part,
        DeskPart.part,
    ]
}

/// What a part of the work declares.
struct Part: Sendable {
    let actions: [AnyAction]
    let views: [AnyView]
    /// What a broken rule of the database means to a person, by the constraint's name.
    let rules: [String: Text]
}
