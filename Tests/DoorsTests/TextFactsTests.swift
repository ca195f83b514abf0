import Testing
import Values
import Web

@testable import Doors

@Suite("A record on a terminal")
struct TextFactsTests {
    @Test("a line a fact, the values under one another; what is empty is left out")
    func facts() {
        let record: JSON = [
            "number": "OF-2026-001", "isBinding": false, "netCents": 793_000, "totalMinutes": 3680, "reason": .null,
            "tags": ["een", "twee"], "none": [], "share": .number("12.5"),
            "kind": ["nl": "op maat", "en": "proportioned"], "introduction": "Regel 1\nregel 2",
        ]
        let lines = [
            "number:       OF-2026-001", "is binding:   nee", "net:          €\u{A0}7.930,00",
            "total hours:  61 u 20", "tags:         een, twee", "share:        12.5", "kind:         op maat",
            "introduction: Regel 1", "              regel 2",
        ]
        #expect(TextFacts.text(record, .nl) == lines.joined(separator: "\n"))
        #expect(TextFacts.text(record, .en).contains("is binding:   no\n"))
    }

    @Test("a record inside is a block, and a list of plain records a table with figures to the right")
    func blocks() {
        let record: JSON = [
            "id": 3, "review": ["id": 1, "title": "Samen kijken"],
            "parties": [
                ["name": "De Brug", "netCents": 100, "vat": .null],
                ["name": "De Linde", "netCents": 12_345, "vat": .null],
            ],
        ]
        let lines = [
            "id: 3", "", "review", "  id:    1", "  title: Samen kijken", "", "parties",
            "  name           net", "  De Brug     €\u{A0}1,00", "  De Linde  €\u{A0}123,45",
        ]
        #expect(TextFacts.text(record, .nl) == lines.joined(separator: "\n"))
    }

    @Test("a list of records that hold records is a block each, and nothing is nothing")
    func lists() {
        let list: JSON = [["id": 1, "of": ["id": 2]], ["id": 3, "of": .null]]
        #expect(TextFacts.text(list, .nl) == "id: 1\n\nof\n  id: 2\n\nid: 3")
        #expect(TextFacts.text([], .nl).isEmpty && TextFacts.text(.null, .nl).isEmpty)
        #expect(TextFacts.text(["a", "b"], .nl) == "a, b")
    }
}
