internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Who supervises a reviewer, from a day until a day. A reviewer has one supervisor on a day.
struct Supervision: Sendable {
    let id: ID<Supervision>
    let reviewer: NamedReviewer
    let supervisor: ID<Person>
    let supervisorName: String
    let fromDay: Day
    /// The last day, included.
    let untilDay: Day?

    static let words = Text("De begeleiding", "The supervision")

    init(_ row: Row) throws {
        id = try row("id")
        reviewer = try NamedReviewer(row)
        supervisor = try row("supervisor")
        supervisorName = try row("supervisor_name") ?? ""
        fromDay = try row("from_day")
        untilDay = try row("until_day")
    }

    /// The days; nil never happens, since the table holds the order of its ends.
    var period: Period? { Period(from: fromDay, until: untilDay) }

    /// The supervision that an address names.
    /// - Throws: `not-found`.
    static func id(_ path: FieldTree) throws -> ID<Supervision> {
        guard let id = ID<Supervision>.parse(path["supervision"].shown) else { throw Refused.notFound(words) }
        return id
    }

    var json: JSON {
        .object(
            [("id", .integer(id.value))] + (reviewer.json.members ?? []) + [
                ("supervisor", .integer(supervisor.value)), ("supervisorName", .string(supervisorName)),
                ("fromDay", .day(fromDay)), ("untilDay", .day(untilDay)),
            ])
    }
}
