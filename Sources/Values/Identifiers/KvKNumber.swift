/// The number of an enterprise in the Dutch trade register: eight digits, without a check digit.
package struct KvKNumber: Sendable, Hashable {
    /// The eight digits.
    package let value: String

    private init(known value: String) {
        self.value = value
    }

    /// For people: as it is.
    package var formatted: String { value }
}

extension KvKNumber: FieldValue {
    /// Reads eight digits, with or without spaces, dots and dashes; nil for eight zeros.
    package static func parse(_ text: String) -> KvKNumber? {
        guard let digits = Typed.digits(text, count: 8), digits != "00000000" else { return nil }
        return KvKNumber(known: digits)
    }

    package static var sample: KvKNumber { KvKNumber(known: "12345678") }
    package static var kind: FieldKind { .text }
    package static var expected: Text {
        Text("een KvK-nummer van acht cijfers, zoals 12345678", "a KvK number of eight digits, such as 12345678")
    }
    package var fieldText: String { value }
}
