package import Values

/// Lists on a terminal: aligned columns, figures to the right; plain, tab-separated lines where piped.
package enum TextTable {
    package static func text(_ table: Table, _ language: Language, aligned: Bool) -> String {
        let rows = [table.columns.map { $0.title(language) }] + table.rows
        guard aligned else { return rows.map { $0.joined(separator: "\t") }.joined(separator: "\n") }
        let widths = table.columns.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            zip(row.indices, row).map { column, cell in
                let space = String(repeating: " ", count: widths[column] - cell.count)
                return table.columns[column].isFigure ? space + cell : cell + space
            }.joined(separator: "  ").trimmingTrailingSpace
        }.joined(separator: "\n")
    }
}

extension String {
    fileprivate var trimmingTrailingSpace: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
