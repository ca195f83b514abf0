internal import Doors
internal import Postgres
internal import Values

/// What can be granted at once.
enum GrantAllStore {
    static func entries(_ ids: [ID<HoursEntry>], _ tx: Transaction) throws -> [HoursEntry] {
        try tx.rows("\(EntryStore.selection) where entry.id = any (\(ids)) order by lower(person.name), entry.id")
            .map(HoursEntry.init)
    }

    /// Those that wait longest, without one's own.
    static func waiting(_ tx: Transaction) throws -> [HoursEntry] {
        try tx.rows(
            """
            \(EntryStore.selection)
            where entry.granted is null and entry.withdrawn_on is null
                and entry.reviewer is distinct from reviewers.own_reviewer()
            order by activities.turn(entry.granted, entry.on_day), entry.id limit \(ListPage.rows)
            """
        ).map(HoursEntry.init)
    }

    @Sendable
    static func choices(in context: Context) throws -> [Choice] {
        try waiting(context.tx).map { entry in
            let day = entry.day.short
            return Choice(
                String(entry.id.value),
                Text(
                    "\(entry.reviewerName), \(entry.what.nl), \(day)", "\(entry.reviewerName), \(entry.what.en), \(day)"
                ))
        }
    }
}
