/// A header value with parameters, such as `text/html; charset=utf-8` or `form-data; name="a"`.
struct MediaType {
    /// What stands before the first semicolon, in small letters.
    let name: String
    private let parameters: [(String, String)]

    init(_ value: String) {
        let bytes = Array(value.utf8)
        var index = 0
        name = Self.token(bytes, &index, until: ";").lowercased()
        var parameters: [(String, String)] = []
        while index < bytes.count {
            index += 1
            let key = Self.token(bytes, &index, until: "=", or: ";").lowercased()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { continue }
            index += 1
            parameters.append((key, Self.value(bytes, &index)))
        }
        self.parameters = parameters
    }

    /// The parameter of this name (small letters), without quotes.
    func parameter(_ name: String) -> String? { parameters.first { $0.0 == name }?.1 }

    private static func token(
        _ bytes: [UInt8], _ index: inout Int, until end: Unicode.Scalar, or other: Unicode.Scalar = ";"
    ) -> String {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: end), bytes[index] != UInt8(ascii: other) { index += 1 }
        let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
        let rest = bytes[start..<index].drop(while: isSpace)
        let end = (rest.lastIndex { !isSpace($0) }).map { $0 + 1 } ?? rest.startIndex
        return String(decoding: rest[..<end], as: UTF8.self)
    }

    /// A token or a quoted string. A backslash escapes only a quote or itself: browsers of old sent `C:\map\brief.pdf`.
    private static func value(_ bytes: [UInt8], _ index: inout Int) -> String {
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return token(bytes, &index, until: ";") }
        index += 1
        var content: [UInt8] = []
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count,
                bytes[index + 1] == UInt8(ascii: "\"") || bytes[index + 1] == UInt8(ascii: "\\")
            {
                index += 1
            }
            content.append(bytes[index])
            index += 1
        }
        while index < bytes.count, bytes[index] != UInt8(ascii: ";") { index += 1 }
        return String(decoding: content, as: UTF8.self)
    }
}
