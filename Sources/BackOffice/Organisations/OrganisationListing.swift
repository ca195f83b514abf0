internal import Doors
internal import Postgres
internal import Values

/// A line of the list of organisations.
struct OrganisationLine {
    let id: ID<Organisation>
    let kind: OrganisationKind
    let name: String
    let city: String?
    let kvkNumber: String?
    let oin: String?
    let cbsCode: String?
    let isAffiliated: Bool

    init(_ row: Row) throws {
        id = try row("id")
        kind = OrganisationKind(rawValue: try row("kind")) ?? .other
        name = try row("name")
        city = try row("city")
        kvkNumber = try row("kvk_number")
        oin = try row("oin")
        cbsCode = try row("cbs_code")
        isAffiliated = try row("is_affiliated")
    }
}

/// Which organisations a list shows, in which order.
struct OrganisationListing {
    let kind: OrganisationKind?
    let affiliated: Bool?
    let search: String?
    let order: ListOrder<OrganisationOrder>?
}

/// The headings by which organisations can be sorted.
enum OrganisationOrder: String, CaseIterable, Sendable {
    case name, kind, city
}
