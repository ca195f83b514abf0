/// How much of the cost one party bears.
package enum SplitMethod: Sendable, Hashable {
    /// Its part, by weight, of what the fixed amounts and the percentages leave.
    case weight(Weight)
    /// A percentage of the whole net amount.
    case percent(Percentage)
    /// A fixed net amount.
    case fixed(Money)
}

extension SplitMethod: FieldValue {
    /// Reads "3" or "1,5" as a weight, "12,5 %" as a percentage, and "€ 1.000,00" as a fixed amount.
    package static func parse(_ text: String) -> SplitMethod? {
        guard text.utf8.count <= Typed.longest else { return nil }
        let trimmed = Typed.trimmed(text)
        if trimmed.hasSuffix("%") { return Percentage.parse(trimmed).map(SplitMethod.percent) }
        if trimmed.hasPrefix("€") { return Money.parse(trimmed).flatMap { $0 < .zero ? nil : .fixed($0) } }
        return Weight.parse(trimmed).map(SplitMethod.weight)
    }

    package static var sample: SplitMethod { .weight(.one) }
    package static var kind: FieldKind { .text }
    package static var expected: Text {
        Text(
            "delen (3), een percentage (12,5 %) of een vast bedrag (€ 1.000,00)",
            "parts (3), a percentage (12.5 %) or a fixed amount (€ 1,000.00)")
    }

    package var fieldText: String {
        switch self {
        case .weight(let weight): weight.plain
        case .percent(let percentage): "\(percentage.plain) %"
        case .fixed(let amount): "€ \(amount.plain)"
        }
    }
}
