internal import Doors
internal import Look
internal import Values
internal import Web

/// The form of an organisation: its fields in four groups.
enum OrganisationForm {
    private static let confirmationName = "confirmSimilarName"

    private struct Group {
        let heading: Text
        let fields: [String]
    }

    private static let groups = [
        Group(
            heading: Text("Naam en nummers", "Name and numbers"),
            fields: ["name", "kind", "kvkNumber", "oin", "cbsCode", "vatNumber", "iban"]),
        Group(
            heading: Text("Bereikbaar", "Reached at"),
            fields: ["street", "postalCode", "city", "country", "email", "phone", "website"]),
        Group(
            heading: Text("Factuur", "Invoice"),
            fields: [
                "invoiceName", "invoiceEmail", "invoiceStreet", "invoicePostalCode", "invoiceCity", "peppolAddress",
                "orderNumberRequired", "contractReference", "costCentre",
            ]),
    ]

    /// The field by which a person says that a name like another's belongs to another organisation.
    static func confirmation(_ read: inout FieldReader) -> Bool {
        read.flag(
            confirmationName,
            Text(
                "Dit is een andere organisatie dan die met de naam die erop lijkt.",
                "This is another organisation than the one whose name is like it."))
    }

    static func draw(_ form: FormState, kicker: String?, cancel: String) -> HTML {
        let plain = PlainForm(form)
        return group {
            PageHead(form.door.title(form.language), kicker: kicker, lead: form.door.help(form.language)).html
            plain.faults
            ActionForm(to: form.target, fields: form.guardFields) {
                groups.map { part in
                    section {
                        h2 { part.heading(form.language) }
                        part.fields.map { plain.field(named: $0) }
                    }
                }
                plain.field(named: "seen")
                if asksForConfirmation(form) { plain.field(named: confirmationName) }
                FormFoot(form.language, form.door.button, cancel: cancel).html
            }.html
        }
    }

    private static func asksForConfirmation(_ form: FormState) -> Bool {
        form.refusal?.code == OrganisationsRefused.similarNameCode || !form.values[confirmationName].isBlank
    }
}
