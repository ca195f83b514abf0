import Testing
import Values

@Suite("Hours")
struct HoursTests {
    @Test(
        "hours are read as people write them",
        arguments: [
            ("61", 3660), ("61:20", 3680), ("61,5", 3690), ("87.5", 5250), ("0:05", 5), ("0", 0), ("0,25", 15),
            ("61 u 20", 3680), ("61 u", 3660), ("61u20", 3680), ("61 h 20", 3680), ("61 H", 3660), (" 8:00 ", 480),
            ("1.05", 63), ("166666:40", 10_000_000), ("166666", 9_999_960),
        ])
    func reads(text: String, minutes: Int64) {
        #expect(Hours.parse(text) == Hours(minutes: minutes))
    }

    @Test(
        "what is not a whole number of minutes is refused",
        arguments: [
            "", "-1", "-0:05", "0,01", "0,33", "1.500", "1.234,5", "61:60", "61:5", "61:200", ":20", "61:", "u", "u 20",
            "61 uur", "61 m 20", "6 1", "6 1 u", "6 1u", "6 1:20", "61 u 2 0", "1:2:3", "166666:41", "166667",
            "99999999999999999999", "١٢:٣٠",
            "12:٣٠", "12\u{0}", "1h2h", "8.", ".5", "∞",
        ])
    func refuses(text: String) {
        #expect(Hours.parse(text) == nil)
    }

    @Test("hours are written in both languages")
    func written() {
        #expect(Hours(minutes: 3680).formatted(.nl) == "61 u 20")
        #expect(Hours(minutes: 3680).formatted(.en) == "61 h 20")
        #expect(Hours(minutes: 3660).formatted(.nl) == "61 u")
        #expect(Hours(minutes: 3665).formatted(.nl) == "61 u 05")
        #expect(Hours(minutes: -65).formatted(.nl) == "\u{2212}1 u 05")
        #expect(Hours(minutes: 3680).plain == "61:20")
        #expect(Hours(minutes: -5).plain == "-0:05")
        #expect(Hours(minutes: .min).plain.hasPrefix("-"))
    }

    @Test("what is written is read back")
    func roundTrip() {
        for minutes in stride(from: Int64(0), through: 10_000_000, by: 9973) {
            let hours = Hours(minutes: minutes)
            #expect(Hours.parse(hours.plain) == hours)
            #expect(Hours.parse(hours.formatted(.nl)) == hours)
            #expect(Hours.parse(hours.formatted(.en)) == hours)
        }
    }

    @Test("sums beyond the range stop at its end")
    func saturates() {
        let most = Hours(minutes: .max)
        #expect(most + most == most)
        #expect(Hours.zero - most - most == Hours(minutes: -.max))
        #expect([Hours(minutes: 1), Hours(minutes: 2)].total == Hours(minutes: 3))
    }
}
