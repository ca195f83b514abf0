internal import Postgres
internal import Values
internal import Web

/// A stretch of days in which an organisation is affiliated, with its yearly fee.
struct Affiliation: Sendable {
    let id: ID<Affiliation>
    let organisation: ID<Organisation>
    let fromDay: Day
    /// The last day, included.
    let untilDay: Day?
    let fee: Money

    static let words = Text("De aansluiting", "The affiliation")

    init(_ row: Row) throws {
        id = try row("id")
        organisation = try row("organisation")
        fromDay = try row("from_day")
        untilDay = try row("until_day")
        fee = try row("fee_cents")
    }

    /// The days; nil never happens, since the table holds the order of its ends.
    var period: Period? { Period(from: fromDay, until: untilDay) }

    var json: JSON {
        [
            "id": .integer(id.value), "fromDay": .day(fromDay), "untilDay": .day(untilDay),
            "feeCents": .integer(fee.cents),
        ]
    }
}
