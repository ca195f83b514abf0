internal import Postgres
internal import Values
internal import Web

/// The SQL about the history: audit lines with their personal values.
enum AuditStore {
    /// Which lines are asked for; nil where it does not matter.
    struct Filter: Sendable {
        var person: Int64?
        var schema: String?
        var table: String?
        var record: String?
        var from: Day?
        var until: Day?
    }

    private static let columns: SQL = """
        history.id, history.at, history.person, history.action, history.schema_name, history.table_name, history.record,
        history.operation, history.txid::text as transaction, history.before::text as before, history.after::text as after,
        coalesce(history.person_name, history.actor,
            case history.role when 'griffie_jobs' then 'Griffie' else replace(history.role, 'griffie_', '') end) as who
        """

    /// One page of the lines, the latest first.
    static func lines(_ filter: Filter, most: Int, after offset: Int, in tx: Transaction) throws -> [AuditLine] {
        try tx.rows(
            """
            select \(columns) from audit.history
            where \(condition(filter))
            order by history.id desc limit \(Int64(most)) offset \(Int64(offset))
            """
        ).map(line)
    }

    /// How many lines there are, counted no further than `most`.
    static func count(_ filter: Filter, most: Int, in tx: Transaction) throws -> Int {
        let count: Int64 = try tx.value(
            """
            select count(*) from (
                select from audit.line as history where \(condition(filter)) limit \(Int64(most))) as found
            """)
        return Int(count)
    }

    private static func condition(_ filter: Filter) -> SQL {
        var parts: [SQL] = ["true"]
        if let person = filter.person { parts.append("history.person = \(person)") }
        if let schema = filter.schema { parts.append("history.schema_name = \(schema)") }
        if let table = filter.table { parts.append("history.table_name = \(table)") }
        if let record = filter.record { parts.append("history.record = \(record)") }
        if let from = filter.from {
            parts.append("history.at >= \(from)::timestamp at time zone 'Europe/Amsterdam'")
        }
        if let until = filter.until {
            parts.append("history.at < (\(until) + 1)::timestamp at time zone 'Europe/Amsterdam'")
        }
        return .joined(parts, separator: " and ")
    }

    /// The statement for the lines about some records, the latest first.
    /// - Parameter records: a statement that gives `schema_name`, `table_name`, `record`, `place` (0 for the thing
    ///   itself, higher for what belongs to it), `name_nl` and `name_en`.
    static func lines(about records: SQL, most: Int) -> SQL {
        """
        select \(columns), concerned.place::bigint as place, concerned.name_nl, concerned.name_en
        from (\(records)) as concerned join audit.history using (schema_name, table_name, record)
        order by history.id desc limit \(Int64(most))
        """
    }

    /// A line of ``lines(about:most:)``.
    static func lineAboutThing(_ row: Row) throws -> AuditLine {
        var line = try line(row)
        let dutch: String? = try row("name_nl")
        let english: String? = try row("name_en")
        line.place = try row("place")
        line.name = dutch.map { Text($0, english ?? $0) }
        return line
    }

    private static func line(_ row: Row) throws -> AuditLine {
        let before: String? = try row("before")
        let after: String? = try row("after")
        return AuditLine(
            id: try row("id"), at: try row("at"), who: try row("who"), person: try row("person"),
            action: try row("action"), schema: try row("schema_name"), table: try row("table_name"),
            record: try row("record"), operation: AuditLine.Operation(rawValue: try row("operation")) ?? .note,
            changes: AuditLine.changes(before: try json(before), after: try json(after)),
            transaction: try row("transaction"))
    }

    private static func json(_ text: String?) throws -> JSON {
        guard let text else { return .null }
        return try JSON.parse(Array(text.utf8))
    }

    /// The people who are named in the history, for the filter.
    static func people(in tx: Transaction) throws -> [(id: Int64, name: String)] {
        try tx.rows("select id, name from access.person order by name, id limit 500").map { row in
            (try row("id"), try row("name"))
        }
    }
}
