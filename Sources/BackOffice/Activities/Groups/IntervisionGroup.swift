internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Reviewers who practise intervision together.
struct IntervisionGroup: Sendable {
    let id: ID<IntervisionGroup>
    let name: String
    let fromDay: Day
    /// The last day, included.
    let untilDay: Day?
    let version: Int64

    static let words = Text("De intervisiegroep", "The intervision group")

    init(_ row: Row) throws {
        id = try row("id")
        name = try row("name")
        fromDay = try row("from_day")
        untilDay = try row("until_day")
        version = try row("version")
    }

    var href: String { Self.href(id) }

    static func href(_ id: ID<IntervisionGroup>) -> String { "/groups/\(id.value)" }

    /// The group that an address names.
    /// - Throws: `not-found`.
    static func id(_ path: FieldTree) throws -> ID<IntervisionGroup> {
        guard let id = ID<IntervisionGroup>.parse(path["group"].shown) else { throw Refused.notFound(words) }
        return id
    }

    var json: JSON {
        [
            "id": .integer(id.value), "name": .string(name), "fromDay": .day(fromDay), "untilDay": .day(untilDay),
            "version": .integer(version),
        ]
    }
}

/// Somebody in an intervision group, from a day until a day.
struct GroupMember: Sendable {
    let id: ID<GroupMember>
    let group: ID<IntervisionGroup>
    let reviewer: NamedReviewer
    let fromDay: Day
    /// The last day, included.
    let untilDay: Day?

    static let words = Text("Het lid", "The member")

    init(_ row: Row) throws {
        id = try row("id")
        group = try row("intervision_group")
        reviewer = try NamedReviewer(row)
        fromDay = try row("from_day")
        untilDay = try row("until_day")
    }

    /// The days; nil never happens, since the table holds the order of its ends.
    var period: Period? { Period(from: fromDay, until: untilDay) }

    var json: JSON {
        .object(
            [("id", .integer(id.value))] + (reviewer.json.members ?? [])
                + [("fromDay", .day(fromDay)), ("untilDay", .day(untilDay))])
    }
}
