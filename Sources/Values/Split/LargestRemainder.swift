/// An exact amount: a whole number of cents and, for each of a list of denominators, a numerator over
/// `common` × that denominator.
struct ExactShare {
    var whole: Int128 = 0
    var numerators: [UInt128]

    /// Nothing, over that many denominators.
    init(denominators: Int) {
        numerators = Array(repeating: 0, count: denominators)
    }

    /// Adds `numerator` / `denominator`, of which the rest after whole cents goes to the place of that denominator.
    mutating func add(_ numerator: Int128, over denominator: Int128, at place: Int) {
        var (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        if remainder < 0 {
            quotient -= 1
            remainder += denominator
        }
        whole += quotient
        numerators[place] += UInt128(remainder)
    }
}

/// The largest-remainder rule: every exact share is cut down to whole cents, and the cents that are then missing go
/// one each to the largest cut-off fractions; between equal fractions the share named first comes first.
///
/// All fractions are brought to one denominator, `common` times all denominators multiplied, as `Natural`s, so that
/// comparing them is exact for any number of steps, parties and weights.
struct LargestRemainder {
    private let denominators: [UInt64]
    private let common: Natural

    init(common: UInt64, denominators: [UInt64]) {
        self.denominators = denominators
        self.common = denominators.reduce(Natural(UInt128(common))) { $0 * $1 }
    }

    /// The shares in whole cents. They add up to `total`, which lies within one cent of the sum of the exact shares.
    func cut(_ shares: [ExactShare], total: Int64) -> [Int64] { deal(shares, total: total).cents }

    /// The same, and how many cents were missing after the cutting.
    func deal(_ shares: [ExactShare], total: Int64) -> (cents: [Int64], missing: Int64) {
        var cents: [Int128] = []
        var fractions: [Natural] = []
        for share in shares {
            var fraction = numerator(of: share)
            var whole = share.whole
            // Each denominator adds less than the number of steps that share it: only ever a few rounds.
            while fraction >= common {
                fraction -= common
                whole += 1
            }
            cents.append(whole)
            fractions.append(fraction)
        }
        let missing = Int128(total) - cents.reduce(0, +)
        let order = fractions.indices.sorted { left, right in
            fractions[left] == fractions[right] ? left < right : fractions[left] > fractions[right]
        }
        for index in order.prefix(max(0, Int(clamping: missing))) { cents[index] += 1 }
        return (cents.map { Int64(clamping: $0) }, Int64(clamping: missing))
    }

    private func numerator(of share: ExactShare) -> Natural {
        var sum = Natural(0)
        for (place, numerator) in share.numerators.enumerated() where numerator != 0 {
            var term = Natural(numerator)
            for (other, denominator) in denominators.enumerated() where other != place { term = term * denominator }
            sum += term
        }
        return sum
    }
}
