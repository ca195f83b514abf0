internal import Doors
internal import Values
internal import Web

/// One review: where it stands, what it waits for, who takes part, and what happened.
struct ReviewShow: View {
    static let door = ViewDoor(
        "review show", path: "/reviews/{review}", roles: Role.office + [.reviewer],
        title: Text("Leerreview", "Review"),
        help: Text("Eén leerreview met alles wat erbij hoort.", "One review with all that belongs to it."))

    /// A review with what the parts to the right add to it.
    struct Model {
        let review: ReviewModel
        let panels: [(name: String, shown: ReviewPanel.Shown)]
        /// Nil for a role that may not look back.
        let history: AuditTrail?
    }

    let review: ID<Review>

    init(_ read: inout FieldReader) { review = read.value("review", Text("leerreview", "review")) }

    func load(in context: Context) throws -> Model {
        let model = try ReviewModelStore.model(review, context.tx)
        let panels = try Panels.ofReview.compactMap { panel in
            try panel.show(model.review, context).map { (name: panel.name, shown: $0) }
        }
        let history = try AuditTrail.of(ReviewTrailStore.records(of: review), in: context, deed: ReviewDeeds.words)
        return Model(review: model, panels: panels, history: history)
    }

    func json(_ model: Model, in context: Context) throws -> JSON {
        ReviewJSON(model: model.review, today: try context.today).json(
            panels: model.panels.map { ($0.name, $0.shown.json) },
            history: try model.history?.json(context.language) ?? .null)
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        ReviewPage(
            model: model.review, panels: model.panels.map(\.shown), history: model.history,
            rights: try ReviewRights(context), language: try context.language, today: try context.today
        ).page
    }
}

/// What the caller may do on the page of a review.
struct ReviewRights {
    /// The coordinator does the work of a review, all of it.
    let mayWork: Bool
    /// Whoever may open an organisation's own page.
    let mayOpenOrganisations: Bool
    let mayOpenRequests: Bool
    /// A supervisor records supervision of the team.
    let maySupervise: Bool

    init(_ context: Context) throws {
        let roles = try context.caller.roles
        mayWork = context.may(PlanStep.self)
        mayOpenOrganisations = Role.office.contains { roles.contains($0) }
        maySupervise = context.may(SuperviseReview.self)
        mayOpenRequests = RequestShow.door.roles.contains { roles.contains($0) }
    }
}
