internal import Glibc

/// A value that can be read from a cell.
package protocol SQLDecodable {
    /// Reads the cell; a fault when it is NULL or not in the notation of this type.
    init(sql: SQLValue) throws(DecodingFault)
}

extension String: SQLDecodable {
    package init(sql: SQLValue) throws(DecodingFault) { self = try sql.string() }
}

extension Bool: SQLDecodable {
    package init(sql: SQLValue) throws(DecodingFault) {
        let text = try sql.present("a boolean")
        guard text.count == 1, text[0] == UInt8(ascii: "t") || text[0] == UInt8(ascii: "f") else {
            throw DecodingFault(expected: "a boolean")
        }
        self = text[0] == UInt8(ascii: "t")
    }
}

extension Int: SQLDecodable {
    package init(sql: SQLValue) throws(DecodingFault) { self = try sql.integer(Int.self) }
}

extension Int64: SQLDecodable {
    package init(sql: SQLValue) throws(DecodingFault) { self = try sql.integer(Int64.self) }
}

extension Int32: SQLDecodable {
    package init(sql: SQLValue) throws(DecodingFault) { self = try sql.integer(Int32.self) }
}

extension Int16: SQLDecodable {
    package init(sql: SQLValue) throws(DecodingFault) { self = try sql.integer(Int16.self) }
}

extension Double: SQLDecodable {
    package init(sql: SQLValue) throws(DecodingFault) {
        // The standard library reads "nan" and "infinity" without regard to case, as PostgreSQL writes them.
        guard let number = Double(try sql.string()) else { throw DecodingFault(expected: "a number") }
        self = number
    }
}

extension Optional: SQLDecodable where Wrapped: SQLDecodable {
    package init(sql: SQLValue) throws(DecodingFault) {
        self = sql.isNull ? .none : .some(try Wrapped(sql: sql))
    }
}

/// An enum with text values reads its text; a text that is no case is a fault.
extension SQLDecodable where Self: RawRepresentable, RawValue: SQLDecodable {
    package init(sql: SQLValue) throws(DecodingFault) {
        guard let value = Self(rawValue: try RawValue(sql: sql)) else {
            throw DecodingFault(expected: "a case of \(Self.self)")
        }
        self = value
    }
}
