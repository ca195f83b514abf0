internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// What happened to a record, read from the audit: who, when, what.
struct HistoryEntry: Sendable {
    let moment: Moment
    let who: String
    let table: String
    let operation: String
    /// The columns that were written, without the version.
    let columns: [String]
    /// What the record is called within the thing, such as a contact's name.
    let name: String?

    init(_ row: Row) throws {
        moment = try row("at")
        who = try row("who")
        table = try row("table_name")
        operation = try row("operation")
        columns = try row("columns")
        name = try row("name")
    }
}

enum RecordHistory {
    /// The roles that may look back (Migrations/always/20_audit_rights.sql).
    static let readers: [Role] = [.board, .treasurer, .auditor, .administrator, .console, .coordinator]

    /// The last hundred lines about some records, the newest first; nothing for who may not look back.
    /// - Parameter records: a statement that gives schema_name, table_name, record and name.
    static func entries(of records: SQL, in context: Context) throws -> [HistoryEntry] {
        guard readers.contains(try context.caller.role) else { return [] }
        return try context.tx.rows(
            """
            select history.at, coalesce(history.person_name, history.actor,
                    case history.role when 'griffie_jobs' then 'Griffie' else replace(history.role, 'griffie_', '') end) as who,
                history.table_name, history.operation, concerned.name,
                coalesce(
                    (select array_agg(written order by written) from jsonb_object_keys(history.after) as written
                        where written <> 'version'), '{}') as columns
            from (\(records)) as concerned
                join audit.history on history.schema_name = concerned.schema_name
                    and history.table_name = concerned.table_name and history.record = concerned.record
            order by history.id desc limit 100
            """
        ).map(HistoryEntry.init)
    }

    /// The history of a page; nothing where nothing may be seen.
    static func html(_ entries: [HistoryEntry], _ language: Language, _ sentence: (HistoryEntry) -> Text) -> HTML {
        guard !entries.isEmpty else { return .empty }
        return History(language, entries.map { .init($0.moment, $0.who, sentence($0)(language)) }).html
    }

    static func json(_ entries: [HistoryEntry], _ language: Language, _ sentence: (HistoryEntry) -> Text) -> JSON {
        .array(
            entries.map {
                [
                    "at": .string($0.moment.iso), "who": .string($0.who), "what": .string(sentence($0)(language)),
                    "table": .string($0.table), "operation": .string($0.operation),
                ]
            })
    }

    /// "Naam, plaats gewijzigd", with the names of the columns that a person knows.
    static func changed(_ columns: [String], _ names: [String: Text]) -> Text {
        let known = columns.compactMap { names[$0] }
        guard !known.isEmpty else { return Text("Gewijzigd", "Changed") }
        return Text(
            "Gewijzigd: " + known.map(\.nl).joined(separator: ", "),
            "Changed: " + known.map(\.en).joined(separator: ", "))
    }
}
