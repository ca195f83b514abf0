import Testing
import Values

@Suite("Money")
struct MoneyTests {
    @Test(
        "an amount is read as people write it",
        arguments: [
            ("1982.50", 198_250), ("1982,50", 198_250), ("1.982,50", 198_250), ("1,982.50", 198_250),
            ("€ 1.982,50", 198_250), ("€1.982,50", 198_250), ("€\u{A0}1.982,50", 198_250), ("-3", -300),
            ("\u{2212}€\u{A0}3,00", -300), ("-€ 3", -300), ("€ -3", -300), ("0", 0), ("-0", 0), ("0,5", 50),
            ("0.05", 5), ("007", 700), ("1.234.567", 123_456_700), ("1,234,567.8", 123_456_780), ("  12  ", 1200),
            ("1.982,-", 198_200), ("12,-", 1200), ("99.999.999.999,99", 9_999_999_999_999),
            ("100000000000", 10_000_000_000_000), ("-100000000000,00", -10_000_000_000_000),
        ])
    func reads(text: String, cents: Int64) {
        #expect(Money.parse(text) == Money(cents: cents))
    }

    @Test(
        "what is not exactly one amount is refused",
        arguments: [
            "", " ", "€", "-", "−", ".", ",", "1.982", "1,982", "0.001", "12,345", "1.98,50", "1.9822,50", "0.982,50",
            "01.982,50", ".50", ",50", "5.", "5,", "1..5", "1,,5", "1.234.56", "1,234.567", "1.234,567.89", "1 982,50",
            "--3", "- 3", "-€-3", "+3", "3-", "1e5", "0x10", "NaN", "inf", "12,50 euro", "€€3", "١٢", "１２", "1\u{301}",
            "12\u{0}", "\u{0}", "1.234.567,8,9", "100000000000,01", "999999999999999999999999999", "1.234,-5", ",-",
            "-,-",
        ])
    func refuses(text: String) {
        #expect(Money.parse(text) == nil)
    }

    @Test("a huge text is refused without looking at all of it")
    func huge() {
        #expect(Money.parse(String(repeating: "9", count: 5_000_000)) == nil)
        #expect(Money.parse(String(repeating: " ", count: 5_000_000) + "1") == nil)
    }

    @Test("an amount is written in both languages")
    func written() {
        #expect(Money(cents: 198_250).formatted(.nl) == "€\u{A0}1.982,50")
        #expect(Money(cents: 198_250).formatted(.en) == "€\u{A0}1,982.50")
        #expect(Money(cents: -300).formatted(.nl) == "\u{2212}€\u{A0}3,00")
        #expect(Money(cents: 123_456_789).formatted(.nl) == "€\u{A0}1.234.567,89")
        #expect(Money(cents: 5).plain == "0.05")
        #expect(Money(cents: -5).plain == "-0.05")
        #expect(Money(cents: .min).plain == "-92233720368547758.08")
        #expect(Money(cents: .min).formatted(.en) == "\u{2212}€\u{A0}92,233,720,368,547,758.08")
    }

    @Test("what is written is read back, in both languages and in machine notation")
    func roundTrip() {
        var random = SplitMix64(seed: 1)
        for _ in 0..<2000 {
            let digits = Int64.random(in: 0...12, using: &random)
            let limit = (0..<digits).reduce(Int64(10)) { value, _ in value * 10 }
            let amount = Money(cents: Int64.random(in: -limit...limit, using: &random))
            #expect(Money.parse(amount.plain) == amount)
            #expect(Money.parse(amount.formatted(.nl)) == amount)
            #expect(Money.parse(amount.formatted(.en)) == amount)
        }
    }

    @Test("a price is rounded half up to the cent once")
    func price() {
        #expect(Money.price(Hours(minutes: 5250), rate: Money(cents: 13_000)) == Money(cents: 1_137_500))
        #expect(Money.price(Hours(minutes: 1), rate: Money(cents: 30)) == Money(cents: 1))
        #expect(Money.price(Hours(minutes: 1), rate: Money(cents: 29)) == .zero)
        #expect(Money.price(Hours(minutes: 20), rate: Money(cents: 13_000)) == Money(cents: 4333))
        #expect(Money.price(Hours(minutes: 10_000_000), rate: Money(cents: 10_000_000_000_000)).cents > 0)
        #expect(Money.price(Hours(minutes: .max), rate: Money(cents: .max)) == Money(cents: .max))
    }

    @Test("sums beyond the range stop at its end instead of stopping the service")
    func saturates() {
        let most = Money(cents: .max)
        #expect(most + most == most)
        #expect(-most - most == Money(cents: -.max))
        #expect(-Money(cents: .min) == most)
        #expect([Money(cents: 1), Money(cents: 2)].total == Money(cents: 3))
        var sum = Money(cents: 5)
        sum += Money(cents: 1)
        sum -= Money(cents: 4)
        #expect(sum == Money(cents: 2))
        #expect(Money(cents: 1) < Money(cents: 2))
    }
}
