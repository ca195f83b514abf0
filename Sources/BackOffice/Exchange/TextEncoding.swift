/// In which encoding a file's text is written, recognised by its first bytes and its shape.
package enum TextEncoding: String, Sendable, CaseIterable {
    case utf8, utf16LittleEndian, utf16BigEndian, windows1252

    /// A byte order mark decides; without one it is UTF-8 where it is valid as such, else Windows-1252, in which every
    /// text of letters with accents that is not UTF-8 was written by an office program.
    package static func recognised(in bytes: [UInt8]) -> TextEncoding {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        return String(validating: bytes, as: UTF8.self) == nil ? .windows1252 : .utf8
    }

    /// The text without its byte order mark; nil where the bytes are no text in this encoding.
    package func text(of bytes: [UInt8]) -> String? {
        switch self {
        case .utf8:
            let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
            return String(validating: body, as: UTF8.self)
        case .utf16LittleEndian: return Self.utf16(bytes) { UInt16($1) << 8 | UInt16($0) }
        case .utf16BigEndian: return Self.utf16(bytes) { UInt16($0) << 8 | UInt16($1) }
        case .windows1252:
            var text = String.UnicodeScalarView()
            text.append(contentsOf: bytes.map(Self.letter))
            return String(text)
        }
    }

    private static func utf16(_ bytes: [UInt8], _ unit: (UInt8, UInt8) -> UInt16) -> String? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: 2, to: bytes.count, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        return String(validating: units, as: UTF16.self)
    }

    private static func letter(_ byte: UInt8) -> Unicode.Scalar {
        (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }

    /// The bytes 80 … 9F of Windows-1252; the five that it leaves open stay control characters, which no field takes.
    private static let upper = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
