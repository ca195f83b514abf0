package import Postgres
package import Values
package import Web

/// One thing a person does, declared once: its fields are its stored properties, read by its one initialiser, and
/// ``perform(in:)`` is its one transaction. The form page, the JSON endpoint with its OpenAPI entry, the command, the
/// audit line and idempotency are derived.
package protocol Action: FieldRecord {
    static var door: Door { get }
    /// Why it may be refused, in order of precedence; a test provokes each.
    static var refusals: [RefusalCode] { get }

    /// Does it, inside the caller's transaction and role; what it throws undoes everything.
    func perform(in context: Context) throws -> Done

    /// What the form shows before anything is typed; `path` holds the values of the address.
    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree

    /// Where "Annuleren" leads, where the address above the form's own is no page.
    static func wayBack(_ path: FieldTree, in context: Context) throws -> String?

    /// What the form is about, in a few words above its title, such as a name or a number.
    static func subject(_ path: FieldTree, in context: Context) throws -> String?

    /// The action's own page, where a plain form is not enough: it posts the same fields.
    /// - Returns: nil for the plain form.
    static func page(_ form: FormState, in context: Context) throws -> HTML?
}

extension Action {
    package static var refusals: [RefusalCode] { [] }
    package static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree { .absent }
    package static func wayBack(_ path: FieldTree, in context: Context) throws -> String? { nil }
    package static func subject(_ path: FieldTree, in context: Context) throws -> String? { nil }
    package static func page(_ form: FormState, in context: Context) throws -> HTML? { nil }
}

/// Where an action is found and how it is called.
package struct Door: Sendable {
    /// Part and verb, as on the command line: `quote issue`.
    package let name: String
    /// The address that is posted to, such as `/quotes/{quote}/issue`; its `{names}` are fields too.
    package let path: String
    /// The address of the form, where it is not `path` itself.
    package let formPath: String
    /// Who may do it: the first role that the person holds is used.
    package let roles: [Role]
    package let title: Text
    /// The button: a verb with an object.
    package let button: Text
    /// One sentence on what it does, for the form, the OpenAPI document and `--help`.
    package let help: Text
    /// For what cannot be undone: one sentence on what will be fixed for ever.
    package let forEver: Text?
    package let lane: LaneName
    package let takesFiles: Bool

    package init(
        _ name: String, path: String, formPath: String? = nil, roles: [Role], title: Text, button: Text? = nil,
        help: Text, forEver: Text? = nil, lane: LaneName = .fast, takesFiles: Bool = false
    ) {
        self.name = name
        self.path = path
        self.formPath = formPath ?? path
        self.roles = roles
        self.title = title
        self.button = button ?? title
        self.help = help
        self.forEver = forEver
        self.lane = lane
        self.takesFiles = takesFiles
    }

    /// The names between braces in the address.
    package var pathFields: [String] {
        path.split(separator: "/").filter { $0.first == "{" && $0.last == "}" }.map {
            String($0.dropFirst().dropLast())
        }
    }
}

/// What an action did.
package struct Done: Sendable {
    /// What scripts get back.
    package let body: JSON
    /// The page to go on with.
    package let location: String
    /// One sentence that says what was done.
    package let message: Text
    /// Cookies to set or to take back (signing in and out).
    package let cookies: [Cookie]
    /// Shown at once instead of going on: for a secret that is shown only once.
    package let page: HTML?

    package init(
        _ message: Text, at location: String, body: JSON = .object([]), cookies: [Cookie] = [], page: HTML? = nil
    ) {
        self.message = message
        self.location = location
        self.body = body
        self.cookies = cookies
        self.page = page
    }
}

/// A form while it is being filled in: the fields, what stands in them, and what is wrong.
package struct FormState: Sendable {
    package let door: Door
    package let contract: Contract
    /// Where the form posts to, with the values of the address filled in.
    package let target: String
    /// The values of the address.
    package let path: FieldTree
    package let values: FieldTree
    package let faults: [FieldFault]
    package let refusal: Refused?
    package let asksConfirmation: Bool
    package let language: Language
    /// The hidden fields that every form carries: the guard against forged posts and the key against a second press.
    package let guardFields: [(name: String, value: String)]
    /// The choices of the fields whose choices are read, by field name.
    package let choices: [String: [Choice]]
    /// Where "Annuleren" leads; nil: the address above the form's own.
    package let wayBack: String?
    /// What the form is about; nil: its title says enough.
    package let subject: String?
}
