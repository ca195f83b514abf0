internal import Doors
internal import Postgres
internal import Values
internal import Web

/// A person at an organisation whom the foundation talks to.
struct Contact: Sendable {
    let id: ID<Contact>
    let organisation: ID<Organisation>
    let name: String
    let function: String?
    let email: String?
    let phone: String?
    let language: Language
    /// May agree at director level on behalf of the organisation.
    let mayAgree: Bool
    let fromDay: Day
    /// The last day, included.
    let untilDay: Day?
    let version: Int64

    static let words = Text("De contactpersoon", "The contact person")

    init(_ row: Row) throws {
        id = try row("id")
        organisation = try row("organisation")
        name = try row("name")
        function = try row("function")
        email = try row("email")
        phone = try row("phone")
        language = Language(rawValue: try row("language")) ?? .nl
        mayAgree = try row("may_agree")
        fromDay = try row("from_day")
        untilDay = try row("until_day")
        version = try row("version")
    }

    /// True while the day of the ending has not passed.
    func isCurrent(on today: Day) -> Bool { untilDay.map { $0 >= today } ?? true }

    var tree: FieldTree {
        .record([
            "name": .kept(name), "function": .kept(function), "email": .kept(email), "phone": .kept(phone),
            "language": .text(language.rawValue), "mayAgree": .boolean(mayAgree),
            "seen": .number(String(version)),
        ])
    }

    var json: JSON {
        [
            "id": .integer(id.value), "name": .string(name), "function": .text(function), "email": .text(email),
            "phone": .text(phone), "language": .string(language.rawValue), "mayAgree": .bool(mayAgree),
            "fromDay": .day(fromDay), "untilDay": .day(untilDay), "version": .integer(version),
        ]
    }
}

extension FieldTree {
    /// A value as a form holds it; nothing where there is none.
    static func kept(_ value: (some FieldValue)?) -> FieldTree { value.map { .text($0.fieldText) } ?? .absent }
}
