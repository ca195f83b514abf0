/// A whole number of any size, from zero. Just enough arithmetic to add and compare fractions exactly: the
/// denominators of many steps multiplied together do not fit in 128 bits.
struct Natural: Comparable {
    /// Digits to the base 2^64, the least significant first, without zeros at the end.
    private var words: [UInt64]

    init(_ value: UInt128) {
        words = [UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: value >> 64)]
        trim()
    }

    static func * (left: Natural, right: UInt64) -> Natural {
        var product = left
        var carry: UInt64 = 0
        for index in product.words.indices {
            let (high, low) = product.words[index].multipliedFullWidth(by: right)
            let (sum, overflow) = low.addingReportingOverflow(carry)
            product.words[index] = sum
            // The high word of a product of two words is at most 2^64 - 2, so this cannot overflow.
            carry = high + (overflow ? 1 : 0)
        }
        product.words.append(carry)
        product.trim()
        return product
    }

    static func += (left: inout Natural, right: Natural) {
        var carry = false
        for index in 0..<max(left.words.count, right.words.count) {
            if index == left.words.count { left.words.append(0) }
            let other = index < right.words.count ? right.words[index] : 0
            let (sum, first) = left.words[index].addingReportingOverflow(other)
            let (total, second) = sum.addingReportingOverflow(carry ? 1 : 0)
            left.words[index] = total
            carry = first || second
        }
        if carry { left.words.append(1) }
    }

    /// Takes away a number that is not larger.
    static func -= (left: inout Natural, right: Natural) {
        var borrow = false
        for index in left.words.indices {
            let other = index < right.words.count ? right.words[index] : 0
            let (difference, first) = left.words[index].subtractingReportingOverflow(other)
            let (total, second) = difference.subtractingReportingOverflow(borrow ? 1 : 0)
            left.words[index] = total
            borrow = first || second
        }
        left.trim()
    }

    static func < (left: Natural, right: Natural) -> Bool {
        guard left.words.count == right.words.count else { return left.words.count < right.words.count }
        for (mine, other) in zip(left.words, right.words).reversed() where mine != other { return mine < other }
        return false
    }

    private mutating func trim() {
        while words.last == 0 { words.removeLast() }
    }
}
