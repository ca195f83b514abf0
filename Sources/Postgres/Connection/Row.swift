/// One row of a result. Cells are read when asked for: `let name: String = try row("name")`.
package struct Row: Sendable {
    private let table: ResultTable
    private let index: Int

    init(table: ResultTable, index: Int) {
        self.table = table
        self.index = index
    }

    /// The cell of a column, as the type the context asks for. A missing column, a name that occurs twice, NULL for
    /// a type that is not optional, and text in another notation are `DecodingFault`s that name the column.
    package func callAsFunction<T: SQLDecodable>(
        _ column: String, as type: T.Type = T.self
    ) throws(DecodingFault) -> T {
        guard let place = table.columns.index(of: column) else {
            throw DecodingFault(expected: "a column of this name, once", column: column)
        }
        return try read(place, as: type)
    }

    /// The cell at a place, counted from 0; it traps outside the columns, as an array does.
    package subscript<T: SQLDecodable>(_ place: Int) -> T {
        get throws(DecodingFault) { try read(place, as: T.self) }
    }

    /// The names of the columns, in order.
    package var columns: [String] { table.columns.names }

    private func read<T: SQLDecodable>(_ place: Int, as type: T.Type) throws(DecodingFault) -> T {
        precondition(table.columns.names.indices.contains(place), "no column at \(place)")
        do {
            return try table.read(type, row: index, column: place)
        } catch {
            throw DecodingFault(
                expected: error.expected, foundNull: error.foundNull, column: table.columns.names[place])
        }
    }
}

extension Row: Hashable {
    /// The same columns with the same cells, byte for byte.
    package static func == (left: Row, right: Row) -> Bool {
        left.table.hasSameCells(left.index, as: right.index, of: right.table)
    }

    package func hash(into hasher: inout Hasher) { table.hash(index, into: &hasher) }
}
