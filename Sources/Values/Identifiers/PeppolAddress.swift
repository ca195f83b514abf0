/// The address of a party on the Peppol network: a scheme of four digits, a colon, and the number in that scheme.
package struct PeppolAddress: Sendable, Hashable {
    /// "0106:12345678".
    package let value: String

    private init(known value: String) {
        self.value = value
    }

    /// The scheme: 0106 for KvK, 0190 for OIN, 9944 for a Dutch VAT number.
    package var scheme: String { String(value.prefix(4)) }

    /// The number within the scheme.
    package var identifier: String { String(value.dropFirst(5)) }

    /// For people: as it is.
    package var formatted: String { value }
}

extension PeppolAddress: FieldValue {
    /// Reads "0106:12345678". The number is checked where we know its scheme; elsewhere it is 1 … 50 letters, digits,
    /// dots, dashes, underscores, slashes or tildes, kept as typed.
    package static func parse(_ text: String) -> PeppolAddress? {
        guard let bytes = Typed.bytes(text), bytes.count >= 6, bytes[..<4].allSatisfy(Typed.isDigit),
            bytes[4] == UInt8(ascii: ":")
        else { return nil }
        let scheme = String(decoding: bytes[..<4], as: UTF8.self)
        let number = String(decoding: bytes[5...], as: UTF8.self)
        let identifier: String? =
            switch scheme {
            case "0106": KvKNumber.parse(number)?.value
            case "0190": OIN.parse(number)?.value
            case "9944": VATNumber.parse(number).flatMap { $0.prefix == "NL" ? $0.value : nil }
            default: isSane(bytes[5...]) ? number : nil
            }
        return identifier.map { PeppolAddress(known: "\(scheme):\($0)") }
    }

    private static func isSane(_ identifier: ArraySlice<UInt8>) -> Bool {
        identifier.count <= 50
            && identifier.allSatisfy { Typed.isDigit($0) || Typed.isLetter($0) || "._-/~".utf8.contains($0) }
    }

    package static var sample: PeppolAddress { PeppolAddress(known: "0106:12345678") }
    package static var kind: FieldKind { .text }
    package static var expected: Text {
        Text("een Peppol-adres, zoals 0106:12345678", "a Peppol address, such as 0106:12345678")
    }
    package var fieldText: String { value }
}
