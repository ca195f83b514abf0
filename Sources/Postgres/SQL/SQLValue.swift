/// One cell of a result, borrowed: valid only during `SQLDecodable.init(sql:)`. `bytes` is nil for NULL.
package struct SQLValue {
    /// The text notation of the value, or nil for NULL.
    package let bytes: UnsafeBufferPointer<UInt8>?

    /// Bytes owned by the caller for as long as the value is used.
    package init(bytes: UnsafeBufferPointer<UInt8>?) { self.bytes = bytes }

    /// True for NULL.
    package var isNull: Bool { bytes == nil }

    /// The cell's text; a fault when NULL.
    package func string() throws(DecodingFault) -> String {
        String(decoding: try present("text"), as: UTF8.self)
    }

    /// The cell as a whole number; `12.00` (a sum of type `numeric`) counts, `12.50` does not.
    package func integer<Number: FixedWidthInteger>(_ type: Number.Type) throws(DecodingFault) -> Number {
        let text = try present("a whole number")
        guard let number: Number = Self.integer(text[...]) else {
            throw DecodingFault(expected: "a whole number that fits \(Number.self)")
        }
        return number
    }

    /// The bytes, or a fault that names what was expected in place of NULL.
    package func present(_ expected: StaticString) throws(DecodingFault) -> UnsafeBufferPointer<UInt8> {
        guard let bytes else { throw DecodingFault(expected: expected.description, foundNull: true) }
        return bytes
    }

    static func integer<Number: FixedWidthInteger>(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Number? {
        var digits = text
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits = digits.dropFirst() }
        guard !digits.isEmpty else { return nil }
        var number: Number = 0
        var overflow = false
        while let byte = digits.first, byte != UInt8(ascii: ".") {
            guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
            (number, overflow) = number.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            let digit = Number(byte - UInt8(ascii: "0"))
            (number, overflow) =
                isNegative ? number.subtractingReportingOverflow(digit) : number.addingReportingOverflow(digit)
            if overflow { return nil }
            digits = digits.dropFirst()
        }
        return digits.dropFirst().allSatisfy { $0 == UInt8(ascii: "0") } ? number : nil
    }
}

/// A cell that is not what the reader asked for. It never carries the value itself: it may be personal.
package struct DecodingFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// The column asked for, filled in by `Row`.
    package var column: String?
    /// What was expected, in words for the log.
    package let expected: String
    /// True when the cell was NULL.
    package let foundNull: Bool

    /// A fault without a column yet.
    package init(expected: String, foundNull: Bool = false, column: String? = nil) {
        self.expected = expected
        self.foundNull = foundNull
        self.column = column
    }

    package var description: String {
        "column \(column ?? "?"): expected \(expected)\(foundNull ? ", found NULL" : "")"
    }
}
