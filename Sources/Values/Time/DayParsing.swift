extension Day: FieldValue {
    /// Reads "2026-09-01", "01-09-2026", "1-9-2026" and "1 september 2026" (Dutch or English month, long or short).
    ///
    /// Nil for a day the calendar does not have and outside the years 1900 … 2199. No slashes: 1/9 is two days.
    package static func parse(_ text: String) -> Day? {
        guard let bytes = Typed.bytes(text), bytes.count <= 30 else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        let dashed = text.split(separator: "-", omittingEmptySubsequences: false)
        if dashed.count == 3 {
            return dashed[0].utf8.count == 4
                ? make(dashed[0], number(dashed[1], 2...2), number(dashed[2], 2...2))
                : make(dashed[2], number(dashed[1], 1...2), number(dashed[0], 1...2))
        }
        let words = text.split { $0 == " " || $0 == "\u{A0}" }
        guard words.count == 3 else { return nil }
        return make(words[2], Calendar.month(named: words[1]), number(words[0], 1...2))
    }

    private static func make(_ year: Substring, _ month: Int?, _ day: Int?) -> Day? {
        guard let year = number(year, 4...4), let month, let day, (1900...2199).contains(year) else { return nil }
        return Day(year: year, month: month, day: day)
    }

    private static func number(_ text: Substring, _ width: ClosedRange<Int>) -> Int? {
        guard width.contains(text.utf8.count), text.utf8.allSatisfy(Typed.isDigit) else { return nil }
        return Int(text)
    }

    package static var sample: Day { Day(daysSinceEpoch: 20_697) }
    package static var kind: FieldKind { .day }
    package static var expected: Text { Text("een datum, zoals 01-09-2026", "a date, such as 2026-09-01") }
    package var fieldText: String { iso }
}
