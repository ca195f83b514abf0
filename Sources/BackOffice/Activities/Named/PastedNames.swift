/// Register numbers and names in a text that was pasted from a list, a message or a spreadsheet, whatever stands
/// between them.
struct PastedNames: Sendable, Equatable {
    /// One that is meant: as it was written, and as it is looked for.
    struct Piece: Sendable, Equatable {
        let written: String
        /// A register number as the register writes it; nil: a name.
        let number: String?
    }

    let pieces: [Piece]

    init(_ text: String) {
        var pieces: [Piece] = []
        for part in text.split(whereSeparator: { "\n\r\t,;|/".contains($0) }) {
            pieces += Self.pieces(of: part)
        }
        self.pieces = pieces
    }

    /// A name may stand before or behind its number; several numbers may stand side by side.
    private static func pieces(of part: Substring) -> [Piece] {
        var words = part.split(whereSeparator: \.isWhitespace).map(bare).filter { !$0.isEmpty }
        // "1. Anouk Terpstra": the place in a list, not a number of the register.
        if words.count > 1, isOrdinal(words[0]) { words.removeFirst() }
        let numbers = words.compactMap { word in number(word).map { Piece(written: word, number: $0) } }
        if !numbers.isEmpty { return numbers }
        return words.isEmpty ? [] : [Piece(written: words.joined(separator: " "), number: nil)]
    }

    private static func bare(_ word: Substring) -> String {
        let dashed = String(word.map { "‐‑–−".contains($0) ? "-" : $0 })
        let marks = "•*-.:()[]\"'“”"
        return String(dashed.drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed())
    }

    private static func isOrdinal(_ word: String) -> Bool { word.utf8.count <= 3 && word.utf8.allSatisfy(isDigit) }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// "R-0001", also written as "r1", "R0001" or "0001".
    private static func number(_ word: String) -> String? {
        let isNamed = word.first == "R" || word.first == "r"
        let digits = isNamed ? word.dropFirst().drop { $0 == "-" } : word[...]
        guard (isNamed ? 1 : 4)...9 ~= digits.utf8.count, digits.utf8.allSatisfy(isDigit) else { return nil }
        return "R-" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
