/// A postal code: a Dutch one in its fixed form, a foreign one as its country writes it.
package struct PostalCode: Sendable, Hashable {
    /// Capitals, with single spaces: "1234 AB".
    package let value: String

    private init(known value: String) {
        self.value = value
    }

    /// For people: as it is.
    package var formatted: String { value }
}

extension PostalCode: FieldValue {
    /// Reads "1234AB" and "1234 ab" as "1234 AB"; anything else of 2 … 10 letters, digits, dashes and single spaces
    /// that has a digit in it is taken to be foreign. Four digits and two letters are always Dutch: nil when they
    /// begin with a zero, or end in SA, SD or SS, which PostNL does not give out.
    package static func parse(_ text: String) -> PostalCode? {
        guard let bytes = Typed.bytes(text)?.map(Typed.uppercased) else { return nil }
        let space = UInt8(ascii: " ")
        let words = bytes.split(separator: space)
        let compact = Array(words.joined())
        if compact.count == 6, compact[..<4].allSatisfy(Typed.isDigit), compact[4...].allSatisfy(Typed.isLetter) {
            let letters = String(decoding: compact[4...], as: UTF8.self)
            guard compact[0] != 0x30, !["SA", "SD", "SS"].contains(letters) else { return nil }
            return PostalCode(known: "\(String(decoding: compact[..<4], as: UTF8.self)) \(letters)")
        }
        let value = Array(words.joined(separator: [space]))
        guard (2...10).contains(value.count), value.contains(where: Typed.isDigit),
            compact.allSatisfy({ Typed.isDigit($0) || Typed.isLetter($0) || $0 == UInt8(ascii: "-") })
        else { return nil }
        return PostalCode(known: String(decoding: value, as: UTF8.self))
    }

    package static var sample: PostalCode { PostalCode(known: "1234 AB") }
    package static var kind: FieldKind { .text }
    package static var expected: Text { Text("een postcode, zoals 1234 AB", "a postal code, such as 1234 AB") }
    package var fieldText: String { value }
}
