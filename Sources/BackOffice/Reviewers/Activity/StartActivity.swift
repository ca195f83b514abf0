internal import Doors
internal import Values
internal import Web

/// Records that a reviewer is active (again) from a day on.
struct StartActivity: Action {
    static let door = Door(
        "activity start", path: "/reviewers/{reviewer}/active-periods",
        formPath: "/reviewers/{reviewer}/active-periods/new", roles: [.coordinator],
        title: Text("Actieve periode vastleggen", "Record an active period"),
        help: Text(
            "Leg vast vanaf welke dag de reviewer gevraagd kan worden voor leerreviews.",
            "Record from which day the reviewer can be asked for reviews."))
    static let refusals: [RefusalCode] = [.notFound, ReviewersRefused.activeOverlapsCode]

    let reviewer: ID<Reviewer>
    let fromDay: Day
    let untilDay: Day?
    let ground: String?

    init(_ read: inout FieldReader) {
        reviewer = read.value("reviewer", Text("reviewer", "reviewer"))
        fromDay = read.value("fromDay", Text("Vanaf", "From"))
        untilDay = read.optional(
            "untilDay", Text("Tot en met", "Until and including"), hint: Text("Leeg: nog steeds.", "Empty: still."))
        ground = read.optionalFreeText("ground", Text("Aanleiding", "Reason"), most: 200, lines: false)
        read.checkOrder(from: fromDay, until: untilDay)
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewerStore.locked(reviewer, context.tx)
        guard let period = Period(from: fromDay, until: untilDay) else {
            throw OrganisationsRefused.endsBeforeItBegan(ActivePeriod.words, fromDay)
        }
        if let other = try ActivePeriodStore.overlapping(period, of: reviewer, context.tx) {
            throw ReviewersRefused.activeOverlaps(standing.name, other)
        }
        let id = try ActivePeriodStore.start(
            of: reviewer, from: fromDay, until: untilDay, ground: ground, context.tx)
        return Done(
            Text(
                "\(standing.name) is actief: \(period.formatted(.nl)).",
                "\(standing.name) is active: \(period.formatted(.en))."), at: standing.href,
            body: ["id": .integer(id.value), "reviewer": .integer(reviewer.value)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try ReviewerForm.draw(form, of: Reviewer.id(form.path), in: context)
    }
}
