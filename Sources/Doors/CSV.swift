internal import Values
internal import Web

/// Lists as comma-separated values (RFC 4180): UTF-8 with a byte order mark, so that spreadsheets read it rightly.
enum CSV {
    /// The text of a table with its headings.
    static func text(_ table: Table, _ language: Language) -> String {
        var lines = [table.columns.map { quoted($0.title(language)) }.joined(separator: ",")]
        lines += table.rows.map { $0.map(quoted).joined(separator: ",") }
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    static func response(_ table: Table, language: Language, name: String) -> Response {
        .file(
            [0xEF, 0xBB, 0xBF] + Array(text(table, language).utf8), type: "text/csv; charset=utf-8",
            name: name.replacing(" ", with: "-") + ".csv")
    }

    /// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
    private static func quoted(_ cell: String) -> String {
        let isFormula = cell.first.map { "=+@\t\r".contains($0) } ?? false
        let safe = isFormula ? "'" + cell : cell
        // Scalars, since "\r\n" is one character and would hide a lone line feed.
        guard safe.unicodeScalars.contains(where: { [",", "\"", "\r", "\n"].contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
