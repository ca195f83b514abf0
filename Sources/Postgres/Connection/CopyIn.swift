internal import CPostgres

extension Connection {
    /// Sends lines to a `copy … from stdin` statement, each as it stands (with its own line end); gives the number of
    /// rows stored. Within the transaction that is open on the connection.
    func copyIn(_ sql: SQL, lines: some Sequence<[UInt8]>) throws(DatabaseError) -> Int {
        guard sql.parameters.isEmpty else {
            throw DatabaseError(sqlState: "42P02", message: "COPY takes no values")
        }
        let session = try session()
        return try outsidePipeline { () throws(DatabaseError) in
            guard let start = PQexec(session, sql.text) else { throw .lost("no answer to COPY") }
            defer { PQclear(start) }
            guard PQresultStatus(start) == PGRES_COPY_IN else {
                throw PQresultStatus(start) == PGRES_FATAL_ERROR
                    ? DatabaseError(result: start) : DatabaseError(sqlState: "42601", message: "not a COPY FROM STDIN")
            }
            for line in lines {
                let sent = line.withUnsafeBytes {
                    PQputCopyData(session, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count))
                }
                if sent != 1 { break }
            }
            _ = PQputCopyEnd(session, nil)
            return try lastResult(of: session)
        }
    }

    /// A file of several statements, in the simple protocol. Stops at the first error.
    func runScript(_ file: SQLFile) throws(DatabaseError) {
        let session = try session()
        try outsidePipeline { () throws(DatabaseError) in
            guard let result = PQexec(session, file.text) else { throw .lost("no answer to a script") }
            defer { PQclear(result) }
            let status = PQresultStatus(result)
            if status == PGRES_FATAL_ERROR { throw DatabaseError(result: result) }
            if status == PGRES_COPY_IN || status == PGRES_COPY_OUT {
                throw DatabaseError(sqlState: "0A000", message: "a script cannot use COPY with the client")
            }
        }
    }

    private func lastResult(of session: OpaquePointer) throws(DatabaseError) -> Int {
        var count = 0
        var failure: DatabaseError?
        while let result = PQgetResult(session) {
            defer { PQclear(result) }
            if PQresultStatus(result) == PGRES_FATAL_ERROR {
                failure = failure ?? DatabaseError(result: result)
            } else {
                count = PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
            }
        }
        if let failure { throw failure }
        return count
    }

    /// COPY and scripts are refused in pipeline mode. A connection that cannot go back to it is closed.
    private func outsidePipeline<T>(_ body: () throws(DatabaseError) -> T) throws(DatabaseError) -> T {
        let session = try session()
        guard PQexitPipelineMode(session) == 1 else {
            close()
            throw .lost("the connection is busy")
        }
        do {
            let value = try body()
            try backToPipeline(session)
            return value
        } catch {
            try backToPipeline(session)
            throw error
        }
    }

    private func backToPipeline(_ session: OpaquePointer) throws(DatabaseError) {
        guard PQstatus(session) == CONNECTION_OK, PQenterPipelineMode(session) == 1 else {
            close()
            throw .lost("the server closed the connection")
        }
    }
}
