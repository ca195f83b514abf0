extension Transaction {
    /// Stores many rows with `copy … from stdin`; each line stands as the format wants it, with its own line end.
    /// Gives the number of rows.
    package func copyIn(_ sql: SQL, lines: some Sequence<[UInt8]>) throws -> Int {
        _ = try send([])
        return try perform { connection in try connection.copyIn(sql, lines: lines) }
    }

    /// Reads a result of any size in portions, one round trip each, so that it is never in memory as a whole.
    /// Gives the number of rows.
    @discardableResult
    package func each(_ sql: SQL, portion: Int = 500, _ body: (Row) throws -> Void) throws -> Int {
        var count = 0
        var rows = try pipeline(["declare each_row no scroll cursor for " + sql, Self.fetch(portion)])[1]
        while !rows.isEmpty {
            for row in rows { try body(row) }
            count += rows.count
            rows = rows.count < portion ? [] : try self.rows(Self.fetch(portion))
        }
        try execute("close each_row")
        return count
    }

    private static func fetch(_ count: Int) -> SQL {
        // FETCH takes no bound value; a whole number cannot be anything else than a number.
        SQL(checked: "fetch \(max(1, count)) from each_row", parameters: [], marks: [])
    }
}
