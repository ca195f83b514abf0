internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Everything about one organisation that its page shows.
struct OrganisationFile {
    let organisation: Organisation
    let contacts: [Contact]
    let affiliations: [Affiliation]
    let employed: [EmployedReviewer]
    /// Nil for a role that may not look back.
    let history: AuditTrail?
    let panels: HTML

    /// - Throws: `not-found`.
    init(_ id: ID<Organisation>, in context: Context) throws {
        let results = try context.tx.pipeline([
            OrganisationStore.select(id), ContactStore.all(of: id), AffiliationStore.all(of: id),
            OrganisationStore.employed(at: id),
        ])
        organisation = try OrganisationStore.one(results[0].first)
        contacts = try results[1].map(Contact.init)
        affiliations = try results[2].map(Affiliation.init)
        employed = try results[3].map(EmployedReviewer.init)
        history = try AuditTrail.of(OrganisationStore.records(of: id), in: context)
        panels = try context.channel == .page ? Panels.html(Panels.ofOrganisation, id, context) : .empty
    }
}

/// A reviewer who is or was employed by an organisation.
struct EmployedReviewer {
    /// The number of the reviewer's own page.
    let reviewer: Int64
    let registerNumber: String
    let name: String
    let function: String?
    let fromDay: Day
    let untilDay: Day?

    init(_ row: Row) throws {
        reviewer = try row("reviewer")
        registerNumber = try row("register_number")
        name = try row("name")
        function = try row("function")
        fromDay = try row("from_day")
        untilDay = try row("until_day")
    }
}
