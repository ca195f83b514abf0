/// The number of one record; `Of` says of which kind, so that a review's number never passes for an invoice's.
package struct ID<Of>: Sendable, Hashable {
    /// The number in the database.
    package let value: Int64

    /// The record with that number.
    package init(_ value: Int64) {
        self.value = value
    }

    /// Reads a positive number without sign or leading zeros, as it stands in an address.
    package static func parse(_ text: String) -> ID? {
        let text = Typed.trimmed(text)
        guard let first = text.utf8.first, (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(first) else { return nil }
        return Int64(text).map { ID($0) }
    }
}

extension ID: FieldValue {
    package static var sample: ID { ID(1) }
    package static var kind: FieldKind { .identifier }
    package static var expected: Text { Text("een nummer, zoals 12", "a number, such as 12") }
    package var fieldText: String { String(value) }
}
