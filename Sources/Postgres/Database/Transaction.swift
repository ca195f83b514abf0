/// One transaction on one connection, confined to the thread that runs its body.
///
/// BEGIN and the prelude travel with the first statements; the COMMIT can travel with the last ones when the caller
/// says `commit: true`. All methods throw `DatabaseError`, or `PoolFault.unavailable` when there is no server.
package final class Transaction {
    private enum State {
        /// Nothing has been sent.
        case fresh
        case open
        case committed
        case over
    }

    private let connection: Connection
    private let opening: [SQL]
    private let hasPrelude: Bool
    private let gate: CancelGate?
    private let makeReady: (Connection) throws(PoolFault) -> Void
    private var state = State.fresh
    private var preludeRow: Row?
    /// What spoilt the transaction; a body that swallows it still does not commit.
    private var failure: (any Error)?

    init(
        on connection: Connection, opening: [SQL], hasPrelude: Bool, gate: CancelGate?,
        makeReady: @escaping (Connection) throws(PoolFault) -> Void
    ) {
        self.connection = connection
        self.opening = opening
        self.hasPrelude = hasPrelude
        self.gate = gate
        self.makeReady = makeReady
    }

    /// The rows of one statement.
    package func rows(_ sql: SQL, commit: Bool = false) throws -> [Row] {
        try one(sql, commit: commit).rows
    }

    /// The row of a statement that gives one or none; more is an error (SQLSTATE 21000).
    package func row(_ sql: SQL, commit: Bool = false) throws -> Row? {
        let rows = try one(sql, commit: commit).rows
        guard rows.count <= 1 else {
            throw DatabaseError(sqlState: "21000", message: "expected one row, found \(rows.count)")
        }
        return rows.first
    }

    /// The first cell of a statement that gives exactly one row: a count, a number just given, a yes or no.
    package func value<T: SQLDecodable>(_ sql: SQL, as type: T.Type = T.self, commit: Bool = false) throws -> T {
        guard let row = try row(sql, commit: commit) else {
            throw DatabaseError(sqlState: "P0002", message: "expected one row, found none")
        }
        return try row[0]
    }

    /// Carries the statement out; gives how many rows it changed.
    @discardableResult
    package func execute(_ sql: SQL, commit: Bool = false) throws -> Int {
        try one(sql, commit: commit).affectedRows
    }

    /// Several statements in one round trip, each with its rows. With `commit` the COMMIT travels along: after it this
    /// transaction takes no more statements. When one statement fails, neither the ones after it nor the COMMIT happen.
    @discardableResult
    package func pipeline(_ statements: [SQL], commit: Bool = false) throws -> [[Row]] {
        try send(statements, commit: commit).map(\.rows)
    }

    /// The first row of the prelude's answer, sending the prelude if it was not sent yet; nil without a prelude.
    package var prelude: Row? {
        get throws {
            if state == .fresh { _ = try send([]) }
            return preludeRow
        }
    }

    /// Carries out the body inside a savepoint: when it throws, what it wrote is undone, the error is thrown on and
    /// the transaction can go on.
    @discardableResult
    package func savepoint<T>(_ body: () throws -> T) throws -> T {
        // One name for all: the newest one with the name is meant, and each is released before its outer one.
        _ = try send(["savepoint step"])
        do {
            let value = try body()
            if let failure { throw failure }
            _ = try send(["release savepoint step"])
            return value
        } catch {
            if state == .open, connection.isOpen, !isCancelled {
                failure = nil
                _ = try? send(["rollback to savepoint step", "release savepoint step"])
            }
            throw error
        }
    }

    private func one(_ sql: SQL, commit: Bool) throws -> ResultTable {
        guard let table = try send([sql], commit: commit).first else { throw DatabaseError.over }
        return table
    }

    /// Sends the statements, with the opening before them when it has not been sent; gives the statements' own results.
    func send(_ statements: [SQL], commit: Bool = false) throws -> [ResultTable] {
        try perform { connection in
            let isFirst = state == .fresh
            guard isFirst || commit || !statements.isEmpty else { return [] }
            state = .open
            let batch = (isFirst ? opening : []) + statements + (commit ? ["commit"] : [])
            // Who is asking must be known also where the first statement is refused.
            var tables = try connection.run(batch) { if isFirst { keepPrelude($0) } }
            if isFirst {
                keepPrelude(tables)
                tables.removeFirst(opening.count)
            }
            if commit { try confirm(tables.removeLast()) }
            return tables
        }
    }

    private func keepPrelude(_ tables: [ResultTable]) {
        if hasPrelude, tables.count >= opening.count { preludeRow = tables[opening.count - 1].rows.first }
    }

    /// Work on the connection that a cancellation can reach; an error in it spoils the transaction.
    func perform<T>(_ work: (Connection) throws -> T) throws -> T {
        if let failure { throw failure }
        guard state == .fresh || state == .open else { throw DatabaseError.over }
        do {
            if state == .fresh { try makeReady(connection) }
            try gate?.enter(connection.canceller)
            defer { gate?.leave() }
            return try work(connection)
        } catch {
            failure = error
            throw error
        }
    }

    private var isCancelled: Bool { (try? gate?.enter(nil)) == nil && gate != nil }

    private func confirm(_ commit: ResultTable) throws(DatabaseError) {
        // The server answers the COMMIT of a failed transaction with a ROLLBACK and no error.
        guard commit.commandTag == "COMMIT" else {
            throw DatabaseError(sqlState: "25P02", message: "the transaction had failed and was rolled back")
        }
        state = .committed
    }
}

extension Transaction {
    /// After the body returned: commits what was not committed yet. Throws what the body swallowed.
    func finish() throws {
        defer { gate?.finish() }
        if let failure { throw failure }
        if state == .open { _ = try send([], commit: true) }
        state = state == .committed ? .committed : .over
    }

    /// After an error: undoes what was done. A connection on which even that fails is closed.
    func abandon() {
        gate?.finish()
        defer { state = .over }
        guard connection.isOpen, !connection.isIdle else { return }
        if (try? connection.run(["rollback"])) == nil || !connection.isIdle { connection.close() }
    }

    /// True when the connection was lost, whatever the body made of the error.
    var wasLost: Bool {
        switch failure {
        case let error as DatabaseError: error.isConnectionLost
        case let fault as PoolFault: fault == .unavailable
        default: false
        }
    }
}
