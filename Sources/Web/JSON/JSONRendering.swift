extension JSON {
    /// This value as UTF-8, without white space.
    package func rendered() -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(4096)
        render(into: &output)
        return output
    }

    private func render(into output: inout [UInt8]) {
        switch self {
        case .null: output.append(literal: "null")
        case .bool(let value): output.append(literal: value ? "true" : "false")
        case .integer(let value): output.append(contentsOf: String(value).utf8)
        case .number(let text): Self.render(number: text, into: &output)
        case .string(let words): Self.render(string: words, into: &output)
        case .array(let items):
            output.append(literal: "[")
            for (place, item) in items.enumerated() {
                if place > 0 { output.append(literal: ",") }
                item.render(into: &output)
            }
            output.append(literal: "]")
        case .object(let members):
            output.append(literal: "{")
            for (place, member) in members.enumerated() {
                if place > 0 { output.append(literal: ",") }
                Self.render(string: member.0, into: &output)
                output.append(literal: ":")
                member.1.render(into: &output)
            }
            output.append(literal: "}")
        }
    }

    /// A text that is no JSON number goes out as a string, so that the whole stays readable.
    private static func render(number text: String, into output: inout [UInt8]) {
        switch try? JSON.parse(Array(text.utf8)) {
        case .integer, .number: output.append(contentsOf: text.utf8)
        default: render(string: text, into: &output)
        }
    }

    private static func render(string words: String, into output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        var words = words
        words.withUTF8 { bytes in
            var start = 0
            for index in bytes.indices {
                let byte = bytes[index]
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
                output.append(contentsOf: bytes[start..<index])
                appendEscape(of: byte, to: &output)
                start = index + 1
            }
            output.append(contentsOf: bytes[start..<bytes.count])
        }
        output.append(UInt8(ascii: "\""))
    }

    private static func appendEscape(of byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""): output.append(literal: "\\\"")
        case UInt8(ascii: "\\"): output.append(literal: "\\\\")
        case 0x0A: output.append(literal: "\\n")
        case 0x0D: output.append(literal: "\\r")
        case 0x09: output.append(literal: "\\t")
        default:
            output.append(literal: "\\u00")
            output.append(contentsOf: hexDigits(byte))
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(literal: StaticString) {
        literal.withUTF8Buffer { append(contentsOf: $0) }
    }
}
