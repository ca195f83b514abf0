internal import CPostgres
internal import Glibc

extension Connection {
    /// Sends all statements in one pipeline and waits for all answers: one round trip. When one fails, the ones after
    /// it are not carried out and its error is thrown; a transaction that was open stays open and failed.
    /// Errors: `DatabaseError`; after one with `isConnectionLost` the connection must be opened again.
    package func runBatch(_ statements: [SQL]) throws(DatabaseError) -> [[Row]] {
        try run(statements).map(\.rows)
    }

    /// - Parameter keep: hears what the statements before a failing one gave.
    func run(
        _ batch: [SQL], beforeFailing keep: ([ResultTable]) -> Void = { _ in }
    ) throws(DatabaseError) -> [ResultTable] {
        let session = try session()
        for sql in batch { try Self.check(sql) }
        statements.trim()
        let commands = send(batch, on: session)
        guard let commands else {
            close()
            throw .lost("the connection broke while sending")
        }
        return try receive(commands, on: session, keep)
    }

    /// One command on its way: what was asked, so that answers can be matched in order.
    private enum Command {
        case prepare(PreparedStatement)
        case execute(PreparedStatement)
        case forget(PreparedStatement)
    }

    /// libpq would cut a text off at a NUL, so that is refused before anything is sent.
    private static func check(_ sql: SQL) throws(DatabaseError) {
        guard sql.parameters.count <= 65_535 else {
            throw DatabaseError(sqlState: "54023", message: "more than 65535 values in one statement")
        }
        for case .text(var text, _) in sql.parameters {
            let hasNUL = text.withUTF8 { bytes in
                bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
            }
            if hasNUL { throw DatabaseError(sqlState: "22021", message: "a text cannot hold a NUL character") }
        }
    }

    /// The commands in order, or nil when the connection broke.
    private func send(_ batch: [SQL], on session: OpaquePointer) -> [Command]? {
        var commands: [Command] = []
        commands.reserveCapacity(batch.count + 2)
        var preparing: [PreparedStatement] = []
        for sql in batch {
            let statement = statements.statement(for: sql)
            if !statement.isPrepared, !preparing.contains(where: { $0 === statement }) {
                let types = statement.types.map(\.rawValue)
                guard PQsendPrepare(session, statement.name, statement.text, Int32(types.count), types) == 1 else {
                    return nil
                }
                preparing.append(statement)
                commands.append(.prepare(statement))
            }
            buffer.fill(sql.parameters)
            let sent = buffer.withPointers { count, values, lengths, formats in
                PQsendQueryPrepared(session, statement.name, count, values, lengths, formats, 0)
            }
            guard sent == 1 else { return nil }
            commands.append(.execute(statement))
        }
        // Last, so that they can spoil nothing: in a failed transaction they are not carried out and wait.
        for statement in statements.evicted {
            let deallocate = "deallocate " + String(decoding: statement.name.dropLast().map(UInt8.init), as: UTF8.self)
            guard PQsendQueryParams(session, deallocate, 0, nil, nil, nil, nil, 0) == 1 else { return nil }
            commands.append(.forget(statement))
        }
        return PQpipelineSync(session) == 1 ? commands : nil
    }

    private func receive(
        _ commands: [Command], on session: OpaquePointer, _ keep: ([ResultTable]) -> Void
    ) throws(DatabaseError) -> [ResultTable] {
        var tables: [ResultTable] = []
        tables.reserveCapacity(commands.count)
        var forgotten: [PreparedStatement] = []
        var failure: DatabaseError?
        for command in commands {
            guard let result = nextResult(of: session) else { throw lost(after: failure) }
            let status = PQresultStatus(result)
            switch command {
            case _ where status == PGRES_FATAL_ERROR:
                let error = DatabaseError(result: result)
                PQclear(result)
                if case .forget = command { continue }
                if failure == nil { failure = error }
                if case .execute(let statement) = command { forgetIfOutdated(statement, error) }
            case .prepare(let statement) where status == PGRES_COMMAND_OK:
                statement.isPrepared = true
                PQclear(result)
            case .forget(let statement) where status == PGRES_COMMAND_OK:
                forgotten.append(statement)
                PQclear(result)
            case .execute(let statement) where status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK:
                let columns = statement.columns ?? ColumnNames(result: result)
                statement.columns = columns
                tables.append(ResultTable(owning: result, columns: columns))
            default:
                PQclear(result)
                // Aborted because of an earlier error; anything else (COPY, for one) cannot go on in a pipeline.
                if status != PGRES_PIPELINE_ABORTED {
                    close()
                    throw DatabaseError(sqlState: "0A000", message: "this statement cannot run in a pipeline")
                }
            }
        }
        if !forgotten.isEmpty { statements.forgotten(forgotten) }
        guard let sync = PQgetResult(session), isOpen else { throw lost(after: failure) }
        PQclear(sync)
        if let failure {
            keep(tables)
            throw failure
        }
        return tables
    }

    /// The result of the next command, past the nil that closes it; nil when the connection is lost.
    private func nextResult(of session: OpaquePointer) -> OpaquePointer? {
        guard let result = PQgetResult(session) else { return nil }
        if PQstatus(session) != CONNECTION_OK, PQresultStatus(result) != PGRES_FATAL_ERROR {
            PQclear(result)
            return nil
        }
        if let extra = PQgetResult(session) { PQclear(extra) }
        return result
    }

    private func lost(after failure: DatabaseError?) -> DatabaseError {
        close()
        return failure.flatMap { $0.isConnectionLost ? $0 : nil } ?? .lost("the server closed the connection")
    }

    /// After a migration the old plan of `select *` no longer fits; after a session reset the name is unknown.
    private func forgetIfOutdated(_ statement: PreparedStatement, _ error: DatabaseError) {
        switch error.sqlState {
        case "0A000": statements.remove(statement)
        case "26000": statements.clear()
        default: break
        }
    }
}
