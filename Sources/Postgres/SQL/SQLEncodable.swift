/// A value that can be bound in an `SQL` literal.
package protocol SQLEncodable: Sendable {
    /// The type the server is told; NULL of an optional needs it too. `.unspecified` unless said otherwise.
    static var sqlType: SQLType { get }
    /// The value as it travels.
    var sqlParameter: SQLParameter { get }
}

extension SQLEncodable {
    package static var sqlType: SQLType { .unspecified }
}

/// Text: also for enums, domains, `jsonb`, `uuid`: the server infers which. Where nothing tells the server
/// (`select \(name)` in a union, `jsonb_build_object`), write `\(name)::text`.
extension String: SQLEncodable {
    package var sqlParameter: SQLParameter { .text(self, .unspecified) }
}

extension Bool: SQLEncodable {
    package static var sqlType: SQLType { .boolean }
    package var sqlParameter: SQLParameter { .text(self ? "t" : "f", .boolean) }
}

/// `bigint`; for a function that wants `integer`, write `\(number)::int`.
extension Int: SQLEncodable {
    package static var sqlType: SQLType { .int8 }
    package var sqlParameter: SQLParameter { .text(String(self), .int8) }
}

extension Int64: SQLEncodable {
    package static var sqlType: SQLType { .int8 }
    package var sqlParameter: SQLParameter { .text(String(self), .int8) }
}

extension Int32: SQLEncodable {
    package static var sqlType: SQLType { .int4 }
    package var sqlParameter: SQLParameter { .text(String(self), .int4) }
}

extension Int16: SQLEncodable {
    package static var sqlType: SQLType { .int2 }
    package var sqlParameter: SQLParameter { .text(String(self), .int2) }
}

/// For measures of the machine only; money, hours and shares are whole numbers.
extension Double: SQLEncodable {
    package static var sqlType: SQLType { .float8 }
    package var sqlParameter: SQLParameter {
        if isNaN { return .text("NaN", .float8) }
        if isInfinite { return .text(self < 0 ? "-Infinity" : "Infinity", .float8) }
        return .text(description, .float8)
    }
}

extension Optional: SQLEncodable where Wrapped: SQLEncodable {
    package static var sqlType: SQLType { Wrapped.sqlType }
    package var sqlParameter: SQLParameter {
        switch self {
        case .none: .null(Wrapped.sqlType)
        case .some(let value): value.sqlParameter
        }
    }
}

/// An enum with text values binds as its text: `where state = \(state)`.
extension SQLEncodable where Self: RawRepresentable, RawValue: SQLEncodable {
    package static var sqlType: SQLType { RawValue.sqlType }
    package var sqlParameter: SQLParameter { rawValue.sqlParameter }
}
