internal import Doors
internal import Postgres
internal import Values
internal import Web

/// A reviewer as he or she stands in the register; the person stands in access.
struct Reviewer: Sendable {
    let id: ID<Reviewer>
    let person: ID<Person>
    let registerNumber: String
    let name: String
    let email: String?
    let phone: String?
    let language: Language
    let city: String?
    /// Counts the changes of the person.
    let version: Int64

    static let words = Text("De reviewer", "The reviewer")

    init(_ row: Row) throws {
        id = try row("id")
        person = try row("person")
        registerNumber = try row("register_number")
        name = try row("name")
        email = try row("email")
        phone = try row("phone")
        language = Language(rawValue: try row("language")) ?? .nl
        city = try row("city")
        version = try row("version")
    }

    var href: String { Self.href(id) }

    static func href(_ id: ID<Reviewer>) -> String { "/reviewers/\(id.value)" }

    var tree: FieldTree {
        .record([
            "name": .kept(name), "email": .kept(email), "phone": .kept(phone), "city": .kept(city),
            "language": .text(language.rawValue), "seen": .number(String(version)),
        ])
    }

    var json: JSON {
        [
            "id": .integer(id.value), "person": .integer(person.value), "registerNumber": .string(registerNumber),
            "name": .string(name), "email": .text(email), "phone": .text(phone),
            "language": .string(language.rawValue), "city": .text(city), "version": .integer(version),
        ]
    }

    /// The reviewer that an address names.
    /// - Throws: `not-found`.
    static func id(_ path: FieldTree) throws -> ID<Reviewer> {
        guard let id = ID<Reviewer>.parse(path["reviewer"].shown) else { throw Refused.notFound(words) }
        return id
    }
}
