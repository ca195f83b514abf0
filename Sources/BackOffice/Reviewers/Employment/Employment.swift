internal import Postgres
internal import Values
internal import Web

/// Who employs a reviewer from day until day; a day without one is a day as freelancer.
struct Employment: Sendable {
    let id: ID<Employment>
    let reviewer: ID<Reviewer>
    let organisation: ID<Organisation>
    let organisationName: String
    let function: String?
    let fromDay: Day
    /// The last day, included.
    let untilDay: Day?

    static let words = Text("Het dienstverband", "The employment")

    init(_ row: Row) throws {
        id = try row("id")
        reviewer = try row("reviewer")
        organisation = try row("organisation")
        organisationName = try row("organisation_name")
        function = try row("function")
        fromDay = try row("from_day")
        untilDay = try row("until_day")
    }

    /// The days; nil never happens, since the table holds the order of its ends.
    var period: Period? { Period(from: fromDay, until: untilDay) }

    var json: JSON {
        [
            "id": .integer(id.value), "organisation": .integer(organisation.value),
            "organisationName": .string(organisationName), "function": .text(function),
            "fromDay": .day(fromDay), "untilDay": .day(untilDay),
        ]
    }
}
