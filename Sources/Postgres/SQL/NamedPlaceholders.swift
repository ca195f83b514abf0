/// Finds `:name` in the text of an SQL file, leaving alone what stands in quotes, comments, casts (`::`) and slices.
enum NamedPlaceholders {
    enum Piece: Equatable {
        case text(String)
        case name(String)
    }

    static func pieces(of text: String) -> [Piece] {
        let bytes = Array(text.utf8)
        var pieces: [Piece] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            if let end = endOfQuoted(bytes, at: index) {
                index = end
            } else if let end = endOfName(bytes, at: index) {
                pieces.append(.text(String(decoding: bytes[start..<index], as: UTF8.self)))
                pieces.append(.name(String(decoding: bytes[(index + 1)..<end], as: UTF8.self)))
                start = end
                index = end
            } else {
                index += bytes[index...].starts(with: "::".utf8) ? 2 : 1
            }
        }
        pieces.append(.text(String(decoding: bytes[start...], as: UTF8.self)))
        return pieces
    }

    private static func endOfName(_ bytes: [UInt8], at index: Int) -> Int? {
        guard bytes[index] == UInt8(ascii: ":"), index + 1 < bytes.count, isNameStart(bytes[index + 1]) else {
            return nil
        }
        // `[1:last]` is a slice of an array.
        if index > 0, isNamePart(bytes[index - 1]) { return nil }
        var end = index + 1
        while end < bytes.count, isNamePart(bytes[end]) { end += 1 }
        return end
    }

    /// Where a quotation or comment that begins at `index` ends; nil when none begins there.
    private static func endOfQuoted(_ bytes: [UInt8], at index: Int) -> Int? {
        switch bytes[index] {
        case UInt8(ascii: "'"):
            let isEscaped =
                index > 0 && (bytes[index - 1] | 0x20) == UInt8(ascii: "e")
                && (index < 2 || !isNamePart(bytes[index - 2]))
            return endOfString(bytes, from: index + 1, quote: bytes[index], backslash: isEscaped)
        case UInt8(ascii: "\""): return endOfString(bytes, from: index + 1, quote: bytes[index], backslash: false)
        case UInt8(ascii: "-") where bytes[index...].starts(with: "--".utf8):
            return bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        case UInt8(ascii: "/") where bytes[index...].starts(with: "/*".utf8): return endOfComment(bytes, from: index)
        case UInt8(ascii: "$") where index == 0 || !isNamePart(bytes[index - 1]): return endOfDollar(bytes, from: index)
        default: return nil
        }
    }

    private static func endOfString(_ bytes: [UInt8], from start: Int, quote: UInt8, backslash: Bool) -> Int {
        var index = start
        while index < bytes.count {
            if bytes[index] == quote { return index + 1 }  // A doubled quote simply begins the next string.
            index += backslash && bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return bytes.count
    }

    private static func endOfComment(_ bytes: [UInt8], from start: Int) -> Int {
        var depth = 0
        var index = start
        while index < bytes.count {
            if bytes[index...].starts(with: "/*".utf8) {
                depth += 1
                index += 2
            } else if bytes[index...].starts(with: "*/".utf8) {
                depth -= 1
                index += 2
                if depth == 0 { return index }
            } else {
                index += 1
            }
        }
        return bytes.count
    }

    private static func endOfDollar(_ bytes: [UInt8], from start: Int) -> Int? {
        var end = start + 1
        while end < bytes.count, isNamePart(bytes[end]) { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "$"), start + 1 == end || isNameStart(bytes[start + 1])
        else { return nil }
        let tag = bytes[start...end]
        var index = end + 1
        while index < bytes.count {
            if bytes[index...].starts(with: tag) { return index + tag.count }
            index += 1
        }
        return bytes.count
    }

    private static func isNameStart(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= (byte | 0x20) || byte == UInt8(ascii: "_")
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        isNameStart(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
}
