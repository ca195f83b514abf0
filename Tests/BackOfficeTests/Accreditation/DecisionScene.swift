import Doors
import Postgres
import Testing
import Values
import Web

/// An office with supervisors, a board and reviewers, in which decisions are taken.
struct DecisionScene: RefusalScene {
    let office: Office
    let supervisor: Visitor
    let second: Visitor
    let board: Visitor

    static let actions = [
        "decision record", "decision correct", "decision annul", "decision confirm", "decision attach",
        "objection record", "objection settle",
    ]

    init() throws {
        office = try Office()
        supervisor = try office.visitor(.supervisor, name: "Hanneke Bos")
        second = try office.visitor(.supervisor, name: "Ruud Smeets")
        board = try office.visitor(.board, name: "Willem Kok")
    }

    /// Somebody in the register of reviewers.
    func reviewer(_ name: String, _ person: ID<Person>? = nil) throws -> Int64 {
        let person = try person ?? office.person(name, [.reviewer])
        return try office.number(
            """
            insert into reviewers.reviewer (person, register_number)
            select \(person), 'R-' || lpad((count(*) + 1)::text, 4, '0') from reviewers.reviewer returning id
            """)
    }

    /// What the door answers to a decision; the ground is filled in.
    func decide(
        _ reviewer: Int64, _ kind: String, _ more: [(String, JSON)] = [], as visitor: Visitor? = nil
    ) throws -> Answer {
        let fields: [(String, JSON)] = [("kind", .string(kind)), ("ground", "Voldoet aan wat is afgesproken.")]
        let body = JSON.object(fields.filter { field in !more.contains { $0.0 == field.0 } } + more)
        return try (visitor ?? supervisor).post("/reviewers/\(reviewer)/decisions", json: body)
    }

    /// A decision that is kept.
    @discardableResult
    func decided(
        _ reviewer: Int64, _ kind: String, _ more: [(String, JSON)] = [], as visitor: Visitor? = nil
    ) throws -> JSON {
        let answer = try decide(reviewer, kind, more, as: visitor)
        #expect(answer.status == 200, "\(kind): \(answer.text)")
        return answer.json
    }

    /// A reviewer registered from a day on, for the term of the level.
    func registered(_ name: String, from: String = "2024-01-01") throws -> Int64 {
        let id = try reviewer(name)
        try decided(id, "registered", [("level", "registered"), ("effectOn", .string(from))])
        return id
    }

    /// Work of a reviewer of which everything was granted (minutes, or ones).
    func grant(_ reviewer: Int64, _ kind: String, on day: String, _ quantity: Int64, times: Int = 1) throws {
        for _ in 0..<times {
            let entry = try office.number(
                """
                insert into activities.entry (reviewer, kind, on_day, quantity, source)
                values (\(reviewer), \(kind), \(day)::date, \(quantity)::bigint::integer, 'import') returning id
                """)
            try office.asOwner(
                """
                insert into activities.judgement (entry, outcome, granted)
                values (\(entry), 'granted', \(quantity)::bigint::integer)
                """)
        }
    }

    /// Enough for the requirements that come with the database, all on one day.
    func grantEnough(_ reviewer: Int64, on day: String) throws {
        try grant(reviewer, "practice", on: day, 1, times: 2)
        try grant(reviewer, "theme_meeting", on: day, 1, times: 2)
        try grant(reviewer, "intervision", on: day, 720)
        try grant(reviewer, "supervision", on: day, 360)
    }

    /// The number of the decision in an answer.
    func id(_ json: JSON) throws -> Int64 {
        guard let id = json["id"]?.integer else { throw Office.Missing(what: "a decision in \(json)") }
        return id
    }

    /// How a reviewer stands on a day, as known now or on another: level, status and last day of the registration.
    func standing(_ reviewer: Int64, on day: String = "2026-09-01", known: String? = nil) throws -> String {
        let rows = try office.asOwner(
            """
            select level || ' ' || status || ' ' || coalesce(until_day::text, 'open') as words
            from accreditation.standing_on(\(day)::date, \(known)::date, array[\(reviewer)])
            """)
        return try rows.first?("words") ?? "none"
    }

    /// The set of requirements that a reviewer's registration falls under on a day.
    func set(of reviewer: Int64, on day: String) throws -> Int64 {
        try office.number(
            "select requirement_set from accreditation.standing_on(\(day)::date, null, array[\(reviewer)])")
    }
}
