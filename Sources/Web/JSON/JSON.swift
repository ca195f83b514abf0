/// A JSON value. Objects keep the order of their keys; numbers keep the digits they were written with.
package enum JSON: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number that fits.
    case integer(Int64)
    /// Any other number, as its text: no money ever passes through floating point.
    case number(String)
    /// A string.
    case string(String)
    /// An array.
    case array([JSON])
    /// An object; ``parse(_:)`` refuses a key that occurs twice.
    case object([(String, JSON)])

    /// The value under `key` when this is an object that has it.
    package subscript(_ key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.0 == key }?.1
    }

    /// The value at a place when this is an array that reaches so far.
    package subscript(_ place: Int) -> JSON? {
        guard case .array(let items) = self, items.indices.contains(place) else { return nil }
        return items[place]
    }

    /// The words when this is a string.
    package var string: String? {
        guard case .string(let words) = self else { return nil }
        return words
    }

    /// The items when this is an array.
    package var items: [JSON]? {
        guard case .array(let items) = self else { return nil }
        return items
    }

    /// The members when this is an object.
    package var members: [(String, JSON)]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// Reads one JSON value (RFC 8259) that fills `bytes` but for white space.
    ///
    /// - Throws: ``BadJSON`` for anything else: broken syntax, invalid UTF-8, a lone surrogate, U+0000,
    ///   more than 64 levels, a key given twice in one object.
    package static func parse(_ bytes: [UInt8]) throws(BadJSON) -> JSON {
        var parser = JSONParser(bytes)
        return try parser.document()
    }
}

extension JSON: Equatable {
    /// Equal values; members in the same order.
    package static func == (left: JSON, right: JSON) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let one), .bool(let other)): one == other
        case (.integer(let one), .integer(let other)): one == other
        case (.number(let one), .number(let other)): one == other
        case (.string(let one), .string(let other)): one == other
        case (.array(let one), .array(let other)): one == other
        case (.object(let one), .object(let other)): one.elementsEqual(other) { $0.0 == $1.0 && $0.1 == $1.1 }
        default: false
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    /// `"words"`.
    package init(stringLiteral value: String) { self = .string(value) }
    /// `7`.
    package init(integerLiteral value: Int64) { self = .integer(value) }
    /// `true`.
    package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSON: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    /// `[1, 2]`.
    package init(arrayLiteral items: JSON...) { self = .array(items) }
    /// `["key": 1]`, in this order.
    package init(dictionaryLiteral members: (String, JSON)...) { self = .object(members) }
}
