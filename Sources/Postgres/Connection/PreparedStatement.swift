internal import CPostgres

/// One statement as the server knows it on one connection.
final class PreparedStatement {
    let text: String
    let types: [SQLType]
    /// The name, with its closing NUL.
    let name: [CChar]
    var columns: ColumnNames?
    /// True once the server has confirmed it.
    var isPrepared = false
    var lastUse = 0

    init(text: String, types: [SQLType], number: Int) {
        self.text = text
        self.types = types
        name = Array("s\(number)".utf8CString)
    }
}

/// The statements of one connection, by text and types. A name is never given twice, so that a statement that
/// was not removed after all can only waste a little memory of the server.
struct StatementCache {
    private struct Key: Hashable {
        let text: String
        let types: [SQLType]
    }

    private let limit: Int
    private var statements: [Key: PreparedStatement] = [:]
    private var nextNumber = 1
    private var clock = 0
    /// Statements that fell out and are still known to the server.
    private(set) var evicted: [PreparedStatement] = []

    init(limit: Int) { self.limit = limit }

    var count: Int { statements.count }

    /// The statement for this SQL, new when it was not there.
    mutating func statement(for sql: SQL) -> PreparedStatement {
        clock += 1
        let key = Key(text: sql.text, types: sql.parameters.map(\.type))
        let statement = statements[key] ?? add(key)
        statement.lastUse = clock
        return statement
    }

    private mutating func add(_ key: Key) -> PreparedStatement {
        let statement = PreparedStatement(text: key.text, types: key.types, number: nextNumber)
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
        statements[Key(text: statement.text, types: statement.types)] = nil
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
