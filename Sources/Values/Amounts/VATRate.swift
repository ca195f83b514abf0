/// A rate of value added tax (BTW), in hundredths of a percent.
package struct VATRate: Sendable, Hashable, Comparable {
    /// The rate in basis points: 2100 is 21 %.
    package let basisPoints: Int32

    /// Nil outside 0 % … 100 %.
    package init?(basisPoints: Int32) {
        guard (0...10_000).contains(basisPoints) else { return nil }
        self.basisPoints = basisPoints
    }

    private init(known basisPoints: Int32) {
        self.basisPoints = basisPoints
    }

    /// No tax: exempt, shifted to the customer, or the zero rate; which of them is told apart elsewhere.
    package static let zero = VATRate(known: 0)

    /// Whether the left one is smaller.
    package static func < (left: VATRate, right: VATRate) -> Bool { left.basisPoints < right.basisPoints }

    /// The tax on an amount without tax: base × rate, rounded half up on the absolute value, the sign restored.
    package func vat(on base: Money) -> Money {
        Money(cents: Rounding.halfUp(Int128(base.cents) * Int128(basisPoints), over: 10_000))
    }

    /// Machine notation: "21", "9.5".
    package var plain: String { DecimalText.plain(Int64(basisPoints), places: 2) }

    /// For people: "21 %", "9,5 %".
    package func formatted(_ language: Language) -> String {
        DecimalText.plain(Int64(basisPoints), places: 2, mark: DecimalText.mark(language)) + " %"
    }
}

extension VATRate: FieldValue {
    /// Reads "21", "21%", "21 %", "9,5"; nil outside 0 … 100 or with more than two decimals.
    package static func parse(_ text: String) -> VATRate? {
        guard let scaled = Percentage.scaled(text, places: 2) else { return nil }
        return VATRate(known: Int32(scaled))
    }

    package static var sample: VATRate { VATRate(known: 2100) }
    package static var kind: FieldKind { .percentage }
    package static var expected: Text { Text("een btw-tarief, zoals 21 %", "a VAT rate, such as 21 %") }
    package var fieldText: String { plain }
}
