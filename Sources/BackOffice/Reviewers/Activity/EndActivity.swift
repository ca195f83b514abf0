internal import Doors
internal import Values
internal import Web

/// Ends an active period of a reviewer.
struct EndActivity: Action {
    static let door = Door(
        "activity end", path: "/active-periods/{activePeriod}/end", roles: [.coordinator],
        title: Text("Actieve periode beëindigen", "End the active period"),
        help: Text(
            "Leg vast tot en met welke dag de reviewer gevraagd kan worden voor leerreviews.",
            "Record until which day the reviewer can be asked for reviews."),
        forEver: Text("Daarna staat het einde vast.", "The end is then fixed."))
    static let refusals: [RefusalCode] = [
        .notFound, ReviewersRefused.activeEndedCode, OrganisationsRefused.endsBeforeItBeganCode,
    ]

    let activePeriod: ID<ActivePeriod>
    let untilDay: Day

    init(_ read: inout FieldReader) {
        activePeriod = read.value("activePeriod", Text("actieve periode", "active period"))
        untilDay = read.value("untilDay", Text("Tot en met", "Until and including"))
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ActivePeriodStore.locked(activePeriod, context.tx)
        let reviewer = try ReviewerStore.find(standing.reviewer, context.tx)
        if let ended = standing.untilDay { throw ReviewersRefused.activeEnded(reviewer.name, ended) }
        guard untilDay >= standing.fromDay else {
            throw OrganisationsRefused.endsBeforeItBegan(ActivePeriod.words, standing.fromDay)
        }
        try ActivePeriodStore.end(activePeriod, on: untilDay, context.tx)
        return Done(
            Text(
                "\(reviewer.name) is actief tot en met \(untilDay.formatted(.nl)).",
                "\(reviewer.name) is active until \(untilDay.formatted(.en))."),
            at: reviewer.href, body: ["id": .integer(activePeriod.value)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        guard let id = ID<ActivePeriod>.parse(form.path["activePeriod"].shown) else {
            throw Refused.notFound(ActivePeriod.words)
        }
        return try ReviewerForm.draw(form, of: ActivePeriodStore.find(id, context.tx).reviewer, in: context)
    }
}
