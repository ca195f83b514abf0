internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Records who employs a reviewer from a day on.
struct StartEmployment: Action {
    static let door = Door(
        "employment start", path: "/reviewers/{reviewer}/employments",
        formPath: "/reviewers/{reviewer}/employments/new",
        roles: [.coordinator],
        title: Text("Werkgever vastleggen", "Record the employer"),
        help: Text(
            "Leg vast bij welke organisatie de reviewer werkt. Zonder werkgever is iemand zelfstandig.",
            "Record at which organisation the reviewer works. Without an employer somebody is a freelancer."))
    static let refusals: [RefusalCode] = [
        .notFound, ReviewersRefused.unknownEmployerCode, ReviewersRefused.employmentOverlapsCode,
    ]

    let reviewer: ID<Reviewer>
    let organisation: ID<Organisation>
    let function: String?
    let fromDay: Day
    let untilDay: Day?

    init(_ read: inout FieldReader) {
        reviewer = read.value("reviewer", Text("reviewer", "reviewer"))
        organisation = read.pick("organisation", Text("Werkgever", "Employer"), from: EmploymentStore.employers)
        function = read.optionalLine("function", Text("Functie", "Function"))
        fromDay = read.value("fromDay", Text("Vanaf", "From"))
        untilDay = read.optional(
            "untilDay", Text("Tot en met", "Until and including"), hint: Text("Leeg: nog steeds.", "Empty: still."))
        read.checkOrder(from: fromDay, until: untilDay)
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ReviewerStore.locked(reviewer, context.tx)
        guard let employer = try context.tx.row(OrganisationStore.select(organisation)).map(Organisation.init) else {
            throw ReviewersRefused.unknownEmployer
        }
        guard let period = Period(from: fromDay, until: untilDay) else {
            throw OrganisationsRefused.endsBeforeItBegan(Employment.words, fromDay)
        }
        if let other = try EmploymentStore.overlapping(period, of: reviewer, context.tx) {
            throw ReviewersRefused.employmentOverlaps(standing.name, other)
        }
        let id = try EmploymentStore.start(of: reviewer, at: organisation, function: function, period, context.tx)
        return Done(
            Text(
                "\(standing.name) werkt bij \(employer.name): \(period.formatted(.nl)).",
                "\(standing.name) works at \(employer.name): \(period.formatted(.en))."), at: standing.href,
            body: ["id": .integer(id.value), "reviewer": .integer(reviewer.value)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try ReviewerForm.draw(form, of: Reviewer.id(form.path), in: context)
    }
}
