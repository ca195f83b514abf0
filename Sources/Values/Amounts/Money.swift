/// An amount in euros, kept as whole cents.
package struct Money: Sendable, Hashable, Comparable {
    /// The amount in cents.
    package let cents: Int64

    /// An amount of that many cents.
    package init(cents: Int64) {
        self.cents = cents
    }

    /// Nothing.
    package static let zero = Money(cents: 0)

    /// The largest amount that can be typed, in cents (100 billion euros). Any million of such amounts can be added.
    package static let limitCents: Int64 = 10_000_000_000_000

    /// Whether the left one is smaller.
    package static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }

    /// The sum. Beyond 64 bits it stays at the end of the range, which no limit accepts, instead of stopping the service.
    package static func + (left: Money, right: Money) -> Money {
        let (sum, overflow) = left.cents.addingReportingOverflow(right.cents)
        guard overflow else { return Money(cents: sum) }
        return Money(cents: right.cents < 0 ? -.max : .max)
    }

    /// The difference, at the end of the range when beyond 64 bits.
    package static func - (left: Money, right: Money) -> Money { left + -right }

    /// The same amount with the other sign.
    package static prefix func - (amount: Money) -> Money { Money(cents: amount.cents == .min ? .max : -amount.cents) }

    /// Adds to a sum.
    package static func += (left: inout Money, right: Money) { left = left + right }

    /// Takes from a sum.
    package static func -= (left: inout Money, right: Money) { left = left - right }

    /// What `hours` cost at `rate` per hour: minutes × cents / 60, rounded half up to the cent once.
    package static func price(_ hours: Hours, rate: Money) -> Money {
        Money(cents: Rounding.halfUp(Int128(hours.minutes) * Int128(rate.cents), over: 60))
    }

    /// Machine notation: "1982.50", "-3.00".
    package var plain: String {
        let (euros, cents) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
        return "\(self.cents < 0 ? "-" : "")\(euros).\(String(cents + 100).dropFirst())"
    }

    /// For people: "€ 1.982,50" in Dutch, "€ 1,982.50" in English, with a no-break space; a minus stands before the €.
    package func formatted(_ language: Language) -> String {
        let (euros, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
        let whole = DecimalText.grouped(euros, mark: language == .nl ? "." : ",")
        let sign = cents < 0 ? "\u{2212}" : ""
        return "\(sign)€\u{A0}\(whole)\(DecimalText.mark(language))\(String(rest + 100).dropFirst())"
    }
}

extension Sequence where Element == Money {
    /// The sum of the amounts; zero for none.
    package var total: Money { reduce(.zero, +) }
}
