import Testing
import Values

@Suite("Rates, percentages and weights")
struct RateTests {
    @Test(
        "a VAT rate is read",
        arguments: [
            ("21", 2100), ("21%", 2100), ("21 %", 2100), ("21\u{A0}%", 2100), ("9,5", 950), ("0", 0), ("100", 10_000),
        ])
    func readsRate(text: String, basisPoints: Int32) {
        #expect(VATRate.parse(text)?.basisPoints == basisPoints)
    }

    @Test(
        "rubbish is no VAT rate", arguments: ["", "%", "100.01", "9.555", "-1", "21%%", "21  %", "% 21", "2 1", "٢١"])
    func refusesRate(text: String) {
        #expect(VATRate.parse(text) == nil)
    }

    @Test("VAT is rounded half up, and a credit mirrors its invoice")
    func vat() throws {
        let rate = try #require(VATRate(basisPoints: 2100))
        #expect(rate.vat(on: Money(cents: 198_250)) == Money(cents: 41_633))
        #expect(rate.vat(on: Money(cents: -198_250)) == Money(cents: -41_633))
        #expect(rate.vat(on: Money(cents: 50)) == Money(cents: 11))
        #expect(rate.vat(on: Money(cents: -50)) == Money(cents: -11))
        #expect(rate.vat(on: Money(cents: 793_000)) == Money(cents: 166_530))
        #expect(VATRate.zero.vat(on: Money(cents: .max)) == .zero)
        #expect(VATRate(basisPoints: 10_000)?.vat(on: Money(cents: .max)) == Money(cents: .max))
        #expect(VATRate(basisPoints: -1) == nil)
        #expect(VATRate(basisPoints: 10_001) == nil)
        #expect(VATRate(basisPoints: 950)?.formatted(.nl) == "9,5 %")
        #expect(rate.formatted(.en) == "21 %")
    }

    @Test(
        "a percentage is read",
        arguments: [
            ("12.5", 125_000), ("12,5 %", 125_000), ("100%", 1_000_000), ("0", 0), ("33.3333", 333_333), ("0,0001", 1),
        ])
    func readsPercentage(text: String, millionths: Int64) {
        #expect(Percentage.parse(text)?.millionths == millionths)
    }

    @Test("rubbish is no percentage", arguments: ["", "100.0001", "101", "-1", "33.33333", "1,000.5", "%", "1%2"])
    func refusesPercentage(text: String) {
        #expect(Percentage.parse(text) == nil)
    }

    @Test(
        "a weight is read",
        arguments: [("3", 3000), ("1,5", 1500), ("0.001", 1), ("1.125", 1125), ("1000000", 1_000_000_000)])
    func readsWeight(text: String, thousandths: Int64) {
        #expect(Weight.parse(text)?.thousandths == thousandths)
    }

    @Test(
        "rubbish is no weight", arguments: ["", "0", "0,000", "-1", "1.0001", "1000000.001", "1000001", "1.234,5", "x"])
    func refusesWeight(text: String) {
        #expect(Weight.parse(text) == nil)
    }

    @Test("percentages and weights are written with as few decimals as it takes")
    func written() throws {
        let percentage = try #require(Percentage(millionths: 125_000))
        #expect(percentage.plain == "12.5")
        #expect(percentage.formatted(.nl) == "12,5 %")
        #expect(Percentage(millionths: 1_000_001) == nil)
        #expect(Weight.one.plain == "1")
        #expect(Weight(thousandths: 1125)?.formatted(.nl) == "1,125")
        #expect(Weight(thousandths: 0) == nil)
        #expect(Weight(thousandths: 1_000_000_001) == nil)
    }
}
