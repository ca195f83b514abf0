internal import Doors

/// The register of organisations: who commissions, takes part, pays, or employs a reviewer.
enum OrganisationsPart {
    static let part = Part(
        actions: [
            AnyAction(RegisterOrganisation.self), AnyAction(ChangeOrganisation.self), AnyAction(AddContact.self),
            AnyAction(ChangeContact.self), AnyAction(EndContact.self), AnyAction(AddAffiliation.self),
            AnyAction(EndAffiliation.self),
        ],
        views: [AnyView(OrganisationList.self), AnyView(OrganisationDetail.self)],
        rules: OrganisationsRefused.rules)
}
