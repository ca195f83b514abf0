internal import Doors
internal import Values
internal import Web

/// Ends an employment of a reviewer.
struct EndEmployment: Action {
    static let door = Door(
        "employment end", path: "/employments/{employment}/end", roles: [.coordinator],
        title: Text("Dienstverband beëindigen", "End the employment"),
        help: Text(
            "Leg vast tot en met welke dag de reviewer daar werkt. Daarna is hij of zij zelfstandig.",
            "Record until which day the reviewer works there. After that he or she is a freelancer."),
        forEver: Text("Daarna staat het einde vast.", "The end is then fixed."))
    static let refusals: [RefusalCode] = [
        .notFound, ReviewersRefused.employmentEndedCode, OrganisationsRefused.endsBeforeItBeganCode,
    ]

    let employment: ID<Employment>
    let untilDay: Day

    init(_ read: inout FieldReader) {
        employment = read.value("employment", Text("dienstverband", "employment"))
        untilDay = read.value("untilDay", Text("Tot en met", "Until and including"))
    }

    func perform(in context: Context) throws -> Done {
        let standing = try EmploymentStore.locked(employment, context.tx)
        let reviewer = try ReviewerStore.find(standing.reviewer, context.tx)
        if let ended = standing.untilDay { throw ReviewersRefused.employmentEnded(reviewer.name, ended) }
        guard untilDay >= standing.fromDay else {
            throw OrganisationsRefused.endsBeforeItBegan(Employment.words, standing.fromDay)
        }
        try EmploymentStore.end(employment, on: untilDay, context.tx)
        return Done(
            Text(
                "\(reviewer.name) werkt bij \(standing.organisationName) tot en met \(untilDay.formatted(.nl)).",
                "\(reviewer.name) works at \(standing.organisationName) until \(untilDay.formatted(.en))."),
            at: reviewer.href, body: ["id": .integer(employment.value)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        guard let id = ID<Employment>.parse(form.path["employment"].shown) else {
            throw Refused.notFound(Employment.words)
        }
        return try ReviewerForm.draw(form, of: EmploymentStore.find(id, context.tx).reviewer, in: context)
    }
}
