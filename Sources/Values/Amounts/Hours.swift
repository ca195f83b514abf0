/// A length of time that was worked or estimated, in whole minutes.
package struct Hours: Sendable, Hashable, Comparable {
    /// The time in minutes.
    package let minutes: Int64

    /// A time of that many minutes.
    package init(minutes: Int64) {
        self.minutes = minutes
    }

    /// No time.
    package static let zero = Hours(minutes: 0)

    /// The longest time that can be typed, in minutes (19 years).
    package static let limitMinutes: Int64 = 10_000_000

    /// Whether the left one is smaller.
    package static func < (left: Hours, right: Hours) -> Bool { left.minutes < right.minutes }

    /// The sum, at the end of the range when beyond 64 bits.
    package static func + (left: Hours, right: Hours) -> Hours {
        let (sum, overflow) = left.minutes.addingReportingOverflow(right.minutes)
        guard overflow else { return Hours(minutes: sum) }
        return Hours(minutes: right.minutes < 0 ? -.max : .max)
    }

    /// The difference, negative when more was taken than there was.
    package static func - (left: Hours, right: Hours) -> Hours {
        left + Hours(minutes: right.minutes == .min ? .max : -right.minutes)
    }

    /// Adds to a sum.
    package static func += (left: inout Hours, right: Hours) { left = left + right }

    /// Machine notation: "61:20".
    package var plain: String {
        let (hours, rest) = minutes.magnitude.quotientAndRemainder(dividingBy: 60)
        return "\(minutes < 0 ? "-" : "")\(hours):\(String(rest + 100).dropFirst())"
    }

    /// For people: "61 u 20" or "61 u" in Dutch, "61 h 20" or "61 h" in English.
    package func formatted(_ language: Language) -> String {
        let (hours, rest) = minutes.magnitude.quotientAndRemainder(dividingBy: 60)
        let unit = language == .nl ? "u" : "h"
        let whole = "\(minutes < 0 ? "\u{2212}" : "")\(hours) \(unit)"
        return rest == 0 ? whole : "\(whole) \(String(rest + 100).dropFirst())"
    }
}

extension Sequence where Element == Hours {
    /// The sum of the times; zero for none.
    package var total: Hours { reduce(.zero, +) }
}

extension Hours: FieldValue {
    /// Reads "61", "61:20", "61,5", "87.5", "61 u 20" and "61 h 20".
    ///
    /// Nil when that is not a whole number of minutes, negative, or above 10^7 minutes. At most two decimals: every
    /// whole minute that decimals can say needs no more, and "1.500" might be fifteen hundred.
    package static func parse(_ text: String) -> Hours? {
        guard let bytes = Typed.bytes(text) else { return nil }
        if let mark = bytes.firstIndex(where: ":uhUH".utf8.contains) {
            let isClock = bytes[mark] == UInt8(ascii: ":")
            return parse(hours: bytes[..<mark], minutes: bytes[(mark + 1)...], isClock: isClock)
        }
        guard let hundredths = DecimalText.parse(bytes, places: 2, limit: limitMinutes * 100 / 60),
            hundredths * 60 % 100 == 0
        else { return nil }
        return Hours(minutes: hundredths * 60 / 100)
    }

    private static func parse(hours: ArraySlice<UInt8>, minutes: ArraySlice<UInt8>, isClock: Bool) -> Hours? {
        let space = UInt8(ascii: " ")
        var hours = hours
        while !isClock, hours.last == space { hours.removeLast() }
        let minutes = isClock ? minutes : minutes.drop { $0 == space }
        guard hours.allSatisfy(Typed.isDigit), minutes.allSatisfy(Typed.isDigit),
            let whole = DecimalText.parse(hours, places: 0, limit: limitMinutes / 60)
        else { return nil }
        if minutes.isEmpty, !isClock { return Hours(minutes: whole * 60) }
        guard minutes.count == 2, let rest = DecimalText.parse(minutes, places: 0, limit: 59) else { return nil }
        return whole * 60 + rest <= limitMinutes ? Hours(minutes: whole * 60 + rest) : nil
    }

    package static var sample: Hours { Hours(minutes: 3680) }
    package static var kind: FieldKind { .hours }
    package static var expected: Text { Text("een aantal uren, zoals 61:20 of 61,5", "hours, such as 61:20 or 61.5") }
    package var fieldText: String { plain }
}
