import Testing
import Values

@Suite("Values that are handed in as text")
struct FieldValueTests {
    private enum Thing {}

    private static let types: [any FieldValue.Type] = [
        String.self, Bool.self, Int64.self, Int.self, Language.self, Money.self, Hours.self, VATRate.self,
        Percentage.self,
        Weight.self, Day.self, Period.self, IBAN.self, KvKNumber.self, OIN.self, VATNumber.self, PeppolAddress.self,
        EmailAddress.self, PostalCode.self, SplitMethod.self, ID<Thing>.self,
    ]

    @Test("every sample is read back from its own field, fits its pattern, and says what was expected")
    func samples() throws {
        for type in Self.types { try check(type) }
    }

    private func check<Value: FieldValue>(_ type: Value.Type) throws {
        let text = type.sample.fieldText
        let value = try #require(type.parse(text), "\(type)")
        #expect(value.fieldText == text)
        #expect(type.parse("  \(text)\n")?.fieldText == text)
        #expect(!type.expected.nl.isEmpty && !type.expected.en.isEmpty && type.expected.nl != type.expected.en)
        if type != VATRate.self, let pattern = type.kind.pattern {
            #expect(try text.firstMatch(of: Regex(pattern)) != nil, "\(type)")
        }
    }

    @Test("rubbish stops nothing, and what is accepted is read back from its field")
    func rubbish() {
        let rubbish = [
            "", " ", "\u{0}", "\n", "-", "−", ".", ",", ":", "/", "@", "%", "€", "0", "-0", "00", "1", "-1", "9",
            "99999999999",
            "-9223372036854775808", "9223372036854775808", "340282366920938463463374607431768211456", "1e400", "NaN",
            "0x1F",
            "١٢٣", "１２３", "1\u{301}", "👩‍👩‍👧", "1\u{0}", "\u{FEFF}1", "true", "JA", "Nee", "'; drop table person; --",
            "<b>",
            "2026-02-30", "NL", "0106:", String(repeating: "9", count: 1_000_000),
            String(repeating: "a@", count: 500_000),
            String(repeating: ".", count: 299), String(repeating: "0", count: 300), "\u{202E}123", "%%", "1,1,1",
            "1.1.1",
        ]
        for type in Self.types { for text in rubbish { readsBack(type, text) } }
    }

    @Test("random texts stop nothing, and what is accepted is read back from its field")
    func fuzz() {
        let alphabet = Array("0123456789.,:-/%€ uhNLB@ae\u{0}\u{A0}−١é".unicodeScalars)
        var random = SplitMix64(seed: 7)
        for _ in 0..<4000 {
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...14, using: &random) {
                text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
            }
            for type in Self.types { readsBack(type, String(text)) }
        }
    }

    private func readsBack<Value: FieldValue>(_ type: Value.Type, _ text: String) {
        guard let value = type.parse(text) else { return }
        #expect(type.parse(value.fieldText)?.fieldText == value.fieldText, "\(type) \(text.prefix(40))")
    }

    @Test("everything the patterns let through is accepted")
    func patterns() throws {
        let texts = [
            "0", "1", "-1", "0.1", "0,05", "99999999999", "99999999999.99", "99999", "99999:59", "1:5", "1:05", "8.5",
            "8.25",
            "8.33", "8.", "100", "100.0000", "100.1", "99.9999", "7.12345", "0.0", "0,000", "000", "0.001",
            "999999.999", "1000000",
            "1900-01-01", "2199-12-31", "2200-01-01", "1-1-2026", "12,5", "-0", "--1", "1.234", "1.234,5",
        ]
        func check<Value: FieldValue>(_ type: Value.Type) throws {
            let pattern = try #require(type.kind.pattern)
            for text in texts where try text.firstMatch(of: Regex(pattern)) != nil {
                #expect(type.parse(text) != nil, "\(type) \(text)")
            }
        }
        try check(Money.self)
        try check(Hours.self)
        try check(Percentage.self)
        try check(Weight.self)
        try check(Day.self)
    }

    @Test("a text is trimmed, its line ends made one kind, and control characters refused")
    func texts() {
        #expect(String.parse("  a\r\nb\rc\n ") == "a\nb\nc")
        #expect(String.parse("a\r\n\r\nb") == "a\n\nb")
        #expect(String.parse("a\tb") == "a\tb")
        #expect(String.parse("\u{FEFF}\u{A0}é 👩‍👩‍👧\u{2003}") == "é 👩‍👩‍👧")
        for rubbish in ["", " \n\t ", "a\u{0}b", "\u{1B}[31m", "a\u{85}b", "a\u{7F}"] {
            #expect(String.parse(rubbish) == nil)
        }
    }

    @Test("yes and no are read in both languages")
    func booleans() {
        for yes in ["true", "1", "on", "ja", "yes", " JA ", "True"] { #expect(Bool.parse(yes) == true) }
        for no in ["false", "0", "off", "nee", "no", "NEE"] { #expect(Bool.parse(no) == false) }
        for rubbish in ["", "j", "2", "yes!", "01"] { #expect(Bool.parse(rubbish) == nil) }
    }

    @Test("whole numbers and record numbers are read within their limits")
    func integers() {
        #expect(Int64.parse("-12") == -12)
        #expect(Int64.parse("1000000000000000") == 1_000_000_000_000_000)
        #expect(Int64.parse("1000000000000001") == nil)
        #expect(Int.parse("007") == 7)
        for rubbish in ["", "+1", "1.0", "1,0", "1 000", "--1", "١"] { #expect(Int.parse(rubbish) == nil) }
        #expect(ID<Thing>.parse("9223372036854775807")?.value == .max)
        for rubbish in ["", "0", "-1", "+1", "01", "9223372036854775808", "1a"] {
            #expect(ID<Thing>.parse(rubbish) == nil)
        }
    }

    @Test("JSON schema facts are given for every kind of field")
    func schema() {
        for kind in FieldKind.allCases { #expect(["string", "integer", "boolean"].contains(kind.schemaType)) }
        #expect(FieldKind.day.format == "date")
        #expect(FieldKind.email.format == "email")
    }

    @Test("a text speaks the language it is asked for")
    func languages() {
        let text = Text("ja", "yes")
        #expect(text(.nl) == "ja" && text(.en) == "yes")
        #expect(text == Text(nl: "ja", en: "yes"))
    }
}
