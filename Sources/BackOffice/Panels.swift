internal import Doors
internal import Values
internal import Web

/// What a part shows on the page of a thing that belongs to a part to its left, such as the reviews of a reviewer.
struct Panel<Subject>: Sendable {
    /// A section with its heading; nothing where there is nothing to show.
    let html: @Sendable (ID<Subject>, Context) throws -> HTML
}

/// The panels on each page, in the order in which they stand there.
enum Panels {
    static let ofOrganisation: [Panel<Organisation>] = []
    static let ofReviewer: [Panel<Reviewer>] = [
        MeterPanel.panel, DecisionPanel.panel, HoursPanel.panel, AssessmentPanel.panel, PublicationPanel.panel,
    ]
    /// Work that waits and is no job, for the list of jobs.
    static let ofJobs: [@Sendable (Context) throws -> [JobStore.Entry]] = [ReminderPart.jobs]
    /// Settings of parts that have a page of their own, linked from the page of all settings.
    static let besideSettings: [ViewDoor] = [AccreditationSettings.door]
    static let ofReview: [ReviewPanel] = [QuotesOfReview.panel]

    static func html<Subject>(_ panels: [Panel<Subject>], _ id: ID<Subject>, _ context: Context) throws -> HTML {
        .fragment(try panels.map { try $0.html(id, context) })
    }
}
