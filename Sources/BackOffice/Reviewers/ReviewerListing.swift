internal import Doors
internal import Postgres
internal import Values

/// A line of the list of reviewers.
struct ReviewerLine {
    let id: ID<Reviewer>
    /// Who the reviewer is: what a team appoints.
    let person: ID<Person>
    let registerNumber: String
    let name: String
    let city: String?
    let employer: ID<Organisation>?
    let employerName: String?
    let isActive: Bool

    init(_ row: Row) throws {
        id = try row("id")
        person = try row("person")
        registerNumber = try row("register_number")
        name = try row("name")
        city = try row("city")
        employer = try row("employer")
        employerName = try row("employer_name")
        isActive = try row("is_active")
    }
}

/// The headings by which reviewers can be sorted.
enum ReviewerOrder: String, CaseIterable, Sendable {
    case name, number, employer, city
}

/// Which reviewers a list shows, in which order. Active and employer are as of today.
struct ReviewerListing {
    let active: Bool?
    let employer: ID<Organisation>?
    let search: String?
    let order: ListOrder<ReviewerOrder>?
}
