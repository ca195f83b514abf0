internal import Values

/// A country by its two letters (ISO 3166-1): NL.
struct CountryCode: FieldValue {
    let value: String

    static func parse(_ text: String) -> CountryCode? {
        guard let code = String.parse(text)?.uppercased(), code.utf8.count == 2,
            code.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
        else { return nil }
        return CountryCode(value: code)
    }

    static let sample = CountryCode(value: "NL")
    static let kind = FieldKind.text
    static let expected = Text("een land in twee letters, zoals NL", "a country in two letters, such as NL")
    var fieldText: String { value }
}
