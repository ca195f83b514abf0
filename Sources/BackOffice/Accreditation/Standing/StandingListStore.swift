internal import Doors
internal import Postgres
internal import Values

/// The SQL of the list of standing.
enum StandingListStore {
    /// The lines of one page, or all of them, each with `found`: how many fit in all.
    static func lines(_ listing: StandingListing, on day: Day, page: Int?) -> SQL {
        let cut: SQL = page.map { " limit \(ListPage.rows) offset \(ListPage.offset(of: $0))" } ?? ""
        guard listing.followsStanding else { return ofChosen(listing, day, page == nil && listing.search == nil, cut) }
        return """
            select *, count(*) over () as found
            from (\(selection("reviewers.reviewer", lights(listing, day, "null")))) as line
            where \(condition(listing)) order by \(sorting(listing)), lower(name), id
            """ + cut
    }

    /// First who, by name and number alone; then standing for those.
    private static func ofChosen(_ listing: StandingListing, _ day: Day, _ isEveryone: Bool, _ cut: SQL) -> SQL {
        let chosen: SQL = isEveryone ? "null" : "array(select id from chosen)"
        return """
            with chosen as materialized (
                select line.*, count(*) over () as found
                from (
                    select reviewer.id, reviewer.register_number, reviewer.person, person.name
                    from reviewers.reviewer join access.person on person.id = reviewer.person) as line
                where \(condition(listing)) order by \(sorting(listing)), lower(name), id\(cut))
            select line.*, chosen.found
            from chosen join (\(selection("chosen", lights(listing, day, chosen)))) as line on line.id = chosen.id
            order by \(sorting(listing)), lower(line.name), line.id
            """
    }

    private static func lights(_ listing: StandingListing, _ day: Day, _ only: SQL) -> SQL {
        "accreditation.lights_on(\(day), \(listing.knownOn), \(only))"
    }

    private static func selection(_ reviewers: SQL, _ lights: SQL) -> SQL {
        """
        select reviewer.id, reviewer.register_number, person.name, stood.level, stood.from_day, stood.until_day,
            stood.term_until, stood.may_lead, stood.may_second, stood.may_supervise,
            coalesce(stood.status, 'none') as status, coalesce(stood.light, 'rest') as light,
            coalesce(stood.is_ok, false) as is_ok, named.name_nl, named.name_en, named.ordinal
        from \(reviewers) as reviewer join access.person on person.id = reviewer.person
            left join \(lights) as stood on stood.reviewer = reviewer.id
            left join (
                select distinct on (key) key, name_nl, name_en, ordinal
                from accreditation.level order by key, from_day desc) as named on named.key = stood.level
        """
    }

    /// What is asked of those who are shown.
    static func conditions(_ listing: StandingListing, on day: Day, of reviewers: [ID<Reviewer>]) -> SQL {
        """
        select * from accreditation.conditions_on(\(day), \(listing.knownOn), \(reviewers.map(\.value)))
        order by reviewer, ordinal
        """
    }

    private static func condition(_ listing: StandingListing) -> SQL {
        var parts: [SQL] = ["true"]
        if let level = listing.level { parts.append("level = \(level)") }
        if let status = listing.status { parts.append("status = \(status.rawValue)") }
        if let light = listing.light { parts.append("light = \(light.rawValue)") }
        if let day = listing.endsBefore { parts.append("until_day < \(day)") }
        if let search = listing.search {
            // As for reviewers: a slip in the name is forgiven.
            parts.append(
                """
                (position(lower(\(search)) in lower(name)) > 0 or lower(\(search)) = lower(register_number)
                    or word_similarity(lower(\(search)), lower(name)) >= 0.3)
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
