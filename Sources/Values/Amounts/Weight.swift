/// How heavily a party counts when a remainder is divided, in thousandths. Always more than nothing.
package struct Weight: Sendable, Hashable, Comparable {
    /// The weight in thousandths: 1.5 is 1500.
    package let thousandths: Int64

    /// Nil unless above zero and at most a million.
    package init?(thousandths: Int64) {
        guard (1...1_000_000_000).contains(thousandths) else { return nil }
        self.thousandths = thousandths
    }

    private init(known thousandths: Int64) {
        self.thousandths = thousandths
    }

    /// The weight of a party of whom nothing else is said.
    package static let one = Weight(known: 1000)

    /// Whether the left one is smaller.
    package static func < (left: Weight, right: Weight) -> Bool { left.thousandths < right.thousandths }

    /// Machine notation: "1.5".
    package var plain: String { DecimalText.plain(thousandths, places: 3) }

    /// For people: "1,5".
    package func formatted(_ language: Language) -> String {
        DecimalText.plain(thousandths, places: 3, mark: DecimalText.mark(language))
    }
}

extension Weight: FieldValue {
    /// Reads "3", "1,5" or "1.125"; nil for zero, with more than three decimals, or above a million.
    package static func parse(_ text: String) -> Weight? {
        guard let bytes = Typed.bytes(text) else { return nil }
        return DecimalText.parse(bytes, places: 3, limit: 1_000_000_000).flatMap { Weight(thousandths: $0) }
    }

    package static var sample: Weight { Weight(known: 3000) }
    package static var kind: FieldKind { .weight }
    package static var expected: Text {
        Text("een aantal delen, zoals 3 of 1,5", "a number of parts, such as 3 or 1.5")
    }
    package var fieldText: String { plain }
}
