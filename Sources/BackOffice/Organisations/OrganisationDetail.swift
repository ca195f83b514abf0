internal import Doors
internal import Values
internal import Web

/// One organisation with its people, its affiliations and its history.
struct OrganisationDetail: View {
    static let door = ViewDoor(
        "organisation show", path: "/organisations/{organisation}", roles: Role.office + [.administrator],
        title: Text("Organisatie", "Organisation"),
        help: Text(
            "Toont een organisatie: nummers, adressen, contactpersonen, aansluitingen en geschiedenis.",
            "Shows an organisation: numbers, addresses, contact persons, affiliations and history."))

    let organisation: ID<Organisation>

    init(_ read: inout FieldReader) {
        organisation = read.value("organisation", Text("organisatie", "organisation"))
    }

    func load(in context: Context) throws -> OrganisationFile {
        try OrganisationFile(organisation, in: context)
    }

    func json(_ model: OrganisationFile, in context: Context) throws -> JSON {
        let parts: [(String, JSON)] = [
            ("contacts", .array(model.contacts.map(\.json))),
            ("affiliations", .array(model.affiliations.map(\.json))),
            ("reviewers", .array(model.employed.map(Self.json))),
            ("history", try model.history?.json(context.language) ?? .null),
        ]
        return .object((model.organisation.json.members ?? []) + parts)
    }

    private static func json(_ one: EmployedReviewer) -> JSON {
        [
            "id": .integer(one.reviewer), "registerNumber": .string(one.registerNumber), "name": .string(one.name),
            "function": .text(one.function), "fromDay": .day(one.fromDay), "untilDay": .day(one.untilDay),
        ]
    }

    func page(_ model: OrganisationFile, in context: Context) throws -> Page {
        OrganisationSheet(
            file: model, language: try context.language, today: try context.today,
            mayChange: context.may(ChangeOrganisation.self)
        ).page
    }
}
