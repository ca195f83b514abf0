internal import Doors
internal import Postgres
internal import Values
internal import Web

/// A decision on a registration as it was kept, with what became of it.
struct Decision: Sendable {
    let id: ID<Decision>
    /// The first of its chain of corrections.
    let root: ID<Decision>
    let corrects: ID<Decision>?
    let reviewer: ID<Reviewer>
    /// What the chain is about; an annulment has the kind of what it takes back.
    let kind: DecisionKind
    let isAnnulment: Bool
    let level: String?
    let levelName: Text?
    /// The root of the opening decision of the registration that it is about.
    let about: ID<Decision>?
    let decidedOn: Day
    let effectOn: Day
    /// The last day, included; nil: without an end.
    let untilDay: Day?
    let condition: ConditionKind?
    let requirementSet: ID<RequirementSet>?
    let requirementName: String?
    let ground: String
    let needsSecond: Bool
    let decidedBy: ID<Person>
    let deciderName: String?
    let recordedOn: Day
    let confirmedBy: ID<Person>?
    let confirmerName: String?
    let confirmedOn: Day?

    static let words = Text("Het besluit", "The decision")

    init(_ row: Row) throws {
        id = try row("id")
        root = try row("root")
        corrects = try row("corrects")
        reviewer = try row("reviewer")
        kind = DecisionKind(rawValue: try row("matter")) ?? .sample
        isAnnulment = try row("kind") == "annulled"
        level = try row("level")
        let names: (String?, String?) = (try row("level_nl"), try row("level_en"))
        levelName = names.0.map { Text($0, names.1 ?? $0) }
        about = try row("about")
        decidedOn = try row("decided_on")
        effectOn = try row("effect_on")
        untilDay = try row("until_day")
        condition = (try row("condition") as String?).flatMap(ConditionKind.init)
        requirementSet = try row("requirement_set")
        requirementName = try row("set_name")
        ground = try row("ground")
        needsSecond = try row("needs_second")
        decidedBy = try row("decided_by")
        deciderName = try row("decider")
        recordedOn = try row("recorded_on")
        confirmedBy = try row("confirmed_by")
        confirmerName = try row("confirmer")
        confirmedOn = try row("confirmed_on")
    }

    static func href(_ id: ID<Decision>) -> String { "/decisions/\(id.value)" }
    var href: String { Self.href(id) }

    /// It has been in force: nobody had to confirm it, or somebody did.
    var isConfirmed: Bool { !needsSecond || confirmedOn != nil }

    /// As it stands at the head of its page.
    var title: Text {
        let name = kind.title
        guard isAnnulment else { return name }
        return Text("Terugneming: \(name.nl.lowercased())", "Taken back: \(name.en.lowercased())")
    }

    /// What it says, in a few words: the level, the condition or the requirements that it is about.
    var subject: Text? {
        switch kind {
        case .waiver:
            condition.map { Text("van \($0.title.nl.lowercased())", "from \($0.title.en.lowercased())") }
                ?? Text("van alle eisen", "from all conditions")
        case .requirementsMoved: requirementName.map { Text("naar \($0)", "to \($0)") }
        default: levelName
        }
    }

    /// The decision that an address names.
    /// - Throws: `not-found`.
    static func id(_ path: FieldTree) throws -> ID<Decision> {
        guard let id = ID<Decision>.parse(path["decision"].shown) else { throw Refused.notFound(words) }
        return id
    }
}
