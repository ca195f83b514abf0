import Testing
import Values

@Suite("The cost split: every refusal")
struct SplitRefusalTests {
    private static func party(_ key: String, _ method: SplitMethod, _ rate: VATRate = .sample) -> SplitParty {
        SplitParty(key: key, method: method, vatRate: rate)
    }

    private static func percent(_ millionths: Int64) -> SplitMethod {
        Percentage(millionths: millionths).map(SplitMethod.percent) ?? .weight(.one)
    }

    private static func refusal(_ total: Int64, _ parties: [SplitParty]) -> SplitRefused? {
        do {
            _ = try CostSplit.divide(total: Money(cents: total), parties: parties)
            return nil
        } catch { return error }
    }

    @Test("each refusal says what, why and what now, with the amounts")
    func sentences() throws {
        let bare = Self.party("A", .weight(.one))
        let fixed = Self.party("B", .fixed(Money(cents: 100_000)))
        let negative = try #require(Self.refusal(-1, [bare]))
        #expect(negative == .negativeTotal(step: nil, total: Money(cents: -1)))
        #expect(negative.what.nl == "Er is −€\u{A0}0,01 te verdelen.")
        let twice = try #require(Self.refusal(1, [bare, bare]))
        #expect(twice == .partyTwice(step: nil, party: "A"))
        let below = try #require(Self.refusal(1, [bare, Self.party("C", .fixed(Money(cents: -5)))]))
        #expect(below == .negativeFixed(step: nil, party: "C", amount: Money(cents: -5)))
        let over = try #require(Self.refusal(160_000, [fixed, Self.party("C", Self.percent(500_000))]))
        #expect(over.what.nl.contains("€\u{A0}1.800,00") && over.what.nl.contains("€\u{A0}1.600,00"))
        #expect(over.whatNow.nl.contains("€\u{A0}200,00") && over.whatNow.en.contains("€\u{A0}200.00"))
        let left = try #require(Self.refusal(160_000, [fixed]))
        #expect(left.what.en == "Of €\u{A0}1,600.00, €\u{A0}1,000.00 is divided: €\u{A0}600.00 is left.")
        let nobody = try #require(Self.refusal(100, []))
        #expect(nobody.why.nl == "Geen partij draagt een deel.")
        for refusal in [negative, twice, below, over, left, nobody] {
            for text in [refusal.what, refusal.why, refusal.whatNow] {
                #expect(text.nl.hasSuffix(".") && text.en.hasSuffix(".") && text.nl != text.en)
            }
            #expect(refusal.sentences.nl == "\(refusal.what.nl) \(refusal.why.nl) \(refusal.whatNow.nl)")
        }
    }

    @Test("what is over or left is said exactly, finer than a cent when need be")
    func exactRemainder() throws {
        let thirds = ["A", "B", "C"].map { Self.party($0, Self.percent(333_333)) }
        let left = try #require(Self.refusal(100, thirds))
        #expect(left.what.nl.hasSuffix("er blijft €\u{A0}0,000001 over."))
        let over = try #require(
            Self.refusal(1, [Self.party("A", .fixed(Money(cents: 1))), Self.party("B", Self.percent(1))]))
        #expect(over.what.nl.contains("€\u{A0}0,01000001 en er is €\u{A0}0,01 te verdelen: €\u{A0}0,00000001 te veel"))
        #expect(Self.refusal(1, [Self.party("A", .fixed(Money(cents: 1)))]) == nil)
        #expect(Self.refusal(0, [Self.party("A", .fixed(Money(cents: 1)))]) != nil)
        #expect(
            Self.refusal(
                .max, [Self.party("A", .fixed(Money(cents: .max))), Self.party("B", .fixed(Money(cents: .max)))]) != nil
        )
    }

    @Test("a refusal in a step names the step")
    func steps() throws {
        func refusal(_ steps: [SplitStep]) -> SplitRefused? {
            do {
                _ = try CostSplit.divide(steps: steps)
                return nil
            } catch { return error }
        }
        let name = Text("Dialoog", "Dialogue")
        let bare = Self.party("A", .weight(.one))
        let good = SplitStep(name: Text("Verkennen", "Exploration"), amount: Money(cents: 100), parties: [bare])
        let empty = try #require(refusal([good, SplitStep(name: name, amount: Money(cents: 100), parties: [])]))
        #expect(empty.what.nl.hasPrefix("Stap ‘Dialoog’: Van") && empty.what.en.hasPrefix("Step ‘Dialogue’: Of"))
        let other = SplitStep(name: name, amount: .zero, parties: [Self.party("A", .weight(.one), .zero)])
        let rates = try #require(refusal([good, other]))
        #expect(rates == .twoVATRates(party: "A", first: .sample, second: .zero))
        #expect(rates.what.nl.contains("21 %") && !rates.why.en.isEmpty && !rates.whatNow.en.isEmpty)
        let large = SplitStep(name: name, amount: CostSplit.limit, parties: [bare])
        #expect(refusal([large]) == nil)
        let beyond = try #require(refusal([large, good]))
        #expect(beyond == .beyondLimit(limit: CostSplit.limit))
        #expect(!beyond.sentences.nl.isEmpty)
    }

    @Test("the refusals come in their order of precedence")
    func precedence() {
        let bare = Self.party("A", .weight(.one))
        let below = Self.party("B", .fixed(Money(cents: -5)))
        let over = Self.party("C", .fixed(Money(cents: 500)))
        #expect(Self.refusal(-1, [bare, bare, below, over]) == .negativeTotal(step: nil, total: Money(cents: -1)))
        #expect(Self.refusal(1, [bare, bare, below, over]) == .partyTwice(step: nil, party: "A"))
        #expect(
            Self.refusal(1, [bare, below, over]) == .negativeFixed(step: nil, party: "B", amount: Money(cents: -5)))
    }

    @Test("a refusal calls a party by its name")
    func names() throws {
        let party = SplitParty(key: "17", name: "Gemeente Voorbeeld", method: .fixed(Money(cents: -1)), vatRate: .zero)
        #expect(try #require(Self.refusal(1, [party])).whatNow.nl.contains("‘Gemeente Voorbeeld’"))
    }
}
