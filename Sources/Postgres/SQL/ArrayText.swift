/// PostgreSQL's text notation of a one-dimensional array: `{1,NULL,"a \"quoted\" word"}`.
enum ArrayText {
    static func written(_ elements: [SQLParameter]) -> String {
        var text = "{"
        for (index, element) in elements.enumerated() {
            if index > 0 { text += "," }
            switch element {
            case .null: text += "NULL"
            case .text(let value, _): text += quoted(value)
            case .bytes(let bytes): text += quoted("\\x" + bytes.map(hexadecimal).joined())
            }
        }
        return text + "}"
    }

    static func read(_ text: UnsafeBufferPointer<UInt8>) throws(DecodingFault) -> [String?] {
        guard text.count >= 2, text.first == UInt8(ascii: "{"), text.last == UInt8(ascii: "}") else {
            throw DecodingFault(expected: "a list")
        }
        var elements: [String?] = []
        var index = 1
        let end = text.count - 1
        while index < end {
            var element: [UInt8] = []
            let isQuoted = text[index] == UInt8(ascii: "\"")
            if isQuoted { index += 1 }
            while index < end, text[index] != (isQuoted ? UInt8(ascii: "\"") : UInt8(ascii: ",")) {
                if text[index] == UInt8(ascii: "{") && !isQuoted {
                    throw DecodingFault(expected: "a list of one dimension")
                }
                if text[index] == UInt8(ascii: "\\") { index += 1 }
                element.append(text[index])
                index += 1
            }
            if isQuoted { index += 1 }
            let value = String(decoding: element, as: UTF8.self)
            elements.append(!isQuoted && value == "NULL" ? nil : value)
            index += 1
        }
        return elements
    }

    private static func quoted(_ value: String) -> String {
        var text = "\""
        for character in value.unicodeScalars {
            if character == "\"" || character == "\\" { text += "\\" }
            text.unicodeScalars.append(character)
        }
        return text + "\""
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
    }
}
