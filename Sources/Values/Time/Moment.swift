internal import Glibc

/// A point in time, to the microsecond. People see it on the clock of Amsterdam.
package struct Moment: Sendable, Hashable, Comparable {
    /// Microseconds since 1970-01-01 00:00 UTC.
    package let microsecondsSinceEpoch: Int64

    /// That many microseconds after 1970-01-01 00:00 UTC.
    package init(microsecondsSinceEpoch: Int64) {
        self.microsecondsSinceEpoch = microsecondsSinceEpoch
    }

    /// The time by the machine's clock.
    package static func now() -> Moment {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(microsecondsSinceEpoch: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }

    /// Whether the left one is earlier.
    package static func < (left: Moment, right: Moment) -> Bool {
        left.microsecondsSinceEpoch < right.microsecondsSinceEpoch
    }

    /// That many seconds later; earlier when negative.
    package func adding(seconds: Int) -> Moment {
        let (step, tooFar) = Int64(seconds).multipliedReportingOverflow(by: 1_000_000)
        let (sum, overflow) = microsecondsSinceEpoch.addingReportingOverflow(step)
        return Moment(microsecondsSinceEpoch: tooFar || overflow ? (seconds < 0 ? .min : .max) : sum)
    }

    /// The day in Amsterdam.
    package var day: Day { local.day }

    /// For people: "1 sep 2026, 14:05", on the clock of Amsterdam.
    package func formatted(_ language: Language) -> String {
        let (day, second) = local
        let month = Calendar.monthName(day.month, language, short: true)
        return "\(day.day) \(month) \(day.year), \(Day.padded(second / 3600, 2)):\(Day.padded(second / 60 % 60, 2))"
    }

    /// ISO 8601 in UTC, to the second: "2026-09-01T12:05:00Z".
    package var iso: String {
        let (days, second) = Self.split(seconds)
        return "\(Day(daysSinceEpoch: Int32(clamping: days)).iso)T\(Self.clock(second))Z"
    }

    private var seconds: Int { Int(floored(microsecondsSinceEpoch, by: 1_000_000)) }

    private var local: (day: Day, second: Int) {
        let (days, second) = Self.split(seconds + Amsterdam.offset(at: seconds))
        return (Day(daysSinceEpoch: Int32(clamping: days)), second)
    }

    private static func split(_ seconds: Int) -> (days: Int, second: Int) {
        let days = Int(floored(Int64(seconds), by: 86_400))
        return (days, seconds - days * 86_400)
    }

    private static func clock(_ second: Int) -> String {
        "\(Day.padded(second / 3600, 2)):\(Day.padded(second / 60 % 60, 2)):\(Day.padded(second % 60, 2))"
    }
}

extension Day {
    /// The moment at which the day begins in Amsterdam.
    package var start: Moment {
        let midnight = Int64(daysSinceEpoch) * 86_400
        // The clock never changes between midnight and one o'clock, so the offset of the evening before still holds.
        let offset = Int64(Amsterdam.offset(at: Int(midnight) - 7200))
        let (microseconds, overflow) = (midnight - offset).multipliedReportingOverflow(by: 1_000_000)
        return Moment(microsecondsSinceEpoch: overflow ? (midnight < 0 ? .min : .max) : microseconds)
    }
}

/// Division that rounds towards the past, also before 1970.
private func floored(_ value: Int64, by divisor: Int64) -> Int64 {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
}
