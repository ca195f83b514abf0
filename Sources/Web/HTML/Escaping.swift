extension [UInt8] {
    /// Appends a literal's bytes.
    mutating func append(literal: StaticString) {
        literal.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Appends words so that they mean themselves in text and in a quoted attribute value alike.
    ///
    /// The five characters of markup become references; control characters, which HTML forbids,
    /// become U+FFFD. Runs of ordinary bytes are copied in one go.
    mutating func appendEscaped(_ words: String) {
        var words = words
        words.withUTF8 { bytes in
            var start = 0
            for index in bytes.indices where Self.needsEscape(bytes[index]) {
                append(contentsOf: bytes[start..<index])
                append(literal: Self.reference(for: bytes[index]))
                start = index + 1
            }
            append(contentsOf: bytes[start..<bytes.count])
        }
    }

    @inline(__always)
    private static func needsEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        case 0x09, 0x0A, 0x0D: false
        default: byte < 0x20 || byte == 0x7F
        }
    }

    private static func reference(for byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: "\u{FFFD}"
        }
    }
}
