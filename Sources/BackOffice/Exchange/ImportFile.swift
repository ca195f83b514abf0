internal import Values

/// A file of rows under headings, read whole.
package struct ImportFile: Sendable {
    package let encoding: TextEncoding
    package let separator: Separator
    /// The names above the columns, trimmed.
    package let headings: [String]
    package let records: [DelimitedText.Record]

    /// - Throws: ``ImportMisuse`` where the file as a whole cannot be read; ``ImportFault`` for a broken quote.
    package init(_ bytes: [UInt8]) throws {
        encoding = .recognised(in: bytes)
        guard let text = encoding.text(of: bytes) else {
            throw ImportMisuse(
                Text(
                    "Het bestand is geen geldige tekst. Bewaar het opnieuw als UTF-8.",
                    "The file is no valid text. Save it again as UTF-8."))
        }
        separator = .recognised(in: text)
        let all: [DelimitedText.Record]
        do {
            all = try DelimitedText.records(of: text, separator: separator)
        } catch {
            throw ImportFault(line: error.line, reason: error.reason)
        }
        guard let first = all.first else {
            throw ImportMisuse(
                Text(
                    "Het bestand is leeg. De eerste regel hoort de namen van de kolommen te hebben.",
                    "The file is empty. Its first line should hold the names of the columns."))
        }
        headings = first.cells.map { String.parse($0) ?? "" }
        // Office programs leave rows of nothing but separators at the end.
        records = all.dropFirst().filter { row in row.cells.contains { $0.contains { !$0.isWhitespace } } }
        if let twice = Self.twice(headings) {
            throw ImportMisuse(
                Text(
                    "De kolom “\(twice)” staat er twee keer in. Geef elke kolom een eigen naam.",
                    "The column “\(twice)” stands there twice. Give each column a name of its own."))
        }
    }

    /// The place of the column with that heading, whatever its capitals.
    func column(_ heading: String) -> Int? {
        headings.firstIndex { $0.lowercased() == heading.lowercased() }
    }

    private static func twice(_ headings: [String]) -> String? {
        var seen: Set<String> = []
        return headings.first { !$0.isEmpty && !seen.insert($0.lowercased()).inserted }
    }
}
