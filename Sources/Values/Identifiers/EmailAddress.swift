/// An address for electronic mail, in lower case, of the plain kind: no quotes, no comments, no letters beyond ASCII.
package struct EmailAddress: Sendable, Hashable {
    /// "anna@example.org".
    package let value: String

    private init(known value: String) {
        self.value = value
    }

    /// The part after the @.
    package var domain: String { value.lastIndex(of: "@").map { String(value[value.index(after: $0)...]) } ?? "" }

    /// For people: as it is.
    package var formatted: String { value }
}

extension EmailAddress: FieldValue {
    /// Reads an address of at most 254 bytes (RFC 5321) and makes it lower case.
    package static func parse(_ text: String) -> EmailAddress? {
        guard let bytes = Typed.bytes(text)?.map(Typed.lowercased), bytes.count <= 254 else { return nil }
        let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, isLocal(parts[0]), isDomain(parts[1]) else { return nil }
        return EmailAddress(known: String(decoding: bytes, as: UTF8.self))
    }

    /// Words of the characters that RFC 5322 calls atoms, with single dots between; at most 64 bytes.
    private static func isLocal(_ local: ArraySlice<UInt8>) -> Bool {
        let words = local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return local.count <= 64
            && words.allSatisfy { word in
                !word.isEmpty
                    && word.allSatisfy {
                        Typed.isDigit($0) || Typed.isLetter($0) || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0)
                    }
            }
    }

    /// At least two labels of letters, digits and inner dashes; the last begins with a letter.
    private static func isDomain(_ domain: ArraySlice<UInt8>) -> Bool {
        let dash = UInt8(ascii: "-")
        let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count >= 2, let last = labels.last, last.count >= 2, last.first.map(Typed.isLetter) == true
        else { return false }
        return labels.allSatisfy { label in
            (1...63).contains(label.count) && label.first != dash && label.last != dash
                && label.allSatisfy { Typed.isDigit($0) || Typed.isLetter($0) || $0 == dash }
        }
    }

    package static var sample: EmailAddress { EmailAddress(known: "anna@example.org") }
    package static var kind: FieldKind { .email }
    package static var expected: Text {
        Text("een e-mailadres, zoals anna@example.org", "an email address, such as anna@example.org")
    }
    package var fieldText: String { value }
}
