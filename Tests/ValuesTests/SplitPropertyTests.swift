import Testing
import Values

@Suite("The cost split: whatever the parties")
struct SplitPropertyTests {
    /// The split as the rule says it, done by hand with fractions that are never reduced.
    private func byHand(_ steps: [SplitStep]) -> [String: Int64] {
        var keys: [String] = []
        var ideal: [String: SchoolFraction] = [:]
        for step in steps {
            let total = Int128(step.amount.cents)
            var rest = total * 1_000_000
            var weights: Int128 = 0
            for party in step.parties {
                switch party.method {
                case .weight(let weight): weights += Int128(weight.thousandths)
                case .percent(let percentage): rest -= total * Int128(percentage.millionths)
                case .fixed(let amount): rest -= Int128(amount.cents) * 1_000_000
                }
            }
            for party in step.parties {
                if ideal[party.key] == nil { keys.append(party.key) }
                let part =
                    switch party.method {
                    case .weight(let weight):
                        SchoolFraction(rest * Int128(weight.thousandths), over: weights * 1_000_000)
                    case .percent(let percentage):
                        SchoolFraction(total * Int128(percentage.millionths), over: 1_000_000)
                    case .fixed(let amount): SchoolFraction(Int128(amount.cents))
                    }
                ideal[party.key] = (ideal[party.key] ?? SchoolFraction(0)) + part
            }
        }
        var cents: [String: Int64] = [:]
        var fractions: [(key: String, rest: SchoolFraction)] = []
        for key in keys {
            var share = ideal[key] ?? SchoolFraction(0)
            (cents[key], share.numerator) = share.numerator.divided(by: share.denominator)
            fractions.append((key, share))
        }
        let missing = steps.map(\.amount.cents).reduce(0, +) - cents.values.reduce(0, +)
        let order = fractions.indices.sorted { left, right in
            if fractions[right].rest < fractions[left].rest { return true }
            return left < right && !(fractions[left].rest < fractions[right].rest)
        }
        for index in order.prefix(max(0, Int(missing))) { cents[fractions[index].key, default: 0] += 1 }
        return cents
    }

