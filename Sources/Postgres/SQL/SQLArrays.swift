/// A value of which a list can be bound or read: `where id = any(\(ids))`.
package protocol SQLArrayElement: SQLEncodable, SQLDecodable {
    /// The type of the list.
    static var sqlArrayType: SQLType { get }
    /// The list as it travels.
    static func sqlParameter(of list: [Self]) -> SQLParameter
    /// The list in a cell.
    static func list(sql: SQLValue) throws(DecodingFault) -> [Self]
}

extension SQLArrayElement {
    package static var sqlArrayType: SQLType { .unspecified }

    package static func sqlParameter(of list: [Self]) -> SQLParameter {
        .text(ArrayText.written(list.map(\.sqlParameter)), sqlArrayType)
    }

    package static func list(sql: SQLValue) throws(DecodingFault) -> [Self] {
        var list: [Self] = []
        for element in try ArrayText.read(try sql.present("a list")) {
            guard var element else {
                list.append(try Self(sql: SQLValue(bytes: nil)))
                continue
            }
            // Typed throws do not pass through `withUTF8`, so the outcome is carried out as a value.
            let outcome = element.withUTF8 { bytes -> Result<Self, DecodingFault> in
                do throws(DecodingFault) { return .success(try Self(sql: SQLValue(bytes: bytes))) } catch {
                    return .failure(error)
                }
            }
            list.append(try outcome.get())
        }
        return list
    }
}

extension Array: SQLEncodable where Element: SQLArrayElement {
    package static var sqlType: SQLType { Element.sqlArrayType }
    package var sqlParameter: SQLParameter { Element.sqlParameter(of: self) }
}

extension Array: SQLDecodable where Element: SQLArrayElement {
    package init(sql: SQLValue) throws(DecodingFault) { self = try Element.list(sql: sql) }
}

extension Int64: SQLArrayElement {
    package static var sqlArrayType: SQLType { .int8Array }
}

extension Int: SQLArrayElement {
    package static var sqlArrayType: SQLType { .int8Array }
}

extension String: SQLArrayElement {}

extension Optional: SQLArrayElement where Wrapped: SQLArrayElement {
    package static var sqlArrayType: SQLType { Wrapped.sqlArrayType }
}

/// `[UInt8]` is a `bytea`, not a list of numbers.
extension UInt8: SQLArrayElement {
    package static var sqlArrayType: SQLType { .bytea }
    package static var sqlType: SQLType { .int2 }
    package var sqlParameter: SQLParameter { .text(String(self), .int2) }
    package init(sql: SQLValue) throws(DecodingFault) { self = try sql.integer(UInt8.self) }

    package static func sqlParameter(of list: [UInt8]) -> SQLParameter { .bytes(list) }

    package static func list(sql: SQLValue) throws(DecodingFault) -> [UInt8] {
        let text = try sql.present("bytes")
        guard text.count >= 2, text.count % 2 == 0, text[0] == UInt8(ascii: "\\"), text[1] == UInt8(ascii: "x") else {
            throw DecodingFault(expected: "bytes in hexadecimal notation")
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 2 - 1)
        for index in stride(from: 2, to: text.count, by: 2) {
            guard let high = nibble(text[index]), let low = nibble(text[index + 1]) else {
                throw DecodingFault(expected: "bytes in hexadecimal notation")
            }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func nibble(_ character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
