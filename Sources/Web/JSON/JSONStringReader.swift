internal import Values

/// Reads the inside of one JSON string, from behind its opening quote to behind its closing one.
struct JSONStringReader {
    let bytes: [UInt8]
    private(set) var index: Int

    init(bytes: [UInt8], index: Int) {
        self.bytes = bytes
        self.index = index
    }

    mutating func text() throws(BadJSON) -> String {
        var content: [UInt8] = []
        while index < bytes.count {
            let start = index
            while index < bytes.count, Self.isPlain(bytes[index]) { index += 1 }
            content.append(contentsOf: bytes[start..<index])
            guard index < bytes.count else { break }
            switch bytes[index] {
            case UInt8(ascii: "\""):
                index += 1
                guard let text = String(validating: content, as: UTF8.self) else {
                    throw fault("de tekst is geen UTF-8", "the text is not UTF-8")
                }
                return text
            case UInt8(ascii: "\\"):
                index += 1
                try content.append(contentsOf: String(escaped()).utf8)
            default:
                throw fault("een stuurteken in een tekst", "a control character in a string")
            }
        }
        throw fault("een tekst is niet gesloten", "a string is not closed")
    }

    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private mutating func escaped() throws(BadJSON) -> Unicode.Scalar {
        guard index < bytes.count else { throw fault("een tekst is niet gesloten", "a string is not closed") }
        let letter = bytes[index]
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicode()
        default: throw fault("een onbekend teken achter \\", "an unknown character after \\")
        }
    }

    /// U+0000 is refused: no text column can hold it.
    private mutating func unicode() throws(BadJSON) -> Unicode.Scalar {
        let first = try fourDigits()
        var code = first
        if (0xD800...0xDBFF).contains(first) {
            guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
            else { throw fault("een half surrogaat", "a lone surrogate") }
            index += 2
            let second = try fourDigits()
            guard (0xDC00...0xDFFF).contains(second) else { throw fault("een half surrogaat", "a lone surrogate") }
            code = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        }
        guard code != 0, let scalar = Unicode.Scalar(code) else {
            throw fault("een teken dat niet mag", "a character that is not allowed")
        }
        return scalar
    }

    private mutating func fourDigits() throws(BadJSON) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard index < bytes.count, let digit = hexValue(bytes[index]) else {
                throw fault("hier horen vier hexadecimale cijfers", "four hexadecimal digits belong here")
            }
            code = code << 4 + UInt32(digit)
            index += 1
        }
        return code
    }

    private func fault(_ dutch: String, _ english: String) -> BadJSON {
        BadJSON(offset: index, reason: Text(nl: dutch, en: english))
    }
}
