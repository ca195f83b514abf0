internal import CPostgres

/// The names of a result's columns, made once for each prepared statement and shared by all its results.
final class ColumnNames: Sendable {
    let names: [String]
    private let indexes: [String: Int]

    init(result: OpaquePointer) {
        let names = (0..<PQnfields(result)).map { column in
            PQfname(result, column).map { String(cString: $0) } ?? ""
        }
        self.names = names
        // A name that occurs twice is left out of the index: asking for it is a fault, not a guess.
        var indexes: [String: Int] = [:]
        for (name, places) in Dictionary(grouping: names.indices, by: { names[$0] }) where places.count == 1 {
            indexes[name] = places[0]
        }
        self.indexes = indexes
    }

    func index(of name: String) -> Int? { indexes[name] }
}

/// One result as libpq holds it; rows borrow from it and keep it alive.
final class ResultTable: Sendable {
    // A PGresult is never written after PQgetResult returned it, so reading from several threads is safe.
    private nonisolated(unsafe) let result: OpaquePointer
    let columns: ColumnNames
    let rowCount: Int

    /// Takes over the result: it is cleared when the last row is gone.
    init(owning result: OpaquePointer, columns: ColumnNames) {
        self.result = result
        self.columns = columns
        rowCount = Int(PQntuples(result))
    }

    deinit { PQclear(result) }

    /// Rows changed, or rows returned by a SELECT.
    var affectedRows: Int {
        PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
    }

    /// `COMMIT`, `ROLLBACK`, `INSERT 0 1` …
    var commandTag: String {
        PQcmdStatus(result).map { String(cString: $0) } ?? ""
    }

    var rows: [Row] {
        (0..<rowCount).map { Row(table: self, index: $0) }
    }

    func read<T: SQLDecodable>(_ type: T.Type, row: Int, column: Int) throws(DecodingFault) -> T {
        try T(sql: SQLValue(bytes: cell(row, column)))
    }

    /// The bytes of a cell, which live as long as this table; nil for NULL.
    private func cell(_ row: Int, _ column: Int) -> UnsafeBufferPointer<UInt8>? {
        let (row, column) = (Int32(row), Int32(column))
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return nil }
        let bytes = UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: bytes, count: Int(PQgetlength(result, row, column)))
    }

    /// True where a row has the same columns and cells as a row of another table.
    func hasSameCells(_ row: Int, as otherRow: Int, of other: ResultTable) -> Bool {
        guard columns === other.columns || columns.names == other.columns.names else { return false }
        return columns.names.indices.allSatisfy { column in
            switch (cell(row, column), other.cell(otherRow, column)) {
            case (nil, nil): true
            case (let one?, let another?): one.elementsEqual(another)
            default: false
            }
        }
    }

    /// The cells of a row, for its hash.
    func hash(_ row: Int, into hasher: inout Hasher) {
        for column in columns.names.indices {
            if let cell = cell(row, column) { hasher.combine(bytes: UnsafeRawBufferPointer(cell)) }
        }
    }
}
