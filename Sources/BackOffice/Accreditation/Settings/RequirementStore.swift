internal import Doors
internal import Postgres
internal import Values

/// The SQL about requirement sets.
enum RequirementStore {
    /// The sets, to choose from: by level, the newest first.
    @Sendable
    static func choices(in context: Context) throws -> [Choice] {
        let today = try context.today
        return try context.tx.rows(
            """
            select asked.id, asked.name, asked.from_day, level.name_nl, level.name_en
            from accreditation.requirement_set as asked, accreditation.level_on(asked.level, \(today)) as level
            order by level.ordinal, asked.from_day desc
            """
        ).map { row in
            let id: ID<RequirementSet> = try row("id")
            let name: String = try row("name")
            let from: Day = try row("from_day")
            let (dutch, english): (String, String) = try (row("name_nl"), row("name_en"))
            return Choice(
                String(id.value),
                Text("\(dutch): \(name), vanaf \(from.short)", "\(english): \(name), from \(from.short)"))
        }
    }
}
