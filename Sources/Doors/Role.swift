package import Values

/// What a person may be in the foundation, held from a day until a day, or the stand-in of one without a person
/// behind it (`link`, `public`, `jobs`, `console`). Each has a database role `griffie_<name>`; the database, not
/// this list, holds the rights.
package enum Role: String, Sendable, Hashable, CaseIterable {
    case coordinator, board, treasurer, supervisor, reviewer, auditor, administrator
    case link, `public`, jobs, console

    /// The roles that are given to people, in the order in which they are shown.
    package static let ofPeople: [Role] = [
        .coordinator, .board, .treasurer, .supervisor, .reviewer, .auditor, .administrator,
    ]

    /// Everybody who signs in, whatever the role.
    package static let everyone = ofPeople

    /// The roles that may see the registry and the quotes as a whole.
    package static let office: [Role] = [.coordinator, .board, .treasurer, .auditor, .supervisor]

    /// How the role is called on screen.
    package var title: Text {
        switch self {
        case .coordinator: Text("coördinator", "coordinator")
        case .board: Text("bestuur", "board")
        case .treasurer: Text("penningmeester", "treasurer")
        case .supervisor: Text("supervisor", "supervisor")
        case .reviewer: Text("reviewer", "reviewer")
        case .auditor: Text("kascommissie", "audit committee")
        case .administrator: Text("beheerder", "administrator")
        case .link: Text("via een link", "by a link")
        case .public: Text("openbaar", "public")
        case .jobs: Text("achtergrondwerk", "background work")
        case .console: Text("console", "console")
        }
    }
}
