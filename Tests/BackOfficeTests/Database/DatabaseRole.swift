import Postgres

/// The roles a transaction of the service can become, and the service itself before it becomes any.
enum DatabaseRole: String, CaseIterable, Comparable {
    case board, treasurer, coordinator, supervisor, reviewer, auditor, administrator
    case link, `public`, jobs, retention, console, nobody, service

    static let office: Set<DatabaseRole> = [.board, .treasurer, .coordinator, .supervisor, .auditor, .administrator]
    static let signedIn: Set<DatabaseRole> = office.union([.reviewer])
    static let staff: Set<DatabaseRole> = signedIn.union([.jobs, .retention, .console])
    static let everyone: Set<DatabaseRole> = staff.union([.link, .public])

    /// Behind the other roles there is no person.
    var isOfAPerson: Bool { DatabaseRole.signedIn.contains(self) }

    static func < (left: DatabaseRole, right: DatabaseRole) -> Bool { left.rawValue < right.rawValue }
}

/// What came of one statement.
enum Outcome: Equatable, CustomStringConvertible {
    case rows
    case nothing
    case denied
    case failed(String)

    var description: String {
        switch self {
        case .rows: "done"
        case .nothing: "no row"
        case .denied: "42501"
        case .failed(let story): story
        }
    }
}
