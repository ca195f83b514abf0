/// A stretch of days, both ends included.
package struct Period: Sendable, Hashable {
    /// The first day.
    package let from: Day
    /// The last day, which still belongs to it; nil when it has no end yet.
    package let until: Day?

    /// Nil when the last day comes before the first.
    package init?(from: Day, until: Day?) {
        if let until, until < from { return nil }
        self.from = from
        self.until = until
    }

    private init(open from: Day) {
        self.from = from
        self.until = nil
    }

    /// Whether the day lies in it.
    package func contains(_ day: Day) -> Bool {
        guard day >= from else { return false }
        return until.map { day <= $0 } ?? true
    }

    /// Whether they have at least one day in common.
    package func overlaps(_ other: Period) -> Bool {
        contains(other.from) || other.contains(from)
    }

    /// For people: "1 september 2026 – 31 december 2026", or "vanaf 1 september 2026" without an end.
    package func formatted(_ language: Language) -> String {
        guard let until else { return "\(Text("vanaf", "from")(language)) \(from.formatted(language))" }
        return until == from ? from.formatted(language) : "\(from.formatted(language)) – \(until.formatted(language))"
    }
}

extension Period: FieldValue {
    /// Reads two days with a slash between them (ISO 8601 interval); nothing after the slash leaves it open.
    package static func parse(_ text: String) -> Period? {
        guard let bytes = Typed.bytes(text) else { return nil }
        let ends = String(decoding: bytes, as: UTF8.self).split(separator: "/", omittingEmptySubsequences: false)
        guard ends.count == 2, let from = Day.parse(String(ends[0])) else { return nil }
        if ends[1].isEmpty { return Period(open: from) }
        guard let until = Day.parse(String(ends[1])) else { return nil }
        return Period(from: from, until: until)
    }

    package static var sample: Period { Period(open: Day.sample) }
    package static var kind: FieldKind { .text }
    package static var expected: Text {
        Text("een periode, zoals 2026-09-01/2026-12-31", "a period, such as 2026-09-01/2026-12-31")
    }
    package var fieldText: String { "\(from.iso)/\(until?.iso ?? "")" }
}
