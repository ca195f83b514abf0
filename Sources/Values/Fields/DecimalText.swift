/// Reads and writes decimal fractions without ever making a binary one of them.
enum DecimalText {
    /// Reads "12", "12,5" or "12.50" as a whole number of units of 10^-places (12.5 with two places is 1250).
    ///
    /// Nil for signs, spaces, groups of thousands, a missing whole part, more decimals than `places`, or above `limit`.
    static func parse(_ text: some Sequence<UInt8>, places: Int, limit: Int64) -> Int64? {
        var value: Int64 = 0
        var wholeDigits = 0
        var decimals: Int?
        for byte in text {
            if Typed.isDigit(byte) {
                if let seen = decimals {
                    guard seen < places else { return nil }
                    decimals = seen + 1
                } else {
                    wholeDigits += 1
                }
                guard let next = appended(Int64(byte - 0x30), to: value, limit: limit) else { return nil }
                value = next
            } else {
                guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), decimals == nil else { return nil }
                decimals = 0
            }
        }
        guard wholeDigits > 0, decimals != 0 else { return nil }
        for _ in (decimals ?? 0)..<places {
            guard let next = appended(0, to: value, limit: limit) else { return nil }
            value = next
        }
        return value
    }

    private static func appended(_ digit: Int64, to value: Int64, limit: Int64) -> Int64? {
        let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
        guard !overflow, tens <= limit - digit else { return nil }
        return tens + digit
    }

    /// Writes units of 10^-places with as few decimals as it takes: 1250 with two places is "12.5".
    static func plain(_ value: Int64, places: Int, mark: String = ".") -> String {
        var unit: UInt64 = 1
        for _ in 0..<places { unit *= 10 }
        let (whole, fraction) = value.magnitude.quotientAndRemainder(dividingBy: unit)
        let sign = value < 0 ? "-" : ""
        guard fraction != 0 else { return sign + String(whole) }
        var decimals = String(fraction + unit).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return sign + String(whole) + mark + decimals
    }

    /// Whole numbers with a mark between the thousands: "1.234.567".
    static func grouped(_ value: UInt64, mark: Character) -> String {
        let digits = String(value)
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(mark) }
            result.append(digit)
        }
        return result
    }

    /// The mark before the decimals in a language.
    static func mark(_ language: Language) -> String {
        switch language {
        case .nl: ","
        case .en: "."
        }
    }
}
