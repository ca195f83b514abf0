/// Small readers for what people type. They look at bytes: only the ASCII digits are digits here, so that what the
/// eye sees, what is stored and what another program reads are the same.
enum Typed {
    /// The longest text in which we look for one value; a longer one is refused before any work is done.
    static let longest = 300

    /// The text without white space (of any script) or a byte order mark at its ends.
    static func trimmed(_ text: String) -> String {
        func isEdge(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar == "\u{FEFF}" }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isEdge($0) }),
            let last = scalars.lastIndex(where: { !isEdge($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    /// The trimmed text as bytes, or nil when it is too long to be one value.
    static func bytes(_ text: String) -> [UInt8]? {
        guard text.utf8.count <= longest else { return nil }
        return Array(trimmed(text).utf8)
    }

    /// The letters and digits of an identifier in capitals, without the spaces, dots and dashes people put between.
    /// Nil when anything else stands in it, or it is too long.
    static func compact(_ text: String) -> [UInt8]? {
        guard text.utf8.count <= longest else { return nil }
        var result: [UInt8] = []
        for scalar in trimmed(text).unicodeScalars where !" .-\u{A0}\u{202F}".unicodeScalars.contains(scalar) {
            guard scalar.isASCII else { return nil }
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            guard isDigit(byte) || isLetter(byte) else { return nil }
            result.append(uppercased(byte))
        }
        return result
    }

    /// The whole text as digits, without spaces, dots and dashes; nil unless there are exactly `count`.
    static func digits(_ text: String, count: Int) -> String? {
        guard let bytes = compact(text), bytes.count == count, bytes.allSatisfy(isDigit) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

    static func uppercased(_ byte: UInt8) -> UInt8 { byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte }

    static func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte }
}
