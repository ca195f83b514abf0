import Postgres
import Testing
import Values

/// What the database computes against the second, slow and obvious computation, on generated histories.
@Suite("Standing against a second opinion")
struct StandingOracleTests {
    /// A day and a day on which it was known.
    struct Moment: CustomStringConvertible {
        let day: Day
        let knownOn: Day?

        var description: String { day.iso + " as known " + (knownOn.map { "on " + $0.iso } ?? "now") }
    }

    private static func histories(_ count: Int, seed: UInt64) -> [Facts] {
        var decisions = HistoryGenerator(seed: seed, settings: .generated)
        var entries = EntryGenerator(seed: seed &+ 1)
        return (1...count).map { number in
            var facts = decisions.history(of: Int64(number))
            facts.entries = entries.entries(since: facts.decisions.first?.effect ?? .on(2015, 1, 1))
            return facts
        }
    }

    /// Half of them the first or last day of a month, on which things begin and end.
    private static func moments(_ count: Int, seed: UInt64) -> [Moment] {
        var random = Seeded(seed: seed)
        return (0..<count).map { number in
            var day = Day.on(2015, 1, 1).adding(days: random.number(0...4400))
            if number % 2 == 0 { day = Day.on(day.year, day.month, 1).adding(days: random.number(-1...0)) }
            let knownOn = number % 3 == 0 ? nil : Day.on(2016, 1, 1).adding(days: random.number(0...3896))
            return Moment(day: day, knownOn: knownOn)
        }
    }

    @Test(
        "on any day, as known on any other, standing and conditions are what the words say",
        arguments: [1, 2] as [UInt64])
    func agrees(seed: UInt64) throws {
        let histories = Self.histories(140, seed: 20_260_901 &+ seed)
        let office = try Office()
        let database = FactsInDatabase(office: office)
        try database.write(Settings.generated)
        try database.write(histories)
        var tally = Tally()
        for moment in Self.moments(14, seed: seed) {
            let standings = try office.standings(on: moment.day, knownOn: moment.knownOn)
            let conditions = try office.conditions(on: moment.day, knownOn: moment.knownOn)
            for facts in histories {
                let oracle = StandingOracle(facts, .generated, knownOn: moment.knownOn)
                let standing = oracle.standing(on: moment.day)
                let asked = oracle.conditions(on: moment.day)
                let isSame = standings[facts.reviewer] == standing && (conditions[facts.reviewer] ?? []) == asked
                #expect(isSame, "reviewer \(facts.reviewer), \(moment): \(facts.decisions)")
                tally.note(standing, asked)
            }
        }
        // Each outcome must have come by often enough, or the comparison proves little.
        #expect(tally.isRich, "\(tally)")
    }

    private struct Tally {
        var statuses: [String: Int] = [:]
        var outcomes: [String: Int] = [:]

        mutating func note(_ standing: StandingOracle.Standing?, _ asked: [StandingOracle.Condition]) {
            statuses[standing?.status ?? "none", default: 0] += 1
            for one in asked {
                if one.isDue { outcomes[one.isMet ? "due and met" : "due and unmet", default: 0] += 1 }
                if one.isWaived { outcomes["waived", default: 0] += 1 }
                if one.carried > 0 { outcomes["carried", default: 0] += 1 }
                if one.waiting > 0 { outcomes["waiting", default: 0] += 1 }
                if one.granted < one.handedIn { outcomes["granted below", default: 0] += 1 }
            }
        }

        var isRich: Bool {
            let all = [
                "none", "registered", "extended", "re_entered", "leave", "suspended", "lapsed", "withdrawn", "expired",
            ]
            let wanted = ["due and met", "due and unmet", "waived", "carried", "waiting", "granted below"]
            return all.allSatisfy { statuses[$0, default: 0] >= 5 }
                && wanted.allSatisfy { outcomes[$0, default: 0] >= 5 }
        }
    }
}
