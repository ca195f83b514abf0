extension CostSplit {
    /// The net total: all minutes × the rate per hour, rounded half up to the cent once, plus the extra lines.
    package static func netTotal(of hours: [Hours], rate: Money, extra: [Money] = []) -> Money {
        Money.price(hours.total, rate: rate) + extra.total
    }

    /// The net amount of each step such that they add up to all minutes × the rate, rounded once: by the same rule as
    /// the shares. A quote split per step then has the same total as one split as a whole.
    package static func amounts(of hours: [Hours], rate: Money) -> [Money] {
        let exact = hours.map { hours in
            var amount = ExactShare(denominators: 1)
            amount.add(Int128(hours.minutes) * Int128(rate.cents), over: 60, at: 0)
            return amount
        }
        let total = Money.price(hours.total, rate: rate)
        return LargestRemainder(common: 1, denominators: [60]).cut(exact, total: total.cents).map { Money(cents: $0) }
    }

    /// Divides one amount and works out the documents, with one payer for all when given.
    package static func outcome(
        total: Money, parties: [SplitParty], payer: SplitPayer? = nil
    ) throws(SplitRefused) -> SplitOutcome {
        outcome(try cut([Division(step: nil, total: total, parties: parties)]), payer)
    }

    /// Divides per step and works out the documents, with one payer for all when given.
    package static func outcome(steps: [SplitStep], payer: SplitPayer? = nil) throws(SplitRefused) -> SplitOutcome {
        outcome(try cut(steps.map { Division(step: $0.name, total: $0.amount, parties: $0.parties) }), payer)
    }

    private static func outcome(_ cut: (shares: [Share], leftover: Money), _ payer: SplitPayer?) -> SplitOutcome {
        guard let payer else { return SplitOutcome(shares: cut.shares, leftover: cut.leftover) }
        return SplitOutcome(shares: cut.shares, leftover: cut.leftover, payer: payer)
    }
}
