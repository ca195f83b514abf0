/// A day on the calendar, without a clock or a time zone.
package struct Day: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01, which is 0.
    package let daysSinceEpoch: Int32

    /// That many days after 1970-01-01.
    package init(daysSinceEpoch: Int32) {
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// Nil when the calendar has no such day, or outside the years 1 … 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Calendar.length(ofMonth: month, year: year)
        else { return nil }
        self.init(daysSinceEpoch: Int32(Calendar.days(year: year, month: month, day: day)))
    }

    /// Whether the left one is earlier.
    package static func < (left: Day, right: Day) -> Bool { left.daysSinceEpoch < right.daysSinceEpoch }

    private var date: (year: Int, month: Int, day: Int) { Calendar.date(days: Int(daysSinceEpoch)) }

    /// The year, such as 2026.
    package var year: Int { date.year }
    /// The month, 1 … 12.
    package var month: Int { date.month }
    /// The day of the month, 1 … 31.
    package var day: Int { date.day }

    /// The day of the week, 1 = Monday … 7 = Sunday (ISO 8601).
    package var weekday: Int {
        // 1970-01-01 was a Thursday.
        let offset = (Int(daysSinceEpoch) + 3) % 7
        return (offset < 0 ? offset + 7 : offset) + 1
    }

    /// That many days later; earlier when negative.
    package func adding(days: Int) -> Day {
        let (sum, overflow) = Int(daysSinceEpoch).addingReportingOverflow(days)
        return Day(daysSinceEpoch: overflow ? (days < 0 ? .min : .max) : Int32(clamping: sum))
    }

    /// The same day of the month that many months later, or the last day of that month when it is shorter.
    package func adding(months: Int) -> Day {
        let date = date
        // A hundred thousand years either way is beyond every calendar in use, and within the range of days.
        let months = min(max(months, -1_200_000), 1_200_000)
        let index = date.year * 12 + date.month - 1 + months
        let year = index >= 0 ? index / 12 : (index - 11) / 12
        let month = index - year * 12 + 1
        let day = min(date.day, Calendar.length(ofMonth: month, year: year))
        return Day(daysSinceEpoch: Int32(clamping: Calendar.days(year: year, month: month, day: day)))
    }

    /// The number of days from this day to `other`; negative when that one is earlier.
    package func days(until other: Day) -> Int { Int(other.daysSinceEpoch) - Int(daysSinceEpoch) }

    /// ISO 8601: "2026-09-01".
    package var iso: String {
        let date = date
        return "\(Self.padded(date.year, 4))-\(Self.padded(date.month, 2))-\(Self.padded(date.day, 2))"
    }

    /// For a narrow column: "01-09-2026".
    package var short: String {
        let date = date
        return "\(Self.padded(date.day, 2))-\(Self.padded(date.month, 2))-\(Self.padded(date.year, 4))"
    }

    /// For people: "1 september 2026" in Dutch, "1 September 2026" in English.
    package func formatted(_ language: Language) -> String {
        let date = date
        return "\(date.day) \(Calendar.monthName(date.month, language)) \(date.year)"
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
