internal import Postgres
internal import Values

/// A time of the day, in whole minutes.
struct ClockTime: Sendable, Hashable, Comparable {
    /// Minutes since midnight, 0 … 1439.
    let minutes: Int

    init?(minutes: Int) {
        guard (0..<1440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    private init(hour: Int) { minutes = hour * 60 }

    static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }

    /// "09:30", also as a machine reads it.
    var formatted: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(two(minutes / 60)):\(two(minutes % 60))"
    }
}

extension ClockTime: FieldValue {
    /// Reads "9:30", "09:30" and "9.30".
    static func parse(_ text: String) -> ClockTime? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        guard parts.count == 2, parts[1].utf8.count == 2, (1...2).contains(parts[0].utf8.count),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        return ClockTime(minutes: hour * 60 + minute)
    }

    static var sample: ClockTime { ClockTime(hour: 14) }
    static var kind: FieldKind { .text }
    static var expected: Text { Text("een tijd, zoals 14:30", "a time, such as 14:30") }
    var fieldText: String { formatted }
}

/// `time`, of which the seconds are not ours.
extension ClockTime: SQLEncodable, SQLDecodable {
    var sqlParameter: SQLParameter { .text(formatted, .unspecified) }

    init(sql: SQLValue) throws(DecodingFault) {
        guard let time = ClockTime.parse(String(try sql.string().prefix(5))) else {
            throw DecodingFault(expected: "a time of the day")
        }
        self = time
    }
}
