internal import Doors
internal import Postgres
internal import Values

/// The SQL of the forecast.
enum ForecastStore {
    /// Who falls below the norm by a day if nothing more comes in, or whose registration ends undecided; the first day
    /// first.
    static func all(until horizon: Day, _ tx: Transaction) throws -> [Forecast] {
        let rows = try tx.rows(
            """
            select found.reviewer, reviewer.register_number, person.name, found.level, level.name_nl, level.name_en,
                found.until_day, found.kind, found.falls_on, found.needed, found.granted, found.waiting
            from accreditation.forecast(\(horizon), null) as found
                join reviewers.reviewer on reviewer.id = found.reviewer
                join access.person on person.id = reviewer.person
                left join lateral accreditation.level_on(found.level, settings.today()) as level on true
            order by min(found.falls_on) over (partition by found.reviewer), lower(person.name), found.reviewer,
                found.falls_on, found.kind
            """)
        let falling = try rows.filter { try ($0("kind") as String?) != nil }
        let rescues = try rescues(falling, tx)
        var found: [Forecast] = []
        var rest = rows[...]
        while let first = rest.first {
            let reviewer: Int64 = try first("reviewer")
            let own = try rest.prefix { try $0("reviewer") == reviewer }
            rest = rest.dropFirst(own.count)
            found.append(try forecast(Array(own), rescues))
        }
        return found
    }

    /// Of one reviewer, for the own page; nil where all is well.
    static func one(_ reviewer: ID<Reviewer>, until horizon: Day, _ tx: Transaction) throws -> Forecast? {
        let rows = try tx.rows(
            """
            select found.reviewer, reviewer.register_number, person.name, found.level, level.name_nl, level.name_en,
                found.until_day, found.kind, found.falls_on, found.needed, found.granted, found.waiting
            from accreditation.forecast(\(horizon), array[\(reviewer)]::bigint[]) as found
                join reviewers.reviewer on reviewer.id = found.reviewer
                join access.person on person.id = reviewer.person
                left join lateral accreditation.level_on(found.level, settings.today()) as level on true
            order by found.falls_on, found.kind
            """)
        guard !rows.isEmpty else { return nil }
        let falling = try rows.filter { try ($0("kind") as String?) != nil }
        return try forecast(rows, try rescues(falling, tx))
    }

    private struct Place: Hashable {
        let reviewer: Int64
        let kind: String
        let day: Day
    }

    private struct Help {
        let reviewer: Int64
        let kind: String
        let rescue: Forecast.Rescue
    }

    private static func rescues(_ falling: [Row], _ tx: Transaction) throws -> [Int64: [Help]] {
        guard !falling.isEmpty else { return [:] }
        let reviewers: [Int64] = try falling.map { try $0("reviewer") }
        let kinds: [String] = try falling.map { try $0("kind") }
        let days: [Int64] = try falling.map { Int64((try $0("falls_on") as Day).daysSinceEpoch) }
        let rows = try tx.rows(
            """
            select distinct rescue.* from accreditation.rescues(
                    \(reviewers), \(kinds)::text[],
                    array(select date '1970-01-01' + day::integer
                        from unnest(\(days)) with ordinality as asked (day, place) order by place)) as rescue
            order by rescue.on_day, rescue.gathering, rescue.review
            """)
        return Dictionary(grouping: try rows.map(help), by: \.reviewer)
    }

    private static func help(_ row: Row) throws -> Help {
        let gathering: Int64? = try row("gathering")
        let review: Int64? = try row("review")
        let title: String? = try row("title")
        return Help(
            reviewer: try row("reviewer"), kind: try row("kind"),
            rescue: Forecast.Rescue(
                day: try row("on_day"),
                title: title.map { Text($0, $0) } ?? Text("Een leerreview afronden", "Finish a review"),
                quantity: try row("quantity"),
                href: gathering.map { "/gatherings/\($0)" } ?? review.map { "/reviews/\($0)" } ?? ""))
    }

    private static func forecast(_ rows: [Row], _ rescues: [Int64: [Help]]) throws -> Forecast {
        let first = rows[0]
        let reviewer: Int64 = try first("reviewer")
        let helps = rescues[reviewer] ?? []
        let falls = try rows.compactMap { row -> Forecast.Fall? in
            guard let word: String = try row("kind"), let kind = ConditionKind(rawValue: word) else { return nil }
            let day: Day = try row("falls_on")
            return Forecast.Fall(
                kind: kind, on: day, needed: try row("needed"), granted: try row("granted"),
                waiting: try row("waiting"),
                rescues: helps.filter { $0.kind == word && $0.rescue.day <= day }.map(\.rescue))
        }
        let level: String = try first("level")
        return Forecast(
            reviewer: ID(reviewer), number: try first("register_number"), name: try first("name"), level: level,
            levelName: Text(try first("name_nl") ?? level, try first("name_en") ?? level),
            until: try first("until_day"),
            endsUndecided: try rows.contains { try ($0("kind") as String?) == nil }, falls: falls)
    }
}
