internal import Doors
internal import Values
internal import Web

/// Ends an affiliation.
struct EndAffiliation: Action {
    static let door = Door(
        "affiliation end", path: "/affiliations/{affiliation}/end", roles: [.coordinator],
        title: Text("Aansluiting beëindigen", "End the affiliation"),
        help: Text(
            "Leg vast tot en met welke dag de organisatie is aangesloten.",
            "Record until which day the organisation is affiliated."),
        forEver: Text("Daarna staat het einde vast.", "The end is then fixed."))
    static let refusals: [RefusalCode] = [
        .notFound, OrganisationsRefused.affiliationEndedCode, OrganisationsRefused.endsBeforeItBeganCode,
    ]

    let affiliation: ID<Affiliation>
    let untilDay: Day

    init(_ read: inout FieldReader) {
        affiliation = read.value("affiliation", Text("aansluiting", "affiliation"))
        untilDay = read.value("untilDay", Text("Tot en met", "Until and including"))
    }

    func perform(in context: Context) throws -> Done {
        let standing = try AffiliationStore.locked(affiliation, context.tx)
        if let ended = standing.untilDay { throw OrganisationsRefused.affiliationEnded(ended) }
        guard untilDay >= standing.fromDay else {
            throw OrganisationsRefused.endsBeforeItBegan(Affiliation.words, standing.fromDay)
        }
        try AffiliationStore.end(affiliation, on: untilDay, context.tx)
        return Done(
            Text(
                "De aansluiting eindigt op \(untilDay.formatted(.nl)).",
                "The affiliation ends on \(untilDay.formatted(.en))."),
            at: Organisation.href(standing.organisation), body: ["id": .integer(affiliation.value)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        guard let id = ID<Affiliation>.parse(form.path["affiliation"].shown) else {
            throw Refused.notFound(Affiliation.words)
        }
        let standing = try AffiliationStore.find(id, context.tx)
        let since = standing.period?.formatted(form.language)
        return try OrganisationPartForm.draw(form, about: since, of: standing.organisation, in: context)
    }
}
