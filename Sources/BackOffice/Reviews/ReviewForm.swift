internal import Doors
internal import Look
internal import Values
internal import Web

/// The plain form of an action on a review, under the review's name, with the way back to its page.
enum ReviewForm {
    /// - Parameters:
    ///   - subject: what within the review it is about, such as a step.
    ///   - note: what must be known before the form is filled in.
    static func draw(
        _ form: FormState, subject: String? = nil, note: HTML = .empty, in context: Context
    ) throws -> HTML? {
        guard let id = ID<Review>.parse(form.path["review"].shown) else { return nil }
        let review = try ReviewStore.find(id, context.tx)
        let kicker = [review.name, subject].compactMap(\.self).joined(separator: " · ")
        return draw(form, kicker: kicker, note: note, cancel: review.href)
    }

    static func draw(_ form: FormState, kicker: String, note: HTML = .empty, cancel: String) -> HTML {
        let plain = PlainForm(form)
        let fields = form.contract.fields.filter { !form.door.pathFields.contains($0.name) }
        return group {
            PageHead(form.door.title(form.language), kicker: kicker, lead: form.door.help(form.language)).html
            plain.faults
            note
            ActionForm(to: form.target, fields: form.guardFields) {
                plain.fields(fields)
                plain.confirmation
                FormFoot(form.language, form.door.button, cancel: cancel, forEver: form.door.forEver).html
            }.html
        }
    }
}

extension FieldTree {
    /// A value as it stands in a form; nothing where there is none.
    static func of(_ value: (some FieldValue)?) -> FieldTree { value.map { .text($0.fieldText) } ?? .absent }
}
