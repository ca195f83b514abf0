internal import Doors
internal import Postgres
internal import Values

/// The SQL about levels.
enum LevelStore {
    /// The version of each level on a day, in the order of the route.
    static func on(_ day: Day, _ tx: Transaction) throws -> [AccreditationLevel] {
        try tx.rows(
            """
            select * from (
                select distinct on (key) * from accreditation.level where from_day <= \(day)
                order by key, from_day desc) as level
            order by ordinal, key
            """
        ).map(AccreditationLevel.init)
    }

    /// The levels of today, to choose from.
    @Sendable
    static func choices(in context: Context) throws -> [Choice] {
        try on(context.today, context.tx).map { Choice($0.key, $0.name) }
    }
}
