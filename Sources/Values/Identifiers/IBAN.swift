/// A bank account number (ISO 13616): the country's length and shape, and check digits that add up.
package struct IBAN: Sendable, Hashable {
    /// Capitals and digits without spaces: "NL91ABNA0417164300".
    package let value: String

    private init(known value: String) {
        self.value = value
    }

    /// The country of the bank, two capitals.
    package var country: String { String(value.prefix(2)) }

    /// For people, in groups of four: "NL91 ABNA 0417 1643 00".
    package var formatted: String {
        var result = ""
        for (index, character) in value.enumerated() {
            if index > 0, index % 4 == 0 { result.append(" ") }
            result.append(character)
        }
        return result
    }
}

extension IBAN: FieldValue {
    /// Reads an account number with or without spaces, dots and dashes, in any case.
    package static func parse(_ text: String) -> IBAN? {
        guard let bytes = Typed.compact(text), bytes.count > 4, bytes.count <= 34,
            bytes[2...3].allSatisfy(Typed.isDigit),
            let shape = IBANCountries.shape(String(decoding: bytes[..<2], as: UTF8.self)),
            matches(bytes[4...], shape), CheckDigits.mod97(bytes[4...] + bytes[..<4]) == 1
        else { return nil }
        // 00, 01 and 99 leave the same remainder as 97, 98 and 02, which are the ones that are ever given out.
        let check = (bytes[2] - 0x30) * 10 + bytes[3] - 0x30
        guard (2...98).contains(check) else { return nil }
        return IBAN(known: String(decoding: bytes, as: UTF8.self))
    }

    private static func matches(_ account: ArraySlice<UInt8>, _ shape: IBANCountries.Shape) -> Bool {
        var rest = account
        for (count, kind) in shape {
            guard rest.count >= count, rest.prefix(count).allSatisfy(kind.matches) else { return false }
            rest = rest.dropFirst(count)
        }
        return rest.isEmpty
    }

    package static var sample: IBAN { IBAN(known: "NL91ABNA0417164300") }
    package static var kind: FieldKind { .text }
    package static var expected: Text {
        Text(
            "een IBAN waarvan de controlecijfers kloppen, zoals NL91 ABNA 0417 1643 00",
            "an IBAN whose check digits are right, such as NL91 ABNA 0417 1643 00")
    }
    package var fieldText: String { value }
}
