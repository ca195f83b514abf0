internal import Doors
internal import Look
internal import Values
internal import Web

/// The plain form of something that belongs to an organisation, under its name, with the way back to its page.
enum OrganisationPartForm {
    /// - Parameter subject: what of the organisation it is about, such as a contact's name.
    static func draw(
        _ form: FormState, about subject: String? = nil, of organisation: ID<Organisation>, in context: Context
    ) throws -> HTML {
        let standing = try OrganisationStore.find(organisation, context.tx)
        let kicker = [standing.name, subject].compactMap(\.self).joined(separator: " · ")
        return SubjectForm.draw(form, kicker: kicker, cancel: standing.href)
    }
}

/// A plain form with a line above its title that says what it is about.
enum SubjectForm {
    static func draw(_ form: FormState, kicker: String, cancel: String) -> HTML {
        let plain = PlainForm(form)
        let fields = form.contract.fields.filter { !form.door.pathFields.contains($0.name) }
        return group {
            PageHead(form.door.title(form.language), kicker: kicker, lead: form.door.help(form.language)).html
            plain.faults
            ActionForm(to: form.target, fields: form.guardFields) {
                plain.fields(fields)
                plain.confirmation
                FormFoot(form.language, form.door.button, cancel: cancel, forEver: form.door.forEver).html
            }.html
        }
    }
}
