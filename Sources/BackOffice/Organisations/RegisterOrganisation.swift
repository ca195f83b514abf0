internal import Doors
internal import Values
internal import Web

/// Registers an organisation.
struct RegisterOrganisation: Action {
    static let door = Door(
        "organisation register", path: "/organisations", formPath: "/organisations/new", roles: [.coordinator],
        title: Text("Organisatie toevoegen", "Add an organisation"),
        help: Text(
            "Leg een organisatie vast die meedoet, betaalt, opdracht geeft of een reviewer in dienst heeft.",
            "Register an organisation that takes part, pays, commissions or employs a reviewer."))
    static let refusals: [RefusalCode] = [
        OrganisationsRefused.numberTakenCode, OrganisationsRefused.similarNameCode,
    ]

    let content: OrganisationContent
    let confirmSimilarName: Bool

    init(_ read: inout FieldReader) {
        content = OrganisationContent(&read)
        confirmSimilarName = OrganisationForm.confirmation(&read)
    }

    func perform(in context: Context) throws -> Done {
        try DuplicateGuard.check(content, except: nil, confirmed: confirmSimilarName, context.tx)
        let id = try OrganisationStore.register(content, context.tx)
        return Done(
            Text("\(content.name) is toegevoegd.", "\(content.name) has been added."), at: Organisation.href(id),
            body: ["id": .integer(id.value)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        OrganisationForm.draw(form, kicker: nil, cancel: "/organisations")
    }
}
