/// The division of one amount: the whole, or one step.
///
/// Why nothing overflows: an amount is below 2^63 cents, a weight at most 10^9 thousandths, a percentage at most 10^6
/// millionths. In millionths of a cent amounts stay below 2^83, times a weight below 2^113, within the 127 bits used.
/// The sum of the weights stays below 2^63 for up to nine billion parties.
struct Division {
    let step: Text?
    let total: Money
    let parties: [SplitParty]
    /// The sum of the weights in thousandths, and 1 when there are none: the denominator of the shares by weight.
    let weightSum: UInt64
    /// What the fixed amounts and percentages leave, in millionths of a cent.
    private let rest: Int128

    /// Millionths in a cent.
    static let unit: Int128 = 1_000_000

    init(step: Text?, total: Money, parties: [SplitParty]) {
        var weights: UInt64 = 0
        var taken: Int128 = 0
        for party in parties {
            switch party.method {
            case .weight(let weight): weights += UInt64(weight.thousandths)
            case .percent(let percentage): taken += Int128(total.cents) * Int128(percentage.millionths)
            case .fixed(let amount): taken += Int128(amount.cents) * Self.unit
            }
        }
        self.step = step
        self.total = total
        self.parties = parties
        weightSum = max(weights, 1)
        rest = Int128(total.cents) * Self.unit - taken
    }

    /// Whether it can be divided; the refusals in order of precedence.
    func check() throws(SplitRefused) {
        if total < .zero { throw .negativeTotal(step: step, total: total) }
        var names: Set<String> = []
        for party in parties where !names.insert(party.key).inserted {
            throw .partyTwice(step: step, party: party.name)
        }
        for party in parties {
            if case .fixed(let amount) = party.method, amount < .zero {
                throw .negativeFixed(step: step, party: party.name, amount: amount)
            }
        }
        let taken = ExactMoney(centMillionths: Int128(total.cents) * Self.unit - rest)
        if rest < 0 {
            throw .tooMuch(step: step, total: total, taken: taken, over: ExactMoney(centMillionths: -rest))
        }
        let someoneTakesTheRest = parties.contains { if case .weight = $0.method { true } else { false } }
        if rest > 0, !someoneTakesTheRest {
            let left = ExactMoney(centMillionths: rest)
            throw .nobodyTakesTheRest(step: step, total: total, taken: taken, left: left)
        }
    }

    /// Adds what the party bears of this amount to its exact share.
    func add(_ party: SplitParty, to share: inout ExactShare, at place: Int) {
        switch party.method {
        case .weight(let weight):
            share.add(rest * Int128(weight.thousandths), over: Self.unit * Int128(weightSum), at: place)
        case .percent(let percentage):
            let (whole, part) = (Int128(total.cents) * Int128(percentage.millionths))
                .quotientAndRemainder(dividingBy: Self.unit)
            share.whole += whole
            // Over the same denominator as the weights of this step.
            share.numerators[place] += UInt128(part) * UInt128(weightSum)
        case .fixed(let amount):
            share.whole += Int128(amount.cents)
        }
    }
}
