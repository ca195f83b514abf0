import Testing
import Values

@Suite("The cost split: known answers")
struct SplitTests {
    private let rate = VATRate.sample

    private func party(_ key: String, _ method: String? = nil) throws -> SplitParty {
        let method = try method.map { try #require(SplitMethod.parse($0)) } ?? .weight(.one)
        return SplitParty(key: key, method: method, vatRate: rate)
    }

    @Test("weights, a percentage and a fixed amount share 87.5 hours at 130.00")
    func mixed() throws {
        let total = CostSplit.netTotal(of: [Hours(minutes: 5250)], rate: Money(cents: 13_000))
        let parties = [try party("A", "3"), try party("B", "12,5 %"), try party("C", "€ 1.000,00"), try party("D")]
        let shares = try CostSplit.divide(total: total, parties: parties)
        #expect(shares.map(\.party) == ["A", "B", "C", "D"])
        #expect(shares.map(\.net.plain) == ["6714.84", "1421.88", "1000.00", "2238.28"])
    }

    @Test("four equal shares of 61 hours differ two cents in VAT from the whole, and that is shown")
    func vatDifference() throws {
        let total = CostSplit.netTotal(of: [Hours(minutes: 3660)], rate: Money(cents: 13_000))
        let outcome = try CostSplit.outcome(total: total, parties: ["A", "B", "C", "D"].map { try party($0) })
        #expect(outcome.shares.allSatisfy { $0.net.plain == "1982.50" && $0.vat.plain == "416.33" })
        #expect(outcome.net.plain == "7930.00")
        #expect(outcome.vat.plain == "1665.32")
        #expect(outcome.vatOnWhole.plain == "1665.30")
        #expect(outcome.vatDifference.cents == 2)
        #expect(outcome.gross.plain == "9595.32")
        #expect(outcome.invoices.count == 4)
    }

    @Test("the cents that were dealt out one by one are counted, for one invoice as for many, as a whole and per step")
    func leftover() throws {
        let three = try ["A", "B", "C"].map { try party($0) }
        let payer = SplitPayer(key: "A", vatRate: rate)
        for (cents, leftover) in [(99, 0), (100, 1), (101, 2)] as [(Int64, Int64)] {
            let total = Money(cents: cents)
            #expect(try CostSplit.outcome(total: total, parties: three).leftover.cents == leftover)
            #expect(try CostSplit.outcome(total: total, parties: three, payer: payer).leftover.cents == leftover)
        }
        // Per step the fractions are added first: a third and two thirds of a cent make a whole one.
        let steps = [Int64(100), 101].map {
            SplitStep(name: Text("Stap", "Step"), amount: Money(cents: $0), parties: three)
        }
        #expect(try CostSplit.outcome(steps: steps).leftover.cents == 0)
        #expect(try CostSplit.outcome(steps: steps, payer: payer).leftover.cents == 0)
    }

    @Test("the missing cents go to the largest fractions, ties to the party named first")
    func lastCents() throws {
        let thirds = try CostSplit.divide(total: Money(cents: 100), parties: ["A", "B", "C"].map { try party($0) })
        #expect(thirds.map(\.net.cents) == [34, 33, 33])
        let fifths = try CostSplit.divide(
            total: Money(cents: 3), parties: ["A", "B", "C", "D", "E"].map { try party($0) })
        #expect(fifths.map(\.net.cents) == [1, 1, 1, 0, 0])
        let uneven = try CostSplit.divide(
            total: Money(cents: 100), parties: [try party("A", "1"), try party("B", "5"), try party("C", "1")])
        #expect(uneven.map(\.net.cents) == [14, 72, 14])
    }

    @Test("one payer for all gets one document, with VAT once on the whole")
    func onePayer() throws {
        let parties = try ["A", "B", "C", "D"].map { try party($0) }
        let payer = SplitPayer(key: "P", vatRate: rate)
        let outcome = try CostSplit.outcome(total: Money(cents: 793_000), parties: parties, payer: payer)
        let invoice = try #require(outcome.invoices.first)
        #expect(outcome.invoices.count == 1)
        #expect(invoice.party == "P" && invoice.net.plain == "7930.00" && invoice.vat.plain == "1665.30")
        #expect(invoice.gross.plain == "9595.30")
        #expect(outcome.vatDifference == .zero)
        #expect(outcome.shares.map(\.vat.cents) == [41_633, 41_633, 41_632, 41_632])
    }

    @Test("per step, the shares are cut to cents once, at the end")
    func steps() throws {
        let amounts = CostSplit.amounts(of: [20, 20, 20].map { Hours(minutes: $0) }, rate: Money(cents: 100))
        #expect(amounts.map(\.cents) == [34, 33, 33])
        let steps = try amounts.map { amount in
            SplitStep(name: Text("Stap", "Step"), amount: amount, parties: [try party("A"), try party("B")])
        }
        // Half of 34, 33 and 33 is exactly 50; cut per step it would have been 17 + 17 + 17 = 51.
        #expect(try CostSplit.divide(steps: steps).map(\.net.cents) == [50, 50])
    }

    @Test("per step, every step has its own methods and parties")
    func stepMethods() throws {
        let steps = [
            SplitStep(
                name: Text("Verkennen", "Exploration"), amount: Money(cents: 100_001),
                parties: [try party("A", "2"), try party("B"), try party("C", "€ 100,00")]),
            SplitStep(
                name: Text("Dialoog", "Dialogue"), amount: Money(cents: 50_000),
                parties: [try party("D", "25 %"), try party("A", "75 %")]),
            SplitStep(name: Text("Opvolging", "Follow-up"), amount: .zero, parties: []),
        ]
        let outcome = try CostSplit.outcome(steps: steps)
        // A 2/3 of 900.01 + 375.00, B 1/3 of 900.01, C 100.00, D 125.00; the cent goes to B (.67 before .33).
        #expect(outcome.shares.map(\.party) == ["A", "B", "C", "D"])
        #expect(outcome.shares.map(\.net.cents) == [97_501, 30_000, 10_000, 12_500])
        #expect(outcome.net.cents == 150_001)
    }

    @Test("the net total is rounded once, and the extra lines are added")
    func netTotal() {
        let hours = [Hours(minutes: 1), Hours(minutes: 1), Hours(minutes: 1)]
        // 3 × 13,000 / 60 = 650; rounded one by one it would have been 3 × 217 = 651.
        #expect(CostSplit.netTotal(of: hours, rate: Money(cents: 13_000)) == Money(cents: 650))
        let extra = [Money(cents: 5000), Money(cents: 1)]
        #expect(CostSplit.netTotal(of: hours, rate: Money(cents: 13_000), extra: extra) == Money(cents: 5651))
        #expect(CostSplit.amounts(of: [], rate: Money(cents: 13_000)).isEmpty)
    }

    @Test("per rate, the VAT on the whole is rounded once")
    func rates() throws {
        let exempt = SplitParty(key: "E", vatRate: .zero)
        let outcome = try CostSplit.outcome(
            total: Money(cents: 150), parties: [try party("A"), try party("B"), exempt])
        #expect(outcome.shares.map(\.vat.cents) == [11, 11, 0])
        #expect(outcome.vatOnWhole.cents == 21)
        #expect(outcome.vatDifference.cents == 1)
    }

    @Test("nothing is divided over nobody, and a party of nothing gets no document")
    func nothing() throws {
        #expect(try CostSplit.divide(total: .zero, parties: []).isEmpty)
        #expect(try CostSplit.divide(steps: []).isEmpty)
        let outcome = try CostSplit.outcome(
            total: Money(cents: 100), parties: [try party("A", "100 %"), try party("B"), try party("C", "€ 0,00")])
        #expect(outcome.shares.map(\.net.cents) == [100, 0, 0])
        #expect(outcome.invoices.map(\.party) == ["A"])
        let none = try CostSplit.outcome(total: .zero, parties: [], payer: SplitPayer(key: "P", vatRate: rate))
        #expect(none.invoices.isEmpty && none.gross == .zero)
    }

    @Test("methods are read as they are written")
    func methods() {
        #expect(SplitMethod.parse("3") == Weight.parse("3").map(SplitMethod.weight))
        #expect(SplitMethod.parse("12,5%") == Percentage.parse("12.5").map(SplitMethod.percent))
        #expect(SplitMethod.parse("€1.000,00") == .fixed(Money(cents: 100_000)))
        for rubbish in ["", "0", "-1", "€ -1", "€", "%", "101 %", "a", "1000,0001"] {
            #expect(SplitMethod.parse(rubbish) == nil)
        }
    }
}
