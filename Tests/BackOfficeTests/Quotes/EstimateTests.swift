import BackOffice
import Testing
import Values

@Suite("The estimate of a quote")
struct EstimateTests {
    /// The full review of the foundation's settings: 20 h + 20 h for each participant, within 60 to 120 h.
    private let full = Estimate(
        base: Hours(minutes: 1200), perParticipant: Hours(minutes: 1200),
        range: HoursRange(least: Hours(minutes: 3600), most: Hours(minutes: 7200)),
        steps: [10, 35, 25, 15, 15].map { Estimate.Step(weight: $0, isOptional: false) }
            + [Estimate.Step(weight: 5, isOptional: true)])

    @Test(
        "the total is the base and a part for each participant, held within the range of the kind",
        arguments: [(0, 3600), (1, 3600), (2, 3600), (3, 4800), (4, 6000), (5, 7200), (6, 7200), (60, 7200)])
    func total(participants: Int64, minutes: Int64) {
        #expect(full.total(participants: participants) == Hours(minutes: minutes))
    }

    @Test("the hours per step are whole minutes that add up exactly, and the optional step has none")
    func perStep() {
        #expect(full.hoursPerStep(Hours(minutes: 4800)).map(\.minutes) == [480, 1680, 1200, 720, 720, 0])
    }

    @Test("for any total and weights the steps add up, and none is further than a minute from its exact part")
    func addsUp() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let weights = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                Int64.random(in: 0...50, using: &random)
            }
            guard weights.contains(where: { $0 > 0 }) else { continue }
            let total = Hours(minutes: .random(in: 0...10_000_000, using: &random))
            let estimate = Estimate(
                base: .zero, perParticipant: .zero, range: full.range,
                steps: weights.map { Estimate.Step(weight: $0, isOptional: false) })
            let hours = estimate.hoursPerStep(total)
            #expect(hours.total == total)
            let sum = weights.reduce(0, +)
            for (weight, part) in zip(weights, hours) {
                let scaled = part.minutes * sum - total.minutes * weight
                #expect(abs(scaled) < sum)
            }
        }
    }

    @Test("missing minutes go to the largest fractions first, ties to the earlier step")
    func ties() {
        let estimate = Estimate(
            base: .zero, perParticipant: .zero, range: full.range,
            steps: [1, 1, 1].map { Estimate.Step(weight: $0, isOptional: false) })
        #expect(estimate.hoursPerStep(Hours(minutes: 100)).map(\.minutes) == [34, 33, 33])
    }

    @Test("the follow-up is its weight to that of the other steps, rounded half up to the minute")
    func followUp() {
        #expect(full.followUp(Hours(minutes: 4800)) == Hours(minutes: 240))
        #expect(full.followUp(Hours(minutes: 10)) == Hours(minutes: 1))
        #expect(full.followUp(Hours(minutes: 9)) == Hours(minutes: 0))
    }

    @Test("without a step that counts nothing is divided")
    func nothing() {
        let estimate = Estimate(base: .zero, perParticipant: .zero, range: full.range, steps: [])
        #expect(estimate.hoursPerStep(Hours(minutes: 100)).isEmpty)
        #expect(estimate.followUp(Hours(minutes: 100)) == .zero)
    }
}
