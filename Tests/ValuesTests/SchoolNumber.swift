/// A whole number of any size as people learn it at school: digits (here to the base of a billion), carrying by hand.
/// Deliberately another way than the code it judges.
struct SchoolNumber: Equatable {
    private static let base = 1_000_000_000
    private var digits: [Int]

    init(_ value: Int128) {
        var rest = value
        digits = []
        while rest > 0 {
            digits.append(Int(rest % Int128(Self.base)))
            rest /= Int128(Self.base)
        }
    }

    private init(digits: [Int]) {
        self.digits = digits
        while self.digits.last == 0 { self.digits.removeLast() }
    }

    static func + (left: SchoolNumber, right: SchoolNumber) -> SchoolNumber {
        var sum: [Int] = []
        var carry = 0
        for place in 0..<max(left.digits.count, right.digits.count) + 1 {
            let column = left.digit(place) + right.digit(place) + carry
            sum.append(column % base)
            carry = column / base
        }
        return SchoolNumber(digits: sum)
    }

    /// The difference; the right one is not larger.
    static func - (left: SchoolNumber, right: SchoolNumber) -> SchoolNumber {
        var difference: [Int] = []
        var borrow = 0
        for place in 0..<left.digits.count {
            let column = left.digit(place) - right.digit(place) - borrow
            difference.append(column < 0 ? column + base : column)
            borrow = column < 0 ? 1 : 0
        }
        return SchoolNumber(digits: difference)
    }

    static func * (left: SchoolNumber, right: SchoolNumber) -> SchoolNumber {
        var product = Array(repeating: 0, count: left.digits.count + right.digits.count + 1)
        for (place, digit) in left.digits.enumerated() {
            var carry = 0
            for (other, factor) in right.digits.enumerated() {
                let column = product[place + other] + digit * factor + carry
                product[place + other] = column % base
                carry = column / base
            }
            product[place + right.digits.count] += carry
        }
        return SchoolNumber(digits: product)
    }

    static func < (left: SchoolNumber, right: SchoolNumber) -> Bool {
        guard left.digits.count == right.digits.count else { return left.digits.count < right.digits.count }
        return left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
    }

    /// Long division: how often `divisor` goes into this, and what is left.
    func divided(by divisor: SchoolNumber) -> (quotient: Int64, rest: SchoolNumber) {
        var quotient: Int64 = 0
        var rest = SchoolNumber(0)
        for digit in digits.reversed() {
            rest = SchoolNumber(digits: [digit] + rest.digits)
            // The largest number of times that still fits, halving the range.
            var (low, high) = (0, Self.base - 1)
            while low < high {
                let middle = (low + high + 1) / 2
                if rest < divisor * SchoolNumber(Int128(middle)) { high = middle - 1 } else { low = middle }
            }
            rest = rest - divisor * SchoolNumber(Int128(low))
            quotient = quotient * Int64(Self.base) + Int64(low)
        }
        return (quotient, rest)
    }

    private func digit(_ place: Int) -> Int { place < digits.count ? digits[place] : 0 }
}

/// A fraction of two such numbers, never reduced.
struct SchoolFraction {
    var numerator: SchoolNumber
    var denominator: SchoolNumber

    init(_ numerator: Int128, over denominator: Int128 = 1) {
        self.numerator = SchoolNumber(numerator)
        self.denominator = SchoolNumber(denominator)
    }

    static func + (left: SchoolFraction, right: SchoolFraction) -> SchoolFraction {
        var sum = left
        sum.numerator = left.numerator * right.denominator + right.numerator * left.denominator
        sum.denominator = left.denominator * right.denominator
        return sum
    }

    static func < (left: SchoolFraction, right: SchoolFraction) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }
}
