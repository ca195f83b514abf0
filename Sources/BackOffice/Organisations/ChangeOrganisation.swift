internal import Doors
internal import Values
internal import Web

/// Changes what is known of an organisation.
struct ChangeOrganisation: Action {
    static let door = Door(
        "organisation change", path: "/organisations/{organisation}/change", roles: [.coordinator],
        title: Text("Organisatie wijzigen", "Change the organisation"),
        button: Text("Wijziging bewaren", "Save the change"),
        help: Text(
            "Wijzig naam, nummers, adres of eisen aan de factuur.",
            "Change the name, numbers, address or invoice requirements."))
    static let refusals: [RefusalCode] = [
        .notFound, .stale, OrganisationsRefused.numberTakenCode, OrganisationsRefused.similarNameCode,
    ]

    let organisation: ID<Organisation>
    let content: OrganisationContent
    let confirmSimilarName: Bool
    let seen: Int64?

    init(_ read: inout FieldReader) {
        organisation = read.value("organisation", Text("organisatie", "organisation"))
        content = OrganisationContent(&read)
        confirmSimilarName = OrganisationForm.confirmation(&read)
        seen = read.seen()
    }

    func perform(in context: Context) throws -> Done {
        let standing = try OrganisationStore.locked(organisation, context.tx)
        if let seen, seen != standing.version {
            throw Refused.stale(Organisation.words, current: standing.tree)
        }
        // A name that stays was confirmed when it came.
        try DuplicateGuard.check(
            content, except: organisation, confirmed: confirmSimilarName || content.name == standing.name, context.tx)
        try OrganisationStore.change(organisation, content, context.tx)
        return Done(
            Text("\(content.name) is gewijzigd.", "\(content.name) has been changed."), at: standing.href,
            body: ["id": .integer(organisation.value)])
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        try OrganisationStore.find(Organisation.id(path), context.tx).tree
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        let standing = try OrganisationStore.find(Organisation.id(form.path), context.tx)
        return OrganisationForm.draw(form, kicker: standing.name, cancel: standing.href)
    }
}
