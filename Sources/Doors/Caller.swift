package import Values

/// The one type-level name for a person in the registry; `ID<Person>` everywhere.
package enum Person {}

/// Who is asking, as the database answered it in the prelude of the transaction.
package struct Caller: Sendable {
    package let person: ID<Person>?
    package let name: String
    package let email: String?
    /// The role in which this request acts.
    package let role: Role
    /// Every role that the person holds today.
    package let roles: [Role]
    package let language: Language
    package let session: Int64?
    package let today: Day

    package init(
        person: ID<Person>?, name: String, email: String?, role: Role, roles: [Role], language: Language,
        session: Int64?, today: Day
    ) {
        self.person = person
        self.name = name
        self.email = email
        self.role = role
        self.roles = roles
        self.language = language
        self.session = session
        self.today = today
    }
}

/// What is shown to prove who is asking.
package enum Credential: Sendable {
    case none
    /// The token of a signed-in session, as it stands in the cookie.
    case session(String)
    /// A bearer token of a script or of `--token`.
    case token(String)
    /// The secret of a link given to an outsider.
    case link(String)
    /// The Unix user at the machine itself.
    case console(String)
    case jobs

    /// The kind as the database's entry function knows it.
    package var kind: String {
        switch self {
        case .none: "public"
        case .session: "session"
        case .token: "token"
        case .link: "link"
        case .console: "console"
        case .jobs: "jobs"
        }
    }

    /// The Unix user at the console, empty for everybody else.
    var actor: String { if case .console(let user) = self { user } else { "" } }

    /// True for an outsider who came by a link.
    var isLink: Bool { if case .link = self { true } else { false } }

    /// The secret part, empty where there is none.
    package var secret: String {
        switch self {
        case .none, .jobs, .console: ""
        case .session(let token), .token(let token), .link(let token): token
        }
    }
}
