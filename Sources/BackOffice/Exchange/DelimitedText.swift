package import Values

/// Rows of cells as office programs write them (RFC 4180, but for the separator): cells may stand in quotes, in which
/// separators and line ends are text and a doubled quote is a quote; a line ends in CRLF, LF or CR.
package struct DelimitedText {
    /// A row, with the number of the line on which it begins, counted from 1.
    package struct Record: Sendable, Equatable {
        package let line: Int
        package let cells: [String]
    }

    /// Text that cannot be divided into rows, and the line where that begins.
    package struct Fault: Error, Sendable, Equatable {
        package let line: Int
        package let reason: Text
    }

    private let bytes: [UInt8]
    private let separator: UInt8
    private var position = 0
    private var line = 1

    private init(_ bytes: [UInt8], _ separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
    }

    /// The rows of a text; empty lines are left out.
    /// - Parameter most: after how many rows to stop, for a first look.
    package static func records(
        of text: String, separator: Separator, most: Int = .max
    ) throws(Fault) -> [Record] {
        var reader = DelimitedText(Array(text.utf8), separator.byte)
        var records: [Record] = []
        while reader.position < reader.bytes.count, records.count < most {
            let start = reader.line
            if reader.skipEmptyLine() { continue }
            records.append(Record(line: start, cells: try reader.record()))
        }
        return records
    }

    private var here: UInt8? { position < bytes.count ? bytes[position] : nil }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// Steps over one end of a line, of whichever kind.
    /// - Returns: false where there is none here.
    private mutating func skipLineEnd() -> Bool {
        guard let byte = here, byte == Self.lineFeed || byte == Self.carriageReturn else { return false }
        position += 1
        if byte == Self.carriageReturn, here == Self.lineFeed { position += 1 }
        line += 1
        return true
    }

    private mutating func skipEmptyLine() -> Bool { skipLineEnd() }

    private mutating func record() throws(Fault) -> [String] {
        var cells: [String] = []
        while true {
            cells.append(here == Self.quote ? try quoted() : plain())
            guard here == separator else { break }
            position += 1
        }
        _ = skipLineEnd()
        return cells
    }

    private mutating func plain() -> String {
        let start = position
        while let byte = here, byte != separator, byte != Self.lineFeed, byte != Self.carriageReturn { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func quoted() throws(Fault) -> String {
        let opened = line
        var cell: [UInt8] = []
        position += 1
        while let byte = here {
            if byte != Self.quote {
                // A line end inside quotes is text, kept as it is; only the lines are counted on.
                if byte == Self.lineFeed || (byte == Self.carriageReturn && !isBeforeLineFeed) { line += 1 }
                cell.append(byte)
                position += 1
                continue
            }
            position += 1
            guard here == Self.quote else { return try closed(cell) }
            cell.append(byte)
            position += 1
        }
        throw Fault(
            line: opened,
            reason: Text("Een aanhalingsteken gaat open en niet meer dicht.", "A quote is opened and never closed."))
    }

    private var isBeforeLineFeed: Bool { position + 1 < bytes.count && bytes[position + 1] == Self.lineFeed }

    private func closed(_ cell: [UInt8]) throws(Fault) -> String {
        let isEnd = here.map { $0 == separator || $0 == Self.lineFeed || $0 == Self.carriageReturn } ?? true
        guard isEnd else {
            throw Fault(
                line: line,
                reason: Text(
                    "Achter een aanhalingsteken staat nog tekst. Verdubbel aanhalingstekens binnen een cel.",
                    "There is text behind a closing quote. Double the quotes within a cell."))
        }
        return String(decoding: cell, as: UTF8.self)
    }
}
