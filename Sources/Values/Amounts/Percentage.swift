/// A part of a whole, in millionths.
package struct Percentage: Sendable, Hashable, Comparable {
    /// The part in millionths: 12.5 % is 125 000.
    package let millionths: Int64

    /// Nil outside 0 % … 100 %.
    package init?(millionths: Int64) {
        guard (0...1_000_000).contains(millionths) else { return nil }
        self.millionths = millionths
    }

    private init(known millionths: Int64) {
        self.millionths = millionths
    }

    /// Whether the left one is smaller.
    package static func < (left: Percentage, right: Percentage) -> Bool { left.millionths < right.millionths }

    /// Machine notation: "12.5".
    package var plain: String { DecimalText.plain(millionths, places: 4) }

    /// For people: "12,5 %".
    package func formatted(_ language: Language) -> String {
        DecimalText.plain(millionths, places: 4, mark: DecimalText.mark(language)) + " %"
    }
}

extension Percentage: FieldValue {
    /// Reads "12.5", "12,5 %", "100%"; nil outside 0 … 100 or with more than four decimals.
    package static func parse(_ text: String) -> Percentage? {
        scaled(text, places: 4).map { Percentage(known: $0) }
    }

    /// The percentage in units of 10^-places percent.
    static func scaled(_ text: String, places: Int) -> Int64? {
        guard var bytes = Typed.bytes(text) else { return nil }
        if bytes.last == UInt8(ascii: "%") {
            bytes.removeLast()
            if bytes.last == UInt8(ascii: " ") {
                bytes.removeLast()
            } else if bytes.suffix(2) == [0xC2, 0xA0] {
                bytes.removeLast(2)
            }
        }
        var limit: Int64 = 100
        for _ in 0..<places { limit *= 10 }
        return DecimalText.parse(bytes, places: places, limit: limit)
    }

    package static var sample: Percentage { Percentage(known: 125_000) }
    package static var kind: FieldKind { .percentage }
    package static var expected: Text {
        Text("een percentage van 0 tot en met 100, zoals 12,5", "a percentage from 0 to 100, such as 12.5")
    }
    package var fieldText: String { plain }
}
