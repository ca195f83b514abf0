internal import Doors
internal import Postgres
internal import Values

/// The SQL of the list of standing.
enum StandingListStore {
    /// The lines of one page, or all of them, each with `found`: how many fit in all. First who, by no more than what
    /// is asked for; then everything about those.
    static func lines(_ listing: StandingListing, on day: Day, page: Int?) -> SQL {
        let cut: SQL = page.map { " limit \(ListPage.rows) offset \(ListPage.offset(of: $0))" } ?? ""
        let isEveryone = page == nil && !listing.isFiltered
        let only: SQL = isEveryone ? "null" : "array(select id from chosen)"
        return """
            with chosen as materialized (
                select line.id, count(*) over () as found from (\(keys(listing, day))) as line
                where \(condition(listing)) order by \(sorting(listing)), lower(line.name), line.id\(cut))
            select line.*, chosen.found
            from chosen join (\(selection(listing, day, only))) as line on line.id = chosen.id
            order by \(sorting(listing)), lower(line.name), line.id
            """
    }

    /// Every reviewer, with what the filters and the order look at.
    private static func keys(_ listing: StandingListing, _ day: Day) -> SQL {
        let names: SQL = "select reviewer.id, reviewer.register_number, person.name"
        let people: SQL = " from reviewers.reviewer join access.person on person.id = reviewer.person"
        guard listing.followsStanding else { return names + people }
        let columns: SQL = """
            , stood.level, coalesce(stood.status, 'none') as status, stood.until_day, named.ordinal
            """
        let light: SQL = listing.followsLight ? ", coalesce(stood.light, 'rest') as light" : ""
        let stood: SQL =
            listing.followsLight
            ? "accreditation.lights_on(\(day), \(listing.knownOn), null)"
            : "accreditation.standing_on(\(day), \(listing.knownOn), null)"
        return names + columns + light + people
            + " left join \(stood) as stood on stood.reviewer = reviewer.id left join \(levels) on named.key = stood.level"
    }

    private static func selection(_ listing: StandingListing, _ day: Day, _ only: SQL) -> SQL {
        """
        select reviewer.id, reviewer.register_number, person.name, stood.level, stood.from_day, stood.until_day,
            stood.term_until, stood.may_lead, stood.may_second, stood.may_supervise,
            coalesce(stood.status, 'none') as status, coalesce(stood.light, 'rest') as light,
            coalesce(stood.is_ok, false) as is_ok, named.name_nl, named.name_en, named.ordinal
        from reviewers.reviewer join access.person on person.id = reviewer.person
            left join accreditation.lights_on(\(day), \(listing.knownOn), \(only)) as stood on stood.reviewer = reviewer.id
            left join \(levels) on named.key = stood.level
        """
    }

    private static let levels: SQL = """
        (select distinct on (key) key, name_nl, name_en, ordinal
            from accreditation.level order by key, from_day desc) as named
        """

    /// What is asked of those who are shown.
    static func conditions(_ listing: StandingListing, on day: Day, of reviewers: [ID<Reviewer>]) -> SQL {
        """
        select * from accreditation.conditions_on(\(day), \(listing.knownOn), \(reviewers.map(\.value)))
        order by reviewer, ordinal
        """
    }

    private static func condition(_ listing: StandingListing) -> SQL {
        var parts: [SQL] = ["true"]
        if let level = listing.level { parts.append("line.level = \(level)") }
        if let status = listing.status { parts.append("line.status = \(status.rawValue)") }
        if let light = listing.light { parts.append("line.light = \(light.rawValue)") }
        if let day = listing.endsBefore { parts.append("line.until_day < \(day)") }
        if let search = listing.search {
            // As for reviewers: a slip in the name is forgiven.
            parts.append(
                """
                (position(lower(\(search)) in lower(line.name)) > 0 or lower(\(search)) = lower(line.register_number)
                    or word_similarity(lower(\(search)), lower(line.name)) >= 0.3)
                """)
        }
        return .joined(parts, separator: " and ")
    }

    private static func sorting(_ listing: StandingListing) -> SQL {
        guard let order = listing.order else {
            return listing.search.map { "word_similarity(lower(\($0)), lower(line.name)) desc" } ?? "lower(line.name)"
        }
        let key: SQL =
            switch order.column {
            case .name: "lower(line.name)"
            case .number: "line.register_number"
            case .level: "line.ordinal"
            case .status: "line.status"
            case .until: "line.until_day"
            case .light: "array_position(array['act', 'ending', 'ok', 'rest'], line.light)"
            }
        return key + (order.isDescending ? " desc nulls last" : " nulls last")
    }
}
