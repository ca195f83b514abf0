internal import Doors
internal import Values
internal import Web

/// Changes what is known of a person.
struct ChangeUser: AboutPerson {
    static let door = Door(
        "user change", path: "/people/{person}/change", roles: [.administrator, .console],
        title: Text("Gegevens wijzigen", "Change details"), button: Text("Gegevens bewaren", "Save details"),
        help: Text("Naam, adres en taal van deze persoon.", "This person's name, addresses and language."))
    static let refusals = [RefusalCode.notFound, AccessRefused.emailTaken, RefusalCode.stale]

    private let person: ID<Person>
    private let name: String
    private let email: EmailAddress?
    private let phone: String?
    private let language: SpokenLanguage
    private let seen: Int64?

    init(_ read: inout FieldReader) {
        person = read.value("person", Text("Persoon", "Person"))
        name = read.value("name", Text("Naam", "Name"))
        email = read.optional("email", Text("E-mailadres", "E-mail address"))
        phone = read.optional("phone", Text("Telefoon", "Phone"))
        language = read.choice("language", Text("Taal", "Language"), standard: .nl)
        seen = read.seen()
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        guard let id = ID<Person>.parse(path["person"].shown) else {
            throw Refused.notFound(Text("Deze persoon", "This person"))
        }
        return tree(try PeopleStore.find(id, in: context.tx))
    }

    private static func tree(_ entry: PeopleStore.Entry) -> FieldTree {
        .record([
            "name": .text(entry.name), "email": .text(entry.email?.value ?? ""), "phone": .text(entry.phone ?? ""),
            "language": .text(entry.language.rawValue), "seen": .text(String(entry.version)),
        ])
    }

    func perform(in context: Context) throws -> Done {
        let standing = try PeopleStore.find(person, in: context.tx)
        if let email, let other = try PeopleStore.find(email: email, in: context.tx), other.id != person {
            throw AccessRefused.taken(email)
        }
        let isSaved = try PeopleStore.change(
            person, name, email, phone, language.language, seen: seen ?? standing.version, in: context.tx)
        guard isSaved else {
            throw Refused.stale(Text("Deze persoon", "This person"), current: Self.tree(standing))
        }
        return Done(Text("De gegevens zijn bewaard.", "The details were saved."), at: "/people/\(person.value)")
    }
}
