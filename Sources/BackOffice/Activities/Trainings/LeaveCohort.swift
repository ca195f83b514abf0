internal import Doors
internal import Values
internal import Web

/// Somebody stops with a training.
struct LeaveCohort: Action {
    static let door = Door(
        "cohort leave", path: "/cohorts/{cohort}/members/{reviewer}/end", roles: [.supervisor, .coordinator],
        title: Text("Deelname beëindigen", "End the participation"),
        help: Text(
            "Leg vast tot en met welke dag iemand meedoet.", "Record until which day somebody takes part."),
        forEver: Text("Daarna staat het einde vast.", "The end is then fixed."))
    static let refusals: [RefusalCode] = [
        .notFound, TrainingRefused.leftCode, OrganisationsRefused.endsBeforeItBeganCode,
    ]

    let cohort: ID<Cohort>
    let reviewer: ID<Reviewer>
    let untilDay: Day

    init(_ read: inout FieldReader) {
        cohort = read.value("cohort", Text("cohort", "cohort"))
        reviewer = read.value("reviewer", Text("reviewer", "reviewer"))
        untilDay = read.value("untilDay", Text("Tot en met", "Until and including"))
    }

    func perform(in context: Context) throws -> Done {
        let standing = try CohortStore.locked(cohort, context.tx)
        let member = try CohortStore.member(reviewer, of: cohort, context.tx)
        if let day = member.leftOn { throw TrainingRefused.left(member, on: day) }
        guard untilDay >= member.joinedOn else {
            throw OrganisationsRefused.endsBeforeItBegan(Text("De deelname", "The participation"), member.joinedOn)
        }
        try CohortStore.leave(reviewer, from: cohort, on: untilDay, context.tx)
        let name = member.reviewer.name
        return Done(
            Text(
                "\(name) doet mee tot en met \(untilDay.formatted(.nl)).",
                "\(name) takes part until \(untilDay.formatted(.en))."),
            at: standing.href, body: ["id": .integer(cohort.value)])
    }

    static func subject(_ path: FieldTree, in context: Context) throws -> String? {
        try CohortForm.subject(path, in: context)
    }

    static func wayBack(_ path: FieldTree, in context: Context) throws -> String? { try Cohort.href(Cohort.id(path)) }
}

/// What the forms about somebody in a cohort have above their title.
enum CohortForm {
    /// - Throws: `not-found`.
    static func subject(_ path: FieldTree, in context: Context) throws -> String {
        let cohort = try CohortStore.find(Cohort.id(path), context.tx)
        let member = try CohortStore.member(Reviewer.id(path), of: cohort.id, context.tx)
        return "\(member.reviewer.name) · \(cohort.fullName)"
    }
}
