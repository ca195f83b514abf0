internal import Doors
internal import Postgres
internal import Values

/// The SQL of the list of reviewers.
enum ReviewerListStore {
    private static let selection: SQL = """
        select reviewer.id, reviewer.person, reviewer.register_number, reviewer.city, person.name,
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
    static func count(_ listing: ReviewerListing) -> SQL {
        "select count(*) as found from (\(selection)) as one where \(condition(listing))"
    }

    /// The lines, all or those of one page.
    static func lines(_ listing: ReviewerListing, page: Int?) -> SQL {
        let cut: SQL = page.map { " limit \(ListPage.rows) offset \(ListPage.offset(of: $0))" } ?? ""
        return
            "select * from (\(selection)) as one where \(condition(listing)) order by \(sorting(listing)), lower(name), id"
            + cut
    }

    private static func condition(_ listing: ReviewerListing) -> SQL {
        var parts: [SQL] = ["true"]
        if let active = listing.active { parts.append("is_active = \(active)") }
        if let employer = listing.employer { parts.append("employer = \(employer)") }
        if let search = listing.search {
            // As for organisations: a slip in the name or the town is forgiven.
            parts.append(
                """
                (position(lower(\(search)) in lower(name)) > 0 or lower(\(search)) = lower(register_number)
                    or position(lower(\(search)) in lower(city)) > 0
                    or word_similarity(lower(\(search)), lower(name)) >= 0.3
                    or word_similarity(lower(\(search)), lower(city)) >= 0.45)
                """)
        }
        return .joined(parts, separator: " and ")
    }

    private static func nearest(_ search: String) -> SQL {
        """
        greatest(word_similarity(lower(\(search)), lower(name)), word_similarity(lower(\(search)), lower(city))) desc
        """
    }

    private static func sorting(_ listing: ReviewerListing) -> SQL {
        guard let order = listing.order else {
            return listing.search.map(nearest) ?? "lower(name)"
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
