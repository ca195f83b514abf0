import Postgres
import Values

/// An office with one reviewer, R-0001, whose decisions and entries are written by hand.
final class StandingScene {
    static let reviewer: Int64 = 1

    let office: Office
    private var facts = Facts(reviewer: reviewer)
    private var settings: [Settings.RequirementSet] = []
    private var ids: Int64 = 0

    init() throws { office = try Office() }

    private func next() -> Int64 {
        ids += 1
        return ids
    }

    /// A decision known from its effect on, unless another day is named.
    /// - Returns: its number, by which others are about it.
    @discardableResult
    func decide(
        _ kind: String, _ effect: Day, _ until: Day? = nil, level: String? = nil, about: Int64? = nil,
        correcting: Int64? = nil, of root: Int64? = nil, condition: String? = nil, set: Int64? = nil, known: Day? = nil,
        needsSecond: Bool = false, confirmed: Day? = nil
    ) -> Int64 {
        let id = next()
        facts.decisions.append(
            Facts.Decision(
                id: id, root: root ?? correcting ?? id, corrects: correcting, kind: kind, level: level, about: about,
                effect: effect, until: until, condition: condition, set: set, needsSecond: needsSecond,
                recorded: known ?? effect, confirmed: confirmed))
        return id
    }

    /// An entry known and judged on its own day, unless another day is named; without `granted` it waits.
    func enter(_ kind: String, _ day: Day, _ quantity: Int, granted: Int? = nil, known: Day? = nil, judged: Day? = nil)
    {
        let judgement = granted.map {
            Facts.Judgement(id: next(), granted: $0, corrects: nil, recorded: judged ?? known ?? day)
        }
        facts.entries.append(
            Facts.Entry(
                id: next(), kind: kind, day: day, quantity: quantity, recorded: known ?? day,
                judgements: judgement.map { [$0] } ?? []))
    }

    /// The only set of requirements of the level "registered".
    func ask(_ conditions: Settings.Condition...) {
        settings = [Settings.RequirementSet(1, "registered", .on(2013, 9, 1), conditions)]
    }

    /// Writes it all, with others who were never registered; nothing is added after it.
    func write(name: String = "Anouk Terpstra", others: [String] = []) throws {
        let database = FactsInDatabase(office: office)
        try database.write(Settings(levels: Settings.generated.levels, sets: settings))
        try database.write([facts] + others.indices.map { Facts(reviewer: Self.reviewer + 1 + Int64($0)) })
        for (place, name) in ([name] + others).enumerated() {
            try office.asOwner(
                """
                update access.person set name = \(name)
                where id = (select person from reviewers.reviewer where id = \(Self.reviewer + Int64(place)))
                """)
        }
    }

    func standing(on day: Day, knownOn: Day? = nil) throws -> StandingOracle.Standing? {
        try office.standings(on: day, knownOn: knownOn)[Self.reviewer]
    }

    func status(on day: Day, knownOn: Day? = nil) throws -> String? { try standing(on: day, knownOn: knownOn)?.status }

    func condition(_ kind: String, on day: Day, knownOn: Day? = nil) throws -> StandingOracle.Condition? {
        try office.conditions(on: day, knownOn: knownOn)[Self.reviewer]?.first { $0.kind == kind }
    }

    func isOK(on day: Day) throws -> Bool {
        try office.number("select count(*) from accreditation.lights_on(\(day), null, null) where is_ok") == 1
    }

    func light(on day: Day) throws -> String {
        try office.asOwner("select light from accreditation.lights_on(\(day), null, null)")[0][0]
    }
}
