package import Values
package import Web

/// A line of a file that cannot be taken over: where, what stands there, and why not.
package struct ImportFault: Error, Sendable, Equatable {
    /// Counted from 1, the headings included.
    package let line: Int
    /// The heading in the file; nil where it concerns the whole line.
    package let column: String?
    package let value: String
    package let reason: Text

    package init(line: Int, column: String? = nil, value: String = "", reason: Text) {
        self.line = line
        self.column = column
        self.value = String(value.prefix(200))
        self.reason = reason
    }

    /// "Regel 3, kolom kvk: …".
    package func sentence(_ language: Language) -> String {
        let place = language == .nl ? "Regel \(line)" : "Line \(line)"
        let heading = column.map { (language == .nl ? ", kolom " : ", column ") + $0 } ?? ""
        let shown = value.isEmpty ? "" : " (“\(value)”)"
        return "\(place)\(heading)\(shown): \(reason(language))"
    }

    func json(_ language: Language) -> JSON {
        [
            "line": .integer(Int64(line)), "column": .text(column), "value": .string(value),
            "reason": .string(reason(language)),
        ]
    }
}

/// What an import came to. With a fault nothing was kept: all or nothing.
package struct ImportReport: Sendable {
    /// The rows of the file, without its headings.
    package let rows: Int
    /// The rows that are taken over, or would be were it not for the faults.
    package let new: Int
    /// The rows that were in the register already.
    package let known: Int
    package let faults: [ImportFault]
    /// The headings that were not used.
    package let ignored: [String]

    package init(rows: Int, new: Int, known: Int, faults: [ImportFault], ignored: [String] = []) {
        self.rows = rows
        self.new = new
        self.known = known
        self.faults = faults
        self.ignored = ignored
    }

    package func json(_ language: Language) -> JSON {
        [
            "rows": .integer(Int64(rows)), "new": .integer(Int64(new)), "known": .integer(Int64(known)),
            "faults": .array(faults.map { $0.json(language) }),
        ]
    }
}

/// An import that was asked for wrongly: nothing about the rows, but about the call or the file as a whole.
package struct ImportMisuse: Error, Sendable {
    package let text: Text

    init(_ text: Text) { self.text = text }
}
