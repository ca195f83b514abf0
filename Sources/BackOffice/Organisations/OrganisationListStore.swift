internal import Doors
internal import Postgres
internal import Values

/// The SQL of the list of organisations.
enum OrganisationListStore {
    /// How many there are.
    static func count(_ listing: OrganisationListing) -> SQL {
        "select count(*) as found from organisations.organisation as one where " + condition(listing)
    }

    /// The lines, all or those of one page.
    static func lines(_ listing: OrganisationListing, page: Int?) -> SQL {
        let cut: SQL =
            page.map { " limit \(ListPage.rows) offset \(ListPage.offset(of: $0))" } ?? ""
        return """
            select id, kind, name, city, kvk_number, oin, cbs_code,
                exists (
                    select from organisations.affiliation
                    where organisation = one.id
                        and daterange(from_day, until_day, '[]') @> settings.today()) as is_affiliated
            from organisations.organisation as one
            where
            """ + " " + condition(listing) + " order by " + sorting(listing) + ", lower(name), id" + cut
    }

    private static func condition(_ listing: OrganisationListing) -> SQL {
        var parts: [SQL] = ["true"]
        if let kind = listing.kind { parts.append("kind = \(kind.rawValue)") }
        if let affiliated = listing.affiliated {
            parts.append(
                """
                \(affiliated) = exists (
                    select from organisations.affiliation
                    where organisation = one.id and daterange(from_day, until_day, '[]') @> settings.today())
                """)
        }
        if let search = listing.search { parts.append(finds(search)) }
        return .joined(parts, separator: " and ")
    }

    /// Part of the name or town, a number, or a name or town with a slip in it. For a name the word similarity is 0.3,
    /// low enough to find Anouk under "anuok" (0.33), high enough to keep Dordrecht from Utrecht; for a town 0.45, so
    /// that nothing comes along from a town that only looks a little like it. The nearest comes first.
    private static func finds(_ search: String) -> SQL {
        let digits = search.filter { !" .-".contains($0) }
        return """
            (position(lower(\(search)) in lower(name)) > 0 or position(lower(\(search)) in lower(city)) > 0
                or \(digits) in (kvk_number, oin, cbs_code, vat_number, iban)
                or word_similarity(lower(\(search)), lower(name)) >= 0.3
                or word_similarity(lower(\(search)), lower(city)) >= 0.45)
            """
    }

    private static func nearest(_ search: String) -> SQL {
        """
        greatest(word_similarity(lower(\(search)), lower(name)), word_similarity(lower(\(search)), lower(city))) desc
        """
    }

    private static func sorting(_ listing: OrganisationListing) -> SQL {
        guard let order = listing.order else {
            return listing.search.map(nearest) ?? "lower(name)"
        }
        let key: SQL =
            switch order.column {
            case .name: "lower(name)"
            case .kind: "kind"
            case .city: "lower(city)"
            }
        return key + (order.isDescending ? " desc nulls last" : " nulls last")
    }
}
