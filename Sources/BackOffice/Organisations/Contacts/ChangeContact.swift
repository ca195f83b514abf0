internal import Doors
internal import Values
internal import Web

/// Changes what is known of a contact person.
struct ChangeContact: Action {
    static let door = Door(
        "contact change", path: "/contacts/{contact}/change", roles: [.coordinator],
        title: Text("Contactpersoon wijzigen", "Change the contact person"),
        button: Text("Wijziging bewaren", "Save the change"),
        help: Text(
            "Wijzig naam, functie, bereikbaarheid of wie akkoord mag geven.",
            "Change the name, function, ways to reach or who may agree."))
    static let refusals: [RefusalCode] = [.notFound, .stale]

    let contact: ID<Contact>
    let content: ContactContent
    let seen: Int64?

    init(_ read: inout FieldReader) {
        contact = read.value("contact", Text("contactpersoon", "contact person"))
        content = ContactContent(&read)
        seen = read.seen()
    }

    func perform(in context: Context) throws -> Done {
        let standing = try ContactStore.locked(contact, context.tx)
        if let seen, seen != standing.version { throw Refused.stale(Contact.words, current: standing.tree) }
        try ContactStore.change(contact, content, context.tx)
        return Done(
            Text("\(content.name) is gewijzigd.", "\(content.name) has been changed."),
            at: Organisation.href(standing.organisation), body: ["id": .integer(contact.value)])
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        try ContactStore.find(Contact.id(path), context.tx).tree
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        let standing = try ContactStore.find(Contact.id(form.path), context.tx)
        return try OrganisationPartForm.draw(form, of: standing.organisation, in: context)
    }
}

extension Contact {
    /// The contact person that an address names.
    /// - Throws: `not-found`.
    static func id(_ path: FieldTree) throws -> ID<Contact> {
        guard let id = ID<Contact>.parse(path["contact"].shown) else { throw Refused.notFound(words) }
        return id
    }
}
