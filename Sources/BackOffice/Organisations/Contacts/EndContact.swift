internal import Doors
internal import Values
internal import Web

/// Ends somebody's being a contact person.
struct EndContact: Action {
    static let door = Door(
        "contact end", path: "/contacts/{contact}/end", roles: [.coordinator],
        title: Text("Contactpersoon beëindigen", "End the contact person"),
        help: Text(
            "Leg vast tot en met welke dag deze persoon contactpersoon is. Wat er was, blijft te lezen.",
            "Record until which day this person is a contact person. What was, stays to be read."))
    static let refusals: [RefusalCode] = [
        .notFound, OrganisationsRefused.contactEndedCode, OrganisationsRefused.endsBeforeItBeganCode,
    ]

    let contact: ID<Contact>
    let untilDay: Day?

    init(_ read: inout FieldReader) {
        contact = read.value("contact", Text("contactpersoon", "contact person"))
        untilDay = read.optional(
            "untilDay", Text("Tot en met", "Until and including"), hint: Text("Leeg: vandaag.", "Empty: today."))
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ContactStore.locked(contact, context.tx)
        if let ended = standing.untilDay { throw OrganisationsRefused.contactEnded(standing.name, on: ended) }
        let day = try untilDay ?? context.today
        guard day >= standing.fromDay else {
            throw OrganisationsRefused.endsBeforeItBegan(Text(standing.name, standing.name), standing.fromDay)
        }
        try ContactStore.end(contact, on: day, context.tx)
        return Done(
            Text(
                "\(standing.name) is contactpersoon tot en met \(day.formatted(.nl)).",
                "\(standing.name) is a contact person until \(day.formatted(.en))."),
            at: Organisation.href(standing.organisation), body: ["id": .integer(contact.value)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        let standing = try ContactStore.find(Contact.id(form.path), context.tx)
        return try OrganisationPartForm.draw(form, about: standing.name, of: standing.organisation, in: context)
    }
}
