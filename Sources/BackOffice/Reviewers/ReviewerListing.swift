internal import Doors
internal import Postgres
internal import Values

/// A line of the list of reviewers.
struct ReviewerLine {
    let id: ID<Reviewer>
    let registerNumber: String
    let name: String
    let city: String?
    let employer: ID<Organisation>?
    let employerName: String?
    let isActive: Bool

    init(_ row: Row) throws {
        id = try row("id")
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

    private static let lines: SQL = """
        select reviewer.id, reviewer.register_number, reviewer.city, person.name,
            job.organisation as employer, job.name as employer_name,
            exists (
                select from reviewers.active_period
                where reviewer = reviewer.id and daterange(from_day, until_day, '[]') @> settings.today()) as is_active
        from reviewers.reviewer join access.person on person.id = reviewer.person
            left join lateral (
                select organisation, name
                from reviewers.employment join organisations.organisation on organisation.id = employment.organisation
                where employment.reviewer = reviewer.id
                    and daterange(from_day, until_day, '[]') @> settings.today()) as job on true
        """

    /// How many there are.
    var count: SQL { "select count(*) as found from (\(Self.lines)) as one where \(condition)" }

    /// The lines, all or those of one page.
    func lines(page: Int?) -> SQL {
        let cut: SQL = page.map { " limit \(ListPage.rows) offset \(ListPage.offset(of: $0))" } ?? ""
        return "select * from (\(Self.lines)) as one where \(condition) order by \(sorting), lower(name), id" + cut
    }

    private var condition: SQL {
        var parts: [SQL] = ["true"]
        if let active { parts.append("is_active = \(active)") }
        if let employer { parts.append("employer = \(employer)") }
        if let search {
            // As for organisations: a slip in the name is forgiven.
            parts.append(
                """
                (position(lower(\(search)) in lower(name)) > 0 or lower(\(search)) = lower(register_number)
                    or position(lower(\(search)) in lower(city)) > 0
                    or word_similarity(lower(\(search)), lower(name)) >= 0.3)
                """)
        }
        return .joined(parts, separator: " and ")
    }

    private var sorting: SQL {
        guard let order else {
            return search.map { "word_similarity(lower(\($0)), lower(name)) desc" } ?? "lower(name)"
        }
        let key: SQL =
            switch order.column {
            case .name: "lower(name)"
            case .number: "register_number"
            case .employer: "lower(employer_name)"
            case .city: "lower(city)"
            }
        return key + (order.isDescending ? " desc nulls last" : " nulls last")
    }
}
