internal import Doors
internal import Postgres
internal import Values

/// The SQL of the list of entries.
enum HoursListStore {
    /// How many there are, counted no further than a hundred thousand.
    static func count(_ listing: HoursListing) -> SQL {
        """
        select count(*) as found from (
            select from activities.entry where \(condition(listing)) limit 100000) as found
        """
    }

    /// The entries, all or those of one page. They are found and cut off first, and looked up then.
    static func entries(_ listing: HoursListing, page: Int?) -> SQL {
        let cut: SQL = page.map { " limit \(ListPage.rows) offset \(ListPage.offset(of: $0))" } ?? ""
        let needsName = listing.order?.column == .name
        guard !needsName else {
            return
                "\(EntryStore.selection) where \(condition(listing)) order by \(sorting(listing)), entry.id" + cut
        }
        return """
            with found as materialized (
                select id, row_number() over (order by \(sorting(listing)), id) as place from activities.entry
                where \(condition(listing)) order by \(sorting(listing)), id\(cut))
            \(EntryStore.selection) join found on found.id = entry.id order by found.place
            """
    }

    private static func condition(_ listing: HoursListing) -> SQL {
        var parts: [SQL] = [state(listing.state)]
        if let kind = listing.kind { parts.append("entry.kind = \(kind.rawValue)") }
        if let reviewer = listing.reviewer { parts.append("entry.reviewer = \(reviewer)") }
        if let gathering = listing.gathering { parts.append("entry.gathering = \(gathering)") }
        if let from = listing.from { parts.append("entry.on_day >= \(from)") }
        if let until = listing.until { parts.append("entry.on_day <= \(until)") }
        if let search = listing.search {
            parts.append("entry.reviewer in (\(ReviewerNameStore.like(search)))")
        }
        return .joined(parts, separator: " and ")
    }

    /// What was taken back is shown only where it is asked for.
    private static func state(_ state: EntryState?) -> SQL {
        switch state {
        case nil: "entry.withdrawn_on is null"
        case .waiting: "entry.withdrawn_on is null and entry.granted is null"
        case .granted: "entry.withdrawn_on is null and entry.granted = entry.quantity"
        case .grantedInPart:
            "entry.withdrawn_on is null and entry.granted > 0 and entry.granted < entry.quantity"
        case .refused: "entry.withdrawn_on is null and entry.granted = 0"
        case .takenBack: "entry.withdrawn_on is not null"
        }
    }

    private static func sorting(_ listing: HoursListing) -> SQL {
        guard let order = listing.order else { return "activities.turn(entry.granted, entry.on_day)" }
        let key: SQL =
            switch order.column {
            case .name: "lower(person.name)"
            case .kind: "entry.kind"
            case .day: "entry.on_day"
            }
        return key + (order.isDescending ? " desc" : "")
    }
}
