import BackOffice
import Testing
import Values

@Suite("Rows of cells in a file")
struct DelimitedTextTests {
    @Test(
        "any table that is written is read back the same, with every separator, line end and encoding",
        arguments: 0..<60)
    func anyTable(seed: UInt64) throws {
        var chance = Chance(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        for separator in Separator.allCases {
            let columns = chance.below(6) + 1
            let table = (0...chance.below(12)).map { _ in (0..<columns).map { _ in chance.cell(separator) } }
            for end in ["\n", "\r\n", "\r"] {
                let text = Self.written(table, separator, end, &chance)
                let read = try DelimitedText.records(of: text, separator: separator)
                #expect(read.map(\.cells) == table, "\(text.debugDescription)")
            }
        }
    }

    /// Writes a table, with quotes where they are needed and by chance where not.
    private static func written(
        _ table: [[String]], _ separator: Separator, _ end: String, _ chance: inout Chance
    ) -> String {
        var lines: [String] = []
        for row in table {
            var cells: [String] = []
            for cell in row {
                let special = cell.unicodeScalars.contains {
                    "\"\r\n".unicodeScalars.contains($0) || String($0) == separator.rawValue
                }
                let quotes = special || (row.count == 1 && cell.isEmpty) || chance.below(3) == 0
                cells.append(quotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell)
            }
            lines.append(cells.joined(separator: separator.rawValue))
        }
        return lines.joined(separator: end) + (chance.below(2) == 0 ? end : "")
    }

    @Test("a row tells the line on which it begins, past line ends in quotes and empty lines")
    func lines() throws {
        let text = "a;b\r\n\r\n\"x\r\ny\";1\r\n\nz;2"
        let read = try DelimitedText.records(of: text, separator: .semicolon)
        #expect(read.map(\.line) == [1, 3, 6])
        #expect(read[1].cells == ["x\r\ny", "1"])
    }

    @Test("an open quote and text behind a quote are told with their line")
    func brokenQuotes() throws {
        #expect(throws: DelimitedText.Fault.self) {
            try DelimitedText.records(of: "a\n\"b\nc", separator: .comma)
        }
        do {
            _ = try DelimitedText.records(of: "a,b\nc,\"d\"e", separator: .comma)
            Issue.record("a quote within a cell was taken")
        } catch {
            #expect(error.line == 2)
        }
    }

    @Test(
        "the separator is recognised, also where another stands in the cells",
        arguments: [
            ("a;b\n1;2", Separator.semicolon), ("a,b\n1,2", .comma), ("a\tb\n1\t2", .tab), ("a|b\n1|2", .bar),
            ("naam;adres\n\"x, y, z\";\"a, b\"\nx,y;z", .semicolon), ("name,note\nx,a;b\ny,c;d;e", .comma),
            ("naam\nDe Brug", .semicolon),
        ])
    func separators(text: String, expected: Separator) {
        #expect(Separator.recognised(in: text) == expected)
    }

    @Test("the encoding is recognised: UTF-8 with and without mark, UTF-16 both ways, else Windows-1252")
    func encodings() {
        let text = "Súdwest-Fryslân €"
        let plain = Array(text.utf8)
        let marked: [UInt8] = [0xEF, 0xBB, 0xBF]
        let low: [UInt8] = text.utf16.map { UInt8(truncatingIfNeeded: $0) }
        let high: [UInt8] = text.utf16.map { UInt8($0 >> 8) }
        var little: [UInt8] = [0xFF, 0xFE]
        var big: [UInt8] = [0xFE, 0xFF]
        for (one, other) in zip(low, high) {
            little += [one, other]
            big += [other, one]
        }
        let office: [UInt8] = low.dropLast() + [0x80]
        let cases: [(TextEncoding, [UInt8])] = [
            (.utf8, plain), (.utf8, marked + plain), (.utf16LittleEndian, little), (.utf16BigEndian, big),
            (.windows1252, office),
        ]
        for (encoding, bytes) in cases {
            #expect(TextEncoding.recognised(in: bytes) == encoding)
            #expect(encoding.text(of: bytes) == text)
        }
        #expect(TextEncoding.utf16LittleEndian.text(of: [0xFF, 0xFE, 0x00, 0xD8]) == nil, "half a letter")
        #expect(TextEncoding.utf16BigEndian.text(of: [0xFE, 0xFF, 0x00]) == nil, "half a unit")
        #expect(TextEncoding.utf8.text(of: [0xEF, 0xBB, 0xBF, 0xFF]) == nil)
    }
}

/// Numbers and cells by chance, the same for the same seed.
struct Chance {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(limit))
    }

    /// A cell of up to eight pieces that are apt to go wrong.
    mutating func cell(_ separator: Separator) -> String {
        let pieces = ["a", "é", "\"", "\"\"", separator.rawValue, "\n", "\r\n", "\r", " ", "🌳", "'", "1,5", "\u{0}"]
        return (0..<below(8)).map { _ in pieces[below(pieces.count)] }.joined()
    }
}
