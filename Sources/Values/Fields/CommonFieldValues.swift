extension String: FieldValue {
    /// The trimmed text with line ends as `\n`; nil when nothing is left, or a control character (NUL, escape …)
    /// stands in it that no person typed and PostgreSQL would not store.
    package static func parse(_ text: String) -> String? {
        let trimmed = Typed.trimmed(text)
        guard !trimmed.isEmpty else { return nil }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in trimmed.unicodeScalars {
            switch scalar {
            case "\r": result.append("\n")
            case "\n": if previous != "\r" { result.append("\n") }
            case "\t": result.append("\t")
            default:
                guard scalar.properties.generalCategory != .control else { return nil }
                result.append(scalar)
            }
            previous = scalar
        }
        return String(result)
    }

    package static var sample: String { "Voorbeeld" }
    package static var kind: FieldKind { .text }
    package static var expected: Text { Text("een tekst", "a text") }
    package var fieldText: String { self }
}

extension Bool: FieldValue {
    /// Reads true/false, 1/0, on/off, ja/nee and yes/no, in any case.
    package static func parse(_ text: String) -> Bool? {
        guard let bytes = Typed.bytes(text) else { return nil }
        return switch String(decoding: bytes.map(Typed.lowercased), as: UTF8.self) {
        case "true", "1", "on", "ja", "yes": true
        case "false", "0", "off", "nee", "no": false
        default: nil
        }
    }

    package static var sample: Bool { true }
    package static var kind: FieldKind { .boolean }
    package static var expected: Text { Text("ja of nee", "yes or no") }
    package var fieldText: String { self ? "true" : "false" }
}

extension Int64: FieldValue {
    /// Reads a whole number within ±10^15: such numbers survive every JSON reader, and no sum of them overflows.
    package static func parse(_ text: String) -> Int64? {
        guard var bytes = Typed.bytes(text) else { return nil }
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative { bytes.removeFirst() }
        guard bytes.allSatisfy(Typed.isDigit) else { return nil }
        let value = DecimalText.parse(bytes, places: 0, limit: 1_000_000_000_000_000)
        return isNegative ? value.map { -$0 } : value
    }

    package static var sample: Int64 { 12 }
    package static var kind: FieldKind { .integer }
    package static var expected: Text { Text("een geheel getal, zoals 12", "a whole number, such as 12") }
    package var fieldText: String { String(self) }
}

extension Int: FieldValue {
    /// Reads a whole number within ±10^15, as `Int64` does.
    package static func parse(_ text: String) -> Int? { Int64.parse(text).flatMap { Int(exactly: $0) } }

    package static var sample: Int { 12 }
    package static var kind: FieldKind { .integer }
    package static var expected: Text { Int64.expected }
    package var fieldText: String { String(self) }
}

extension Language: FieldValue {
    /// Reads the code of the language, in any case.
    package static func parse(_ text: String) -> Language? {
        guard let bytes = Typed.bytes(text) else { return nil }
        return Language(rawValue: String(decoding: bytes.map(Typed.lowercased), as: UTF8.self))
    }

    package static var sample: Language { .nl }
    package static var kind: FieldKind { .choice }
    package static var expected: Text { Text("een taal: nl of en", "a language: nl or en") }
    package var fieldText: String { rawValue }
}
