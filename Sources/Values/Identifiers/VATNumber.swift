/// A number for value added tax, with its country in front.
package struct VATNumber: Sendable, Hashable {
    /// Capitals and digits without spaces: "NL004495445B01".
    package let value: String

    private init(known value: String) {
        self.value = value
    }

    /// The prefix: the country code, but EL for Greece and XI for Northern Ireland.
    package var prefix: String { String(value.prefix(2)) }

    /// For people: as it is.
    package var formatted: String { value }
}

extension VATNumber: FieldValue {
    /// Reads a number with or without spaces, dots and dashes, in any case.
    ///
    /// A Dutch number is checked in full: the eleven-test (numbers based on an RSIN or, until 2020, a BSN) or mod 97
    /// over the whole (those given out since). A foreign one is held against the shape its country uses, no further.
    package static func parse(_ text: String) -> VATNumber? {
        guard let bytes = Typed.compact(text), bytes.count >= 4, bytes.count <= 16 else { return nil }
        let rest = bytes[2...]
        let prefix = String(decoding: bytes[..<2], as: UTF8.self)
        guard prefix == "NL" ? isDutch(rest) : VATShapes.matches(rest, prefix: prefix) else { return nil }
        return VATNumber(known: String(decoding: bytes, as: UTF8.self))
    }

    private static func isDutch(_ rest: ArraySlice<UInt8>) -> Bool {
        let number = rest.prefix(9)
        let suffix = rest.suffix(2)
        guard rest.count == 12, rest[rest.startIndex + 9] == UInt8(ascii: "B"), number.allSatisfy(Typed.isDigit),
            suffix.allSatisfy(Typed.isDigit), number.contains(where: { $0 != 0x30 }),
            suffix.contains(where: { $0 != 0x30 })
        else { return false }
        return CheckDigits.passesElevenTest(number) || CheckDigits.mod97(Array("NL".utf8) + rest) == 1
    }

    package static var sample: VATNumber { VATNumber(known: "NL004495445B01") }
    package static var kind: FieldKind { .text }
    package static var expected: Text {
        Text(
            "een btw-nummer waarvan de controlecijfers kloppen, zoals NL004495445B01",
            "a VAT number whose check digits are right, such as NL004495445B01")
    }
    package var fieldText: String { value }
}
