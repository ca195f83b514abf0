internal import Doors
internal import Postgres
internal import Values

/// The SQL about levels.
enum LevelStore {
    private static let selection: SQL = """
        select level.*,
            array(select id from accreditation.competency where competency.level = level.id order by ordinal)
                as competency_ids,
            array(select key from accreditation.competency where competency.level = level.id order by ordinal)
                as competency_keys,
            array(select name_nl from accreditation.competency where competency.level = level.id order by ordinal)
                as competencies_nl,
            array(select name_en from accreditation.competency where competency.level = level.id order by ordinal)
                as competencies_en
        """

    /// The version of each level on a day, in the order of the route.
    static func on(_ day: Day, _ tx: Transaction) throws -> [AccreditationLevel] {
        try tx.rows(
            """
            \(selection) from (
                select distinct on (key) * from accreditation.level where from_day <= \(day)
                order by key, from_day desc) as level
            order by ordinal, key
            """
        ).map(AccreditationLevel.init)
    }

    /// All versions of all levels: in the order of the route, the latest first.
    static func all(_ tx: Transaction) throws -> [AccreditationLevel] {
        try tx.rows("\(selection) from accreditation.level order by level.ordinal, level.key, level.from_day desc")
            .map(AccreditationLevel.init)
    }

    /// The levels of today, to choose from.
    @Sendable
    static func choices(in context: Context) throws -> [Choice] {
        try on(context.today, context.tx).map { Choice($0.key, $0.name) }
    }

    /// The version of today as the fields of ``SetLevel``.
    static func standing(_ key: String, on today: Day, _ tx: Transaction) throws -> FieldTree {
        guard let level = try on(today, tx).first(where: { $0.key == key }) else { return .absent }
        func ticked(_ value: Bool) -> FieldTree { .text(value ? "true" : "") }
        let competencies = level.competencies.map { one -> FieldTree in
            .record(["key": .text(one.key), "nameNl": .text(one.name.nl), "nameEn": .text(one.name.en)])
        }
        return .record([
            "key": .text(level.key), "nameNl": .text(level.name.nl), "nameEn": .text(level.name.en),
            "ordinal": .text(String(level.ordinal)), "profile": .text(level.profile),
            "mayLead": ticked(level.mayLead), "maySecond": ticked(level.maySecond),
            "maySupervise": ticked(level.maySupervise), "needsSecondDecider": ticked(level.needsSecondDecider),
            "termMonths": .kept(level.termMonths.map { String($0) }), "competencies": .list(competencies),
        ])
    }

    static func add(_ from: Day, _ new: LevelVersion, _ tx: Transaction) throws {
        let id: Int64 = try tx.value(
            """
            insert into accreditation.level (key, from_day, ordinal, name_nl, name_en, profile, may_lead, may_second,
                may_supervise, needs_second_decider, term_months)
            values (\(new.key.value), \(from), \(new.ordinal)::bigint::smallint, \(new.nameNl), \(new.nameEn),
                \(new.profile), \(new.mayLead), \(new.maySecond), \(new.maySupervise), \(new.needsSecondDecider),
                \(new.termMonths)::bigint::integer)
            returning id
            """)
        try tx.pipeline(
            new.competencies.enumerated().map { place, one in
                """
                insert into accreditation.competency (level, ordinal, key, name_nl, name_en)
                values (\(id), \(Int64(place + 1))::bigint::smallint, \(one.key.value), \(one.nameNl), \(one.nameEn))
                """
            })
    }

    static func remove(_ level: ID<AccreditationLevel>, _ tx: Transaction) throws {
        try tx.execute("delete from accreditation.level where id = \(level)")
    }
}
