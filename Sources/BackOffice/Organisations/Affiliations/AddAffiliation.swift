internal import Doors
internal import Values
internal import Web

/// Records that an organisation is affiliated from a day on.
struct AddAffiliation: Action {
    static let door = Door(
        "affiliation add", path: "/organisations/{organisation}/affiliations",
        formPath: "/organisations/{organisation}/affiliations/new", roles: [.coordinator],
        title: Text("Aansluiting vastleggen", "Record an affiliation"),
        help: Text(
            "Leg vast van wanneer tot wanneer de organisatie is aangesloten, en voor welke bijdrage per jaar.",
            "Record from when until when the organisation is affiliated, and for which yearly fee."))
    static let refusals: [RefusalCode] = [.notFound, OrganisationsRefused.affiliationOverlapsCode]

    let organisation: ID<Organisation>
    let fromDay: Day
    let untilDay: Day?
    let fee: Money

    init(_ read: inout FieldReader) {
        organisation = read.value("organisation", Text("organisatie", "organisation"))
        fromDay = read.value("fromDay", Text("Vanaf", "From"))
        untilDay = read.optional(
            "untilDay", Text("Tot en met", "Until and including"), hint: Text("Leeg: nog steeds.", "Empty: still."))
        fee = read.value("fee", Text("Bijdrage per jaar", "Yearly fee"))
        if fee.cents < 0 {
            read.fault("fee", Text("Een bijdrage is nul of meer. Vul 0 of meer in.", "A fee is zero or more."))
        }
        read.checkOrder(from: fromDay, until: untilDay)
    }

    func perform(in context: Context) throws -> Done {
        let standing = try OrganisationStore.locked(organisation, context.tx)
        guard let period = Period(from: fromDay, until: untilDay) else {
            throw OrganisationsRefused.endsBeforeItBegan(Affiliation.words, fromDay)
        }
        if let other = try AffiliationStore.overlapping(period, of: organisation, context.tx)?.period {
            throw OrganisationsRefused.affiliationOverlaps(standing.name, other)
        }
        let id = try AffiliationStore.add(period, fee: fee, to: organisation, context.tx)
        return Done(
            Text(
                "\(standing.name) is aangesloten: \(period.formatted(.nl)).",
                "\(standing.name) is affiliated: \(period.formatted(.en))."), at: standing.href,
            body: ["id": .integer(id.value), "organisation": .integer(organisation.value)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try OrganisationPartForm.draw(form, of: Organisation.id(form.path), in: context)
    }
}

extension FieldReader {
    /// Notes a fault where the last day comes before the first.
    mutating func checkOrder(from: Day, until: Day?) {
        guard let until, until < from else { return }
        fault(
            "untilDay",
            Text(
                "De laatste dag ligt vóór de eerste. Kies een dag vanaf \(from.short).",
                "The last day is before the first. Choose a day from \(from.short) on."))
    }
}
