internal import Doors
internal import Values

/// What sort of organisation it is to the foundation.
enum OrganisationKind: String, Titled {
    case institution, municipality, school, partner, supplier, other

    var title: Text {
        switch self {
        case .institution: Text("instelling", "institution")
        case .municipality: Text("gemeente", "municipality")
        case .school: Text("school", "school")
        case .partner: Text("partner", "partner")
        case .supplier: Text("leverancier", "supplier")
        case .other: Text("anders", "other")
        }
    }

    static let sample = OrganisationKind.institution
}
