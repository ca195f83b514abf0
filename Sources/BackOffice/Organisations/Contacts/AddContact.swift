internal import Doors
internal import Values
internal import Web

/// Adds a contact person to an organisation.
struct AddContact: Action {
    static let door = Door(
        "contact add", path: "/organisations/{organisation}/contacts",
        formPath: "/organisations/{organisation}/contacts/new", roles: [.coordinator],
        title: Text("Contactpersoon toevoegen", "Add a contact person"),
        help: Text(
            "Leg vast wie je bij de organisatie belt, en wie er akkoord mag geven.",
            "Record whom you ring at the organisation, and who may agree."))
    static let refusals: [RefusalCode] = [.notFound]

    let organisation: ID<Organisation>
    let content: ContactContent
    let fromDay: Day?

    init(_ read: inout FieldReader) {
        organisation = read.value("organisation", Text("organisatie", "organisation"))
        content = ContactContent(&read)
        fromDay = read.optional(
            "fromDay", Text("Vanaf", "From"), hint: Text("Leeg: vanaf vandaag.", "Empty: from today."))
    }

    func perform(in context: Context) throws -> Done {
        let standing = try OrganisationStore.locked(organisation, context.tx)
        let id = try ContactStore.add(
            content, to: organisation, from: fromDay ?? context.today, context.tx)
        return Done(
            Text(
                "\(content.name) is contactpersoon van \(standing.name).",
                "\(content.name) is a contact person of \(standing.name)."), at: standing.href,
            body: ["id": .integer(id.value), "organisation": .integer(organisation.value)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try OrganisationPartForm.draw(form, of: Organisation.id(form.path), in: context)
    }
}
