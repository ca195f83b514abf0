extension Money: FieldValue {
    /// Reads an amount as people write it: "1982.50", "1982,50", "1.982,50", "1,982.50", "€ 1.982,50", "1.982,-", "-3".
    ///
    /// Nil when there are more than two decimals, when a lone point or comma stands before three digits (1.982 may
    /// be two euros or two thousand), when thousands are grouped wrongly, or beyond ±10^13 cents.
    package static func parse(_ text: String) -> Money? {
        guard text.utf8.count <= Typed.longest else { return nil }
        var scalars = Typed.trimmed(text).unicodeScalars[...]
        var isNegative = dropSign(&scalars)
        if scalars.first == "€" {
            scalars.removeFirst()
            scalars = scalars.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
            if !isNegative { isNegative = dropSign(&scalars) }
        }
        guard scalars.allSatisfy(\.isASCII), let number = ungrouped(String(scalars)),
            let cents = DecimalText.parse(number.utf8, places: 2, limit: limitCents)
        else { return nil }
        return Money(cents: isNegative ? -cents : cents)
    }

    private static func dropSign(_ scalars: inout Substring.UnicodeScalarView) -> Bool {
        guard scalars.first == "-" || scalars.first == "\u{2212}" else { return false }
        scalars.removeFirst()
        return true
    }

    /// The number without marks between thousands and with at most one mark, before the decimals.
    private static func ungrouped(_ text: String) -> String? {
        // The Dutch dash for "no cents": 1.982,-
        let hasDash = text.hasSuffix(",-")
        let text = hasDash ? String(text.dropLast()) + "00" : text
        guard let lastMark = text.lastIndex(where: { $0 == "." || $0 == "," }) else { return text }
        let mark = text[lastMark]
        let groupMark: Character = mark == "," ? "." : ","
        let decimals = text[text.index(after: lastMark)...]
        let whole = text[..<lastMark]
        if whole.contains(mark) {
            // The same mark twice can only stand between thousands.
            guard !whole.contains(groupMark) else { return nil }
            return joined(text.split(separator: mark, omittingEmptySubsequences: false))
        }
        guard whole.contains(groupMark) else { return text }
        let groups = whole.split(separator: groupMark, omittingEmptySubsequences: false)
        return joined(groups).map { "\($0).\(decimals)" }
    }

    /// The groups of thousands as one number; nil unless each after the first has three digits and the first one to
    /// three that do not begin with a zero.
    private static func joined(_ groups: [Substring]) -> String? {
        guard let first = groups.first, (1...3).contains(first.utf8.count), !first.hasPrefix("0"),
            groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
        else { return nil }
        return groups.joined()
    }

    package static var sample: Money { Money(cents: 198_250) }
    package static var kind: FieldKind { .money }
    package static var expected: Text { Text("een bedrag, zoals 1.982,50", "an amount, such as 1,982.50") }
    package var fieldText: String { plain }
}
