internal import Values

/// The code of a municipality in the lists of Statistics Netherlands (CBS): four digits, such as 0344 for Utrecht.
struct CBSCode: FieldValue {
    let value: String

    /// Reads four digits, or fewer where leading zeros were lost on the way, and a "GM" before them, as CBS writes it.
    static func parse(_ text: String) -> CBSCode? {
        guard var text = String.parse(text)?.uppercased() else { return nil }
        if text.hasPrefix("GM") { text.removeFirst(2) }
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            text.contains(where: { $0 != "0" })
        else { return nil }
        return CBSCode(value: String(repeating: "0", count: 4 - text.utf8.count) + text)
    }

    static let sample = CBSCode(value: "0344")
    static let kind = FieldKind.text
    static let expected = Text("een CBS-code van vier cijfers, zoals 0344", "a CBS code of four digits, such as 0344")
    var fieldText: String { value }
}
