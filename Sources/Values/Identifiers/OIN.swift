/// The number of a Dutch public body (Organisatie-identificatienummer): twenty digits, given out by Logius.
package struct OIN: Sendable, Hashable {
    /// The twenty digits.
    package let value: String

    private init(known value: String) {
        self.value = value
    }

    /// For people: as it is.
    package var formatted: String { value }
}

extension OIN: FieldValue {
    /// Reads twenty digits, with or without spaces, dots and dashes; nil for twenty zeros.
    package static func parse(_ text: String) -> OIN? {
        guard let digits = Typed.digits(text, count: 20), digits.contains(where: { $0 != "0" }) else { return nil }
        return OIN(known: digits)
    }

    package static var sample: OIN { OIN(known: "00000001001299992000") }
    package static var kind: FieldKind { .text }
    package static var expected: Text {
        Text(
            "een OIN van twintig cijfers, zoals 00000001001299992000",
            "an OIN of twenty digits, such as 00000001001299992000")
    }
    package var fieldText: String { value }
}
