/// A time of the day, in whole minutes.
package struct ClockTime: Sendable, Hashable, Comparable {
    /// Minutes since midnight, 0 … 1439.
    package let minutes: Int

    /// Nil outside a day.
    package init?(minutes: Int) {
        guard (0..<1440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    private init(hour: Int) { minutes = hour * 60 }

    /// Whether the left one is earlier.
    package static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }

    /// "09:30", also as a machine reads it.
    package var formatted: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(two(minutes / 60)):\(two(minutes % 60))"
    }
}

extension ClockTime: FieldValue {
    /// Reads "9:30", "09:30" and "9.30".
    package static func parse(_ text: String) -> ClockTime? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        guard parts.count == 2, parts[1].utf8.count == 2, (1...2).contains(parts[0].utf8.count),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        return ClockTime(minutes: hour * 60 + minute)
    }

    package static var sample: ClockTime { ClockTime(hour: 14) }
    package static var kind: FieldKind { .text }
    package static var expected: Text { Text("een tijd, zoals 14:30", "a time, such as 14:30") }
    package var fieldText: String { formatted }
}
