extension JSON {
    /// This value as UTF-8, without white space.
    package func rendered() -> [UInt8] { rendered(pretty: false) }

    /// This value as UTF-8; pretty has one member a line, indented by two spaces.
    package func rendered(pretty: Bool) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(4096)
        render(into: &output, indent: pretty ? 0 : nil)
        if pretty { output.append(UInt8(ascii: "\n")) }
        return output
    }

    private func render(into output: inout [UInt8], indent: Int?) {
        switch self {
        case .null: output.append(literal: "null")
        case .bool(let value): output.append(literal: value ? "true" : "false")
        case .integer(let value): output.append(contentsOf: String(value).utf8)
        case .number(let text): Self.render(number: text, into: &output)
        case .string(let words): Self.render(string: words, into: &output)
        case .array(let items):
            Self.render(list: items, open: "[", close: "]", into: &output, indent: indent) { item, output, inner in
                item.render(into: &output, indent: inner)
            }
        case .object(let members):
            Self.render(list: members, open: "{", close: "}", into: &output, indent: indent) { member, output, inner in
                Self.render(string: member.0, into: &output)
                output.append(literal: indent == nil ? ":" : ": ")
                member.1.render(into: &output, indent: inner)
            }
        }
    }

    private static func render<Item>(
        list: [Item], open: StaticString, close: StaticString, into output: inout [UInt8], indent: Int?,
        item: (Item, inout [UInt8], Int?) -> Void
    ) {
        output.append(literal: open)
        let inner = indent.map { $0 + 2 }
        for place in list.indices {
            if place > 0 { output.append(UInt8(ascii: ",")) }
            newLine(into: &output, indent: inner)
            item(list[place], &output, inner)
        }
        if !list.isEmpty { newLine(into: &output, indent: indent) }
        output.append(literal: close)
    }

    private static func newLine(into output: inout [UInt8], indent: Int?) {
        guard let indent else { return }
        output.append(UInt8(ascii: "\n"))
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
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
