internal import Doors
internal import Postgres
internal import Values
internal import Web

/// The SQL about terms.
enum TermStore {
    /// A kind of term with its bounds and the value of today.
    struct Kind: Sendable {
        let name: Text
        let unit: String
        let least: Int64
        let most: Int64
        let value: Int64?

        func words(_ value: Int64) -> Text { TermStore.words(value, unit) }
    }

    static let all: SQL = """
        select term.key, term.from_day, term.value, term.ground, kind.unit, kind.name_nl, kind.name_en
        from settings.term join settings.term_kind as kind on kind.key = term.key
        order by kind.name_nl, term.key, term.from_day desc
        """

    static func setting(_ row: Row) throws -> Setting {
        let ground: String? = try row("ground")
        let value: Int64 = try row("value")
        let unit: String = try row("unit")
        return Setting(
            .term, key: try row("key"), name: Text(try row("name_nl"), try row("name_en")), from: try row("from_day"),
            value: words(value, unit), notes: ground.map { [Text($0, $0)] } ?? [],
            parts: [
                ("amount", .integer(value)), ("unit", .string(unit)),
                ("ground", ground.map { .string($0) } ?? .null),
            ])
    }

    static func kind(_ key: String, in tx: Transaction) throws -> Kind? {
        try tx.row(
            """
            select name_nl, name_en, unit, least, most, settings.term_on(key) as value
            from settings.term_kind where key = \(key)
            """
        ).map { row in
            Kind(
                name: Text(try row("name_nl"), try row("name_en")), unit: try row("unit"), least: try row("least"),
                most: try row("most"), value: try row("value"))
        }
    }

    @Sendable
    static func choices(in context: Context) throws -> [Choice] {
        try context.tx.rows("select key, name_nl, name_en, unit from settings.term_kind order by name_nl").map { row in
            let unit = Self.unit(try row("unit"), isOne: false)
            let nl: String = try row("name_nl")
            let en: String = try row("name_en")
            return Choice(try row("key"), Text("\(nl) (\(unit.nl))", "\(en) (\(unit.en))"))
        }
    }

    static func add(_ key: String, _ from: Day, _ value: Int64, _ ground: String?, in tx: Transaction) throws {
        try tx.execute(
            """
            insert into settings.term (key, from_day, value, ground)
            values (\(key), \(from), \(value)::bigint::integer, \(ground))
            """)
    }

    static func remove(_ key: String, _ from: Day, in tx: Transaction) throws -> Bool {
        try tx.execute("delete from settings.term where key = \(key) and from_day = \(from)") == 1
    }

    private static func words(_ value: Int64, _ unit: String) -> Text {
        let unit = Self.unit(unit, isOne: value == 1)
        return Text("\(value) \(unit.nl)", "\(value) \(unit.en)")
    }

    private static func unit(_ unit: String, isOne: Bool) -> Text {
        switch unit {
        case "minutes": isOne ? Text("minuut", "minute") : Text("minuten", "minutes")
        case "days": isOne ? Text("dag", "day") : Text("dagen", "days")
        case "months": isOne ? Text("maand", "month") : Text("maanden", "months")
        case "years": Text("jaar", isOne ? "year" : "years")
        case "times": Text("keer", isOne ? "time" : "times")
        default: Text("procent", "percent")
        }
    }
}
