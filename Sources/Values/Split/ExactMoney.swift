/// An amount finer than a cent, for saying exactly what a split leaves over.
package struct ExactMoney: Sendable, Hashable {
    /// The amount in millionths of a cent: a percentage of whole cents is always a whole number of these.
    package let centMillionths: Int128

    /// An amount in millionths of a cent.
    package init(centMillionths: Int128) {
        self.centMillionths = centMillionths
    }

    /// An amount of whole cents.
    package init(_ money: Money) {
        self.init(centMillionths: Int128(money.cents) * 1_000_000)
    }

    /// For people: "€ 12,50", or with as many decimals as it takes: "€ 0,000125".
    package func formatted(_ language: Language) -> String {
        let (cents, rest) = centMillionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
        let sign = centMillionths < 0 ? "\u{2212}" : ""
        let whole = Money(cents: Int64(clamping: cents)).formatted(language)
        guard rest > 0 else { return sign + whole }
        var decimals = String(rest + 1_000_000).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return sign + whole + decimals
    }
}
