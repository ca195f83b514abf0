internal import Postgres
internal import Values

/// A version of a level: what it is called, which rights it gives and how long a registration runs.
struct AccreditationLevel: Sendable {
    let id: ID<AccreditationLevel>
    let key: String
    let fromDay: Day
    /// Its place on the route.
    let ordinal: Int64
    let name: Text
    let profile: String
    let mayLead: Bool
    let maySecond: Bool
    let maySupervise: Bool
    let needsSecondDecider: Bool
    /// Nil: until it is decided otherwise.
    let termMonths: Int64?
    /// The scheme by which reviewers are assessed, in order.
    let competencies: [Competency]

    init(_ row: Row) throws {
        id = try row("id")
        key = try row("key")
        fromDay = try row("from_day")
        ordinal = try row("ordinal")
        name = Text(try row("name_nl"), try row("name_en"))
        profile = try row("profile")
        mayLead = try row("may_lead")
        maySecond = try row("may_second")
        maySupervise = try row("may_supervise")
        needsSecondDecider = try row("needs_second_decider")
        termMonths = try row("term_months")
        let ids: [ID<Competency>] = try row("competency_ids")
        let keys: [String] = try row("competency_keys")
        let dutch: [String] = try row("competencies_nl")
        let english: [String] = try row("competencies_en")
        competencies = ids.indices.map {
            Competency(id: ids[$0], key: keys[$0], name: Text(dutch[$0], english[$0]))
        }
    }
}

/// One competency of a level's scheme.
struct Competency: Sendable {
    let id: ID<Competency>
    let key: String
    let name: Text
}
