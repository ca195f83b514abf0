internal import Values

/// Reads JSON strictly, in one pass.
///
/// The toolchain's parsers lose what a back office needs: they round numbers, forget the order of members
/// and let a key occur twice. This one keeps or refuses.
struct JSONParser {
    private static let deepest = 64

    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() throws(BadJSON) -> JSON {
        let value = try value()
        skipSpace()
        guard index == bytes.count else { throw fault("er staat nog iets achter", "something follows the value") }
        return value
    }

    private mutating func value() throws(BadJSON) -> JSON {
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case .some(UInt8(ascii: "0")...UInt8(ascii: "9")), UInt8(ascii: "-"): return try number()
        case nil: throw fault("de tekst houdt te vroeg op", "the text ends too soon")
        default: throw fault("hier hoort een waarde", "a value belongs here")
        }
    }

    private mutating func object() throws(BadJSON) -> JSON {
        try descend()
        var members: [(String, JSON)] = []
        var seen: Set<String> = []
        skipSpace()
        if take(UInt8(ascii: "}")) {
            depth -= 1
            return .object([])
        }
        repeat {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw fault("hier hoort een sleutel", "a key belongs here") }
            let key = try string()
            guard seen.insert(key).inserted else {
                throw fault("een sleutel komt twee keer voor", "a key occurs twice")
            }
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw fault("hier hoort een dubbele punt", "a colon belongs here") }
            members.append((key, try value()))
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw fault("het object is niet gesloten", "the object is not closed") }
        depth -= 1
        return .object(members)
    }

    private mutating func array() throws(BadJSON) -> JSON {
        try descend()
        var items: [JSON] = []
        skipSpace()
        if take(UInt8(ascii: "]")) {
            depth -= 1
            return .array([])
        }
        repeat {
            items.append(try value())
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw fault("de lijst is niet gesloten", "the array is not closed") }
        depth -= 1
        return .array(items)
    }

    private mutating func descend() throws(BadJSON) {
        index += 1
        depth += 1
        guard depth <= Self.deepest else {
            throw fault("meer dan \(Self.deepest) niveaus diep", "more than \(Self.deepest) levels deep")
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(BadJSON) -> JSON {
        let length = word.utf8CodeUnitCount
        let matches = word.withUTF8Buffer { bytes[index...].prefix(length).elementsEqual($0) }
        guard matches else { throw fault("hier hoort een waarde", "a value belongs here") }
        index += length
        return value
    }

    private mutating func number() throws(BadJSON) -> JSON {
        let start = index
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        let whole = index
        if take(UInt8(ascii: ".")) { try digits() }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if whole == index, let integer = Int64(text) { return .integer(integer) }
        return .number(text)
    }

    private mutating func digits() throws(BadJSON) {
        let start = index
        while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { index += 1 }
        guard index > start else { throw fault("hier hoort een cijfer", "a digit belongs here") }
    }

    private mutating func string() throws(BadJSON) -> String {
        var reader = JSONStringReader(bytes: bytes, index: index + 1)
        let text = try reader.text()
        index = reader.index
        return text
    }

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private func fault(_ dutch: String, _ english: String) -> BadJSON {
        BadJSON(offset: index, reason: Text(nl: dutch, en: english))
    }
}
