/// The one rule by which the cost of a review is divided, for every door.
///
/// All amounts are net. A fixed amount is taken as it is, a percentage is a percentage of the whole net amount, and
/// what remains is divided by weight. All shares are exact fractions until the end; then each is cut down to whole
/// cents, and the missing cents go one each to the largest cut-off fractions, ties to the party named first.
package enum CostSplit {
    /// The largest amount that can be divided, in cents. Twice as much (it with its VAT) still fits in 64 bits.
    package static let limit = Money(cents: 4_000_000_000_000_000_000)

    /// Divides one amount over the parties, in their order.
    package static func divide(total: Money, parties: [SplitParty]) throws(SplitRefused) -> [Share] {
        try cut([Division(step: nil, total: total, parties: parties)]).shares
    }

    /// Divides every step by its own methods. A party's shares of the steps are added as exact fractions and cut to
    /// cents once. The parties come in the order in which the steps first name them.
    package static func divide(steps: [SplitStep]) throws(SplitRefused) -> [Share] {
        try cut(steps.map { Division(step: $0.name, total: $0.amount, parties: $0.parties) }).shares
    }

    /// The shares, and the cents that were dealt out one by one.
    static func cut(_ divisions: [Division]) throws(SplitRefused) -> (shares: [Share], leftover: Money) {
        var places: [String: Int] = [:]
        var parties: [SplitParty] = []
        var total: Int128 = 0
        for division in divisions {
            try division.check()
            total += Int128(division.total.cents)
            for party in division.parties {
                if let place = places[party.key] {
                    let first = parties[place].vatRate
                    guard first == party.vatRate else {
                        throw .twoVATRates(party: party.name, first: first, second: party.vatRate)
                    }
                } else {
                    places[party.key] = parties.count
                    parties.append(party)
                }
            }
        }
        guard total <= Int128(limit.cents) else { throw .beyondLimit(limit: limit) }

        let denominators = Array(Set(divisions.map(\.weightSum))).sorted()
        let placeOfDenominator = Dictionary(uniqueKeysWithValues: zip(denominators, denominators.indices))
        var exact = parties.map { _ in ExactShare(denominators: denominators.count) }
        for division in divisions {
            guard let denominator = placeOfDenominator[division.weightSum] else { continue }
            for party in division.parties {
                guard let place = places[party.key] else { continue }
                division.add(party, to: &exact[place], at: denominator)
            }
        }
        let rule = LargestRemainder(common: UInt64(Division.unit), denominators: denominators)
        let (cents, missing) = rule.deal(exact, total: Int64(total))
        let shares = zip(parties, cents).map { party, cents in
            Share(party: party.key, vatRate: party.vatRate, net: Money(cents: cents))
        }
        return (shares, Money(cents: missing))
    }
}