    private func step(_ parties: Int, total: Int64, _ random: inout SplitMix64) throws -> SplitStep {
        var rest = Int128(total) * 1_000_000
        var result: [SplitParty] = []
        for index in 0..<parties {
            var method = SplitMethod.weight(.one)
            switch Int.random(in: 0..<6, using: &random) {
            case 0:
                // A fixed amount out of what is left.
                let amount = Int64.random(in: 0...Int64(max(0, rest / 1_000_000)), using: &random) / 4
                method = .fixed(Money(cents: amount))
                rest -= Int128(amount) * 1_000_000
            case 1:
                let percentage = try #require(Percentage(millionths: .random(in: 0...40_000, using: &random)))
                if Int128(total) * Int128(percentage.millionths) <= rest {
                    method = .percent(percentage)
                    rest -= Int128(total) * Int128(percentage.millionths)
                }
            case 2: method = .weight(.one)
            case 3: method = .weight(try #require(Weight(thousandths: .random(in: 1...10_000, using: &random))))
            default: method = .weight(try #require(Weight(thousandths: .random(in: 1...1_000_000_000, using: &random))))
            }
            result.append(SplitParty(key: "P\(index)", method: method, vatRate: .sample))
        }
        let takesRest = SplitParty(key: "P\(parties)", vatRate: .sample)
        return SplitStep(
            name: Text("Stap", "Step"), amount: Money(cents: total),
            parties: result.shuffled(using: &random) + [takesRest])
    }

    private func total(_ random: inout SplitMix64) -> Int64 {
        let limits: [Int64] = [0, 5, 100, 100_000, 10_000_000, 10_000_000_000_000, 300_000_000_000_000_000]
        return Int64.random(in: 0...limits[Int.random(in: 0..<limits.count, using: &random)], using: &random)
    }

    private func check(_ shares: [Share], _ steps: [SplitStep]) {
        #expect(shares.map(\.net.cents).reduce(0, +) == steps.map(\.amount.cents).reduce(0, +))
        #expect(shares.allSatisfy { $0.net >= .zero })
        #expect(Dictionary(uniqueKeysWithValues: shares.map { ($0.party, $0.net.cents) }) == byHand(steps))
        #expect(shares.allSatisfy { $0.vat == $0.vatRate.vat(on: $0.net) && $0.gross == $0.net + $0.vat })
    }

    @Test("one to sixty parties of any mix share the whole, exactly as by hand", arguments: 1...60)
    func whole(parties: Int) throws {
        var random = SplitMix64(seed: UInt64(parties))
        for _ in 0..<4 {
            let step = try step(parties - 1, total: total(&random), &random)
            check(try CostSplit.divide(total: step.amount, parties: step.parties), [step])
        }
    }

    @Test("one to twelve steps with their own methods are shared exactly as by hand", arguments: 1...12)
    func perStep(steps: Int) throws {
        var random = SplitMix64(seed: UInt64(1000 + steps))
        for _ in 0..<3 {
            let steps = try (0..<steps).map { _ in
                try step(.random(in: 0...20, using: &random), total: total(&random), &random)
            }
            check(try CostSplit.divide(steps: steps), steps)
        }
    }

    @Test("sixty parties of the heaviest and most awkward weights over eight steps of the largest amounts")
    func heaviest() throws {
        var random = SplitMix64(seed: 42)
        let steps = try (0..<8).map { number in
            let parties = try (0..<60).map { index in
                let thousandths = 1_000_000_000 - Int64.random(in: 0...1000, using: &random) * Int64(number)
                let weight = try #require(Weight(thousandths: thousandths))
                return SplitParty(key: "P\(index)", method: .weight(weight), vatRate: .sample)
            }
            let amount = Money(cents: 500_000_000_000_000_000 - Int64(number))
            return SplitStep(name: Text("Stap", "Step"), amount: amount, parties: parties)
        }
        check(try CostSplit.divide(steps: steps), steps)
    }

    @Test("another order of the parties moves no one by more than a cent")
    func order() throws {
        var random = SplitMix64(seed: 99)
        for parties in 1...60 {
            let step = try step(parties, total: total(&random), &random)
            let shares = try CostSplit.divide(total: step.amount, parties: step.parties)
            let others = try CostSplit.divide(total: step.amount, parties: step.parties.shuffled(using: &random))
            let before = Dictionary(uniqueKeysWithValues: shares.map { ($0.party, $0.net.cents) })
            for share in others { #expect(abs(share.net.cents - (before[share.party] ?? .min / 2)) <= 1) }
        }
    }

    @Test("a fixed amount is paid to the cent, a percentage within one")
    func methods() throws {
        var random = SplitMix64(seed: 5)
        for parties in 1...60 {
            let step = try step(parties, total: total(&random), &random)
            let shares = try CostSplit.divide(total: step.amount, parties: step.parties)
            for (party, share) in zip(step.parties, shares) {
                switch party.method {
                case .fixed(let amount): #expect(share.net == amount)
                case .percent(let percentage):
                    let cut = Int64(Int128(step.amount.cents) * Int128(percentage.millionths) / 1_000_000)
                    #expect(share.net.cents == cut || share.net.cents == cut + 1)
                case .weight: break
                }
            }
        }
    }

    @Test("the documents add up: VAT per party, or once for one payer")
    func documents() throws {
        var random = SplitMix64(seed: 17)
        for parties in 1...60 {
            let step = try step(parties, total: total(&random), &random)
            let outcome = try CostSplit.outcome(total: step.amount, parties: step.parties)
            #expect(outcome.net == step.amount)
            #expect(outcome.invoices.map(\.net).total == step.amount)
            #expect(outcome.invoices.map(\.vat).total == outcome.vat)
            #expect(outcome.vatOnWhole == VATRate.sample.vat(on: step.amount))
            #expect(abs(outcome.vatDifference.cents) <= Int64(parties + 1))
            let payer = SplitPayer(key: "P0", vatRate: .sample)
            let one = try CostSplit.outcome(total: step.amount, parties: step.parties, payer: payer)
            #expect(one.invoices.map(\.gross).total == one.gross)
            #expect(one.shares.map(\.vat).total == one.vat)
            #expect(one.shares.map(\.gross).total == one.gross)
            #expect(one.vat == outcome.vatOnWhole && one.vatDifference == .zero)
        }
    }

    @Test("the amounts of the steps add up to all hours at the rate, rounded once")
    func stepAmounts() {
        var random = SplitMix64(seed: 23)
        for count in 1...40 {
            let hours = (0..<count).map { _ in Hours(minutes: .random(in: 0...6000, using: &random)) }
            let rate = Money(cents: .random(in: 0...20_000, using: &random))
            let amounts = CostSplit.amounts(of: hours, rate: rate)
            #expect(amounts.total == CostSplit.netTotal(of: hours, rate: rate))
            for (hours, amount) in zip(hours, amounts) {
                #expect(abs(amount.cents - Money.price(hours, rate: rate).cents) <= 1)
            }
        }
    }
}
