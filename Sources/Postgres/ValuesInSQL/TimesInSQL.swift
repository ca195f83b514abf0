package import Values

/// `date`; `infinity` and years before Christ are faults.
extension Day: SQLEncodable, SQLDecodable {
    package static var sqlType: SQLType { .date }
    package var sqlParameter: SQLParameter { .text(iso, .date) }

    package init(sql: SQLValue) throws(DecodingFault) {
        var reader = DigitReader(try sql.present("a day"))
        let day = reader.day()
        self = try known(reader.isAtEnd ? day : nil, "a day")
    }
}

/// `timestamptz`, to the microsecond, whatever offset the session's time zone gives it.
extension Moment: SQLEncodable, SQLDecodable {
    package static var sqlType: SQLType { .timestamptz }

    package var sqlParameter: SQLParameter {
        var seconds = microsecondsSinceEpoch / 1_000_000
        var fraction = microsecondsSinceEpoch % 1_000_000
        if fraction < 0 {
            seconds -= 1
            fraction += 1_000_000
        }
        let (day, second) = Self.split(seconds)
        let clock = [second / 3600, second / 60 % 60, second % 60].map { Self.padded($0, 2) }.joined(separator: ":")
        return .text("\(day.iso) \(clock).\(Self.padded(fraction, 6))+00", .timestamptz)
    }

    package init(sql: SQLValue) throws(DecodingFault) {
        var reader = DigitReader(try sql.present("a moment"))
        let microseconds = reader.moment()
        self.init(microsecondsSinceEpoch: try known(reader.isAtEnd ? microseconds : nil, "a moment"))
    }

    private static func split(_ seconds: Int64) -> (day: Day, second: Int64) {
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        return (Day(daysSinceEpoch: Int32(clamping: days)), seconds - days * 86_400)
    }

    private static func padded(_ number: Int64, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

/// `time`, of which the seconds are not ours.
extension ClockTime: SQLEncodable, SQLDecodable {
    package var sqlParameter: SQLParameter { .text(formatted, .unspecified) }

    package init(sql: SQLValue) throws(DecodingFault) {
        self = try known(ClockTime.parse(String(try sql.string().prefix(5))), "a time of the day")
    }
}

/// Reads PostgreSQL's ISO notation of days and moments: `2026-09-01 14:05:00.25+02`.
private struct DigitReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    mutating func day() -> Day? {
        guard let year = number(), take("-"), let month = number(), take("-"), let day = number() else { return nil }
        return Day(year: year, month: month, day: day)
    }

    mutating func moment() -> Int64? {
        guard let day = day(), take(" "), let hour = number(), take(":"), let minute = number(), take(":"),
            let second = number(), let fraction = fraction(), let offset = offset()
        else { return nil }
        let clock = hour * 3600 + minute * 60 + second - offset
        return (Int64(day.daysSinceEpoch) * 86_400 + Int64(clock)) * 1_000_000 + Int64(fraction)
    }

    /// Microseconds after the point; 0 without one.
    private mutating func fraction() -> Int? {
        guard take(".") else { return 0 }
        let start = index
        guard var value = number(), index - start <= 6 else { return nil }
        for _ in (index - start)..<6 { value *= 10 }
        return value
    }

    /// Seconds east of Greenwich: `+02`, `+05:30`, `-00:44:30`.
    private mutating func offset() -> Int? {
        let isWest = take("-")
        guard isWest || take("+"), let hours = number() else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] where take(":") {
            guard let value = number() else { return nil }
            seconds += value * unit
        }
        return isWest ? -seconds : seconds
    }

    private mutating func number() -> Int? {
        let start = index
        var value = 0
        while index < bytes.count, index - start < 9, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[index] {
            value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
            index += 1
        }
        return index > start ? value : nil
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }
}
