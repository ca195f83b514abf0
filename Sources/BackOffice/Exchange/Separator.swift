/// What stands between the cells of a row.
package enum Separator: String, Sendable, CaseIterable {
    case semicolon = ";"
    case comma = ","
    case tab = "\t"
    case bar = "|"

    var byte: UInt8 { rawValue.utf8.first ?? 0 }

    /// The separator by which most of the first rows have as many cells as the headings, and more than one; of equals
    /// the one that makes the most columns. A file of one column has none: a semicolon does no harm there.
    package static func recognised(in text: String) -> Separator {
        let looks = allCases.compactMap { separator -> (separator: Separator, fitting: Int, columns: Int)? in
            guard let rows = try? DelimitedText.records(of: text, separator: separator, most: 50),
                let columns = rows.first?.cells.count, columns > 1
            else { return nil }
            return (separator, rows.count { $0.cells.count == columns }, columns)
        }
        let best = looks.max { ($0.fitting, $0.columns) < ($1.fitting, $1.columns) }
        return best?.separator ?? headingSeparator(of: text)
    }

    /// Where a broken quote hides the rows: the separator that stands in the headings most often.
    private static func headingSeparator(of text: String) -> Separator {
        let heading = text.utf8.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        let counts = allCases.map { separator in (separator, heading.count { $0 == separator.byte }) }
        return counts.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil } ?? .semicolon
    }
}
