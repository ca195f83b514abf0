/// What PostgreSQL calls the type of a value (`pg_type.oid`); `unspecified` lets the server infer it from the place
/// where the value stands, as it does for a quoted literal.
package struct SQLType: Sendable, Hashable, RawRepresentable {
    /// The object identifier.
    package let rawValue: UInt32

    /// Any type by its identifier.
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    package static let unspecified = SQLType(rawValue: 0)
    package static let boolean = SQLType(rawValue: 16)
    package static let bytea = SQLType(rawValue: 17)
    package static let int8 = SQLType(rawValue: 20)
    package static let int2 = SQLType(rawValue: 21)
    package static let int4 = SQLType(rawValue: 23)
    package static let float8 = SQLType(rawValue: 701)
    package static let int8Array = SQLType(rawValue: 1016)
    package static let date = SQLType(rawValue: 1082)
    package static let timestamptz = SQLType(rawValue: 1184)
}

/// One value on its way to the server, in PostgreSQL's text notation.
package enum SQLParameter: Sendable, Hashable {
    /// NULL of the given type.
    case null(SQLType)
    /// A value in text notation. Strings, identifiers of enums and the like leave the type unspecified, so that one
    /// Swift type serves `text`, domains and enums.
    case text(String, SQLType)
    /// Bytes for a `bytea`.
    case bytes([UInt8])

    /// NULL whose type the server infers.
    package static var null: SQLParameter { .null(.unspecified) }

    var type: SQLType {
        switch self {
        case .null(let type), .text(_, let type): type
        case .bytes: .bytea
        }
    }
}
