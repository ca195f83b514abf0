internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// Adds a person; with a role, that person can begin. At the console a password may be set at once.
struct AddUser: Action {
    static let door = Door(
        "user add", path: "/people", formPath: "/people/new", roles: [.administrator, .console],
        title: Text("Persoon toevoegen", "Add a person"),
        help: Text(
            "Iemand die Griffie gebruikt of in het register staat. Zonder e-mailadres kan de persoon zich niet aanmelden.",
            "Somebody who uses Griffie or stands in the register. Without an e-mail address the person cannot sign in."),
        lane: .slow)
    static let refusals = [
        AccessRefused.emailTaken, AccessRefused.auditorWithoutEnd, AccessRefused.treasurerNotOnBoard,
        AccessRefused.passwordAtConsole, AccessRefused.weakPassword,
    ]

    private let name: String
    private let email: EmailAddress?
    private let phone: String?
    private let language: SpokenLanguage
    private let role: PersonRole?
    private let until: Day?
    private let password: String?

    init(_ read: inout FieldReader) {
        name = read.value("name", Text("Naam", "Name"))
        email = read.optional("email", Text("E-mailadres", "E-mail address"))
        phone = read.optional("phone", Text("Telefoon", "Phone"))
        language = read.choice("language", Text("Taal", "Language"), standard: .nl)
        role = read.optionalChoice("role", Text("Rol vanaf vandaag", "Role from today"))
        until = read.optional("until", Text("Rol tot en met", "Role until"))
        password = read.optionalSecret("password", Text("Wachtwoord", "Password"))
    }

    func perform(in context: Context) throws -> Done {
        if let email, try PeopleStore.find(email: email, in: context.tx) != nil { throw AccessRefused.taken(email) }
        let id = try PeopleStore.add(name, email, phone, language.language, in: context.tx)
        if let role {
            if role == .auditor, until == nil { throw AccessRefused.auditorEnds }
            if role == .treasurer { throw AccessRefused.notOnBoard }
            try PeopleStore.give(role.role, to: id, from: context.today, until: until, in: context.tx)
        }
        if let password {
            guard try context.caller.role == .console else { throw AccessRefused.passwordElsewhere }
            guard password.count >= Password.least, password.utf8.count <= Password.mostBytes,
                let hash = Password.hash(password)
            else { throw AccessRefused.weak }
            try KeysStore.setPassword(hash, of: id, in: context.tx)
        }
        return Done(
            Text("\(name) is toegevoegd.", "\(name) was added."), at: "/people/\(id.value)",
            body: .object([("id", .integer(id.value))]))
    }

    /// Without the password: at a page, people choose their own by a link.
    static func page(_ state: FormState, in context: Context) throws -> HTML? {
        PlainForm.draw(state, without: "password", cancel: "/people")
    }
}

/// The roles that people hold, as a choice.
enum PersonRole: String, Titled {
    case coordinator, board, treasurer, supervisor, reviewer, auditor, administrator

    static let sample = PersonRole.reviewer

    var role: Role { Role(rawValue: rawValue) ?? .public }
    var title: Text { role.title }
}
