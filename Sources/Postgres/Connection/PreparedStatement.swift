internal import CPostgres

/// One statement as the server knows it on one connection.
final class PreparedStatement {
    let text: String
    let types: [SQLType]
    /// Where the cache keeps it.
    let key: String
    /// The name, with its closing NUL.
    let name: [CChar]
    var columns: ColumnNames?
    /// True once the server has confirmed it.
    var isPrepared = false
    var lastUse = 0

    init(_ sql: SQL, key: String, number: Int) {
        text = sql.text
        types = sql.parameters.map(\.type)
        self.key = key
        name = Array("s\(number)".utf8CString)
    }
}

/// The statements of one connection, by text and types. A name is never given twice, so that a statement that
/// was not removed after all can only waste a little memory of the server.
struct StatementCache {
    private let limit: Int
    private var statements: [String: PreparedStatement] = [:]
    private var nextNumber = 1
    private var clock = 0
    /// Statements that fell out and are still known to the server.
    private(set) var evicted: [PreparedStatement] = []

    init(limit: Int) { self.limit = limit }

    /// The statement for this SQL, new when it was not there.
    mutating func statement(for sql: SQL) -> PreparedStatement {
        clock += 1
        let statement = known(sql.text, sql) ?? known(Self.key(sql), sql) ?? add(sql)
        statement.lastUse = clock
        return statement
    }

    /// Nearly always one text has one list of types, so that the text alone is looked up first.
    private func known(_ key: String, _ sql: SQL) -> PreparedStatement? {
        guard let statement = statements[key], statement.types.elementsEqual(sql.parameters.lazy.map(\.type)) else {
            return nil
        }
        return statement
    }

    private static func key(_ sql: SQL) -> String {
        sql.text + sql.parameters.map { "\u{0}\($0.type.rawValue)" }.joined()
    }

    private mutating func add(_ sql: SQL) -> PreparedStatement {
        let key = statements[sql.text] == nil ? sql.text : Self.key(sql)
        let statement = PreparedStatement(sql, key: key, number: nextNumber)
        nextNumber += 1
        statements[key] = statement
        return statement
    }

    /// Brings the cache back to its size; the least recently used go. Called between batches only, so that a batch
    /// never loses a statement of its own.
    mutating func trim() {
        while statements.count > limit, let oldest = statements.values.min(by: { $0.lastUse < $1.lastUse }) {
            remove(oldest)
        }
    }

    /// Forgets a statement, for instance because the tables under it changed.
    mutating func remove(_ statement: PreparedStatement) {
        statements[statement.key] = nil
        if statement.isPrepared { evicted.append(statement) }
    }

    /// The server has forgotten these.
    mutating func forgotten(_ gone: [PreparedStatement]) {
        evicted.removeAll { statement in gone.contains { $0 === statement } }
    }

    /// A new session knows no statements.
    mutating func clear() {
        statements = [:]
        evicted = []
    }
}
