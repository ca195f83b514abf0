internal import Doors
internal import Postgres
internal import Values

/// The SQL about requirement sets.
enum RequirementStore {
    private static let selection: SQL = """
        select asked.id, asked.level, asked.name, asked.from_day,
            array(select kind from accreditation.condition where requirement_set = asked.id order by ordinal) as kinds,
            array(select needed::bigint from accreditation.condition where requirement_set = asked.id order by ordinal)
                as needed,
            array(select coalesce(sliding_months, 0)::bigint from accreditation.condition
                where requirement_set = asked.id order by ordinal) as sliding,
            array(select carry_over_most::bigint from accreditation.condition
                where requirement_set = asked.id order by ordinal) as carried
        from accreditation.requirement_set as asked
        """

    /// All sets: by level, the latest first.
    static func all(_ tx: Transaction) throws -> [RequirementSet] {
        try tx.rows("\(selection) order by asked.level, asked.from_day desc").map(set)
    }

    static func find(_ id: ID<RequirementSet>, _ tx: Transaction) throws -> RequirementSet? {
        try tx.row("\(selection) where asked.id = \(id)").map(set)
    }

    /// What a period that begins on that day takes.
    static func inForce(_ level: String, on day: Day, _ tx: Transaction) throws -> RequirementSet? {
        try tx.row(
            """
            \(selection) where asked.level = \(level) and asked.from_day <= \(day)
            order by asked.from_day desc limit 1
            """
        ).map(set)
    }

    private static func set(_ row: Row) throws -> RequirementSet {
        let kinds: [String] = try row("kinds")
        let needed: [Int64] = try row("needed")
        let sliding: [Int64] = try row("sliding")
        let carried: [Int64] = try row("carried")
        let conditions = kinds.indices.map { place in
            AskedCondition(
                kind: ConditionKind(rawValue: kinds[place]) ?? .sample, needed: needed[place],
                slidingMonths: sliding[place] == 0 ? nil : sliding[place], carryOverMost: carried[place])
        }
        return RequirementSet(
            id: try row("id"),
            draft: RequirementDraft(
                level: try row("level"), name: try row("name"), fromDay: try row("from_day"), conditions: conditions))
    }

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

    static func add(_ new: RequirementTerms, _ tx: Transaction) throws {
        let id: Int64 = try tx.value(
            """
            insert into accreditation.requirement_set (level, from_day, name)
            values (\(new.level), \(new.from), \(new.name)) returning id
            """)
        try tx.pipeline(
            new.conditions.map(\.asked).enumerated().map { place, one in
                """
                insert into accreditation.condition (requirement_set, ordinal, kind, needed, sliding_months,
                    carry_over_most)
                values (\(id), \(Int64(place + 1))::bigint::smallint, \(one.kind.rawValue),
                    \(one.needed)::bigint::integer, \(one.slidingMonths)::bigint::integer,
                    \(one.carryOverMost)::bigint::integer)
                """
            })
    }

    /// - Throws: where a decision moved a registration to it.
    static func remove(_ set: RequirementSet, _ tx: Transaction) throws {
        do {
            try tx.savepoint {
                try tx.execute("delete from accreditation.requirement_set where id = \(set.id)")
            }
        } catch let error as DatabaseError where error.sqlState == "23503" {
            throw AccreditationSettingsRefused.inUse(set.name)
        }
    }
}
