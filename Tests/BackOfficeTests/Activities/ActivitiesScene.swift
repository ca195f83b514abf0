import BackOffice
import Doors
import Postgres
import Values
import Web

@testable import BackOffice

/// An office with a coordinator, two supervisors and some reviewers. Its today is 1 September 2026.
final class ActivitiesScene: RefusalScene {
    let office: Office
    let coordinator: Visitor
    let supervisor: Visitor
    let other: Visitor
    /// A reviewer, R-0001.
    let anouk: Visitor

    init() throws {
        office = try Office()
        coordinator = try office.visitor(.coordinator, name: "Marieke van Dongen")
        supervisor = try office.visitor(.supervisor, name: "Sofie Supervisor")
        other = try office.visitor(.supervisor, name: "Otto Supervisor")
        anouk = try office.visitor(.reviewer, name: "Anouk Terpstra")
        try enrol(anouk)
    }

    /// Puts somebody into the register.
    @discardableResult
    func enrol(_ visitor: Visitor) throws -> Int64 {
        guard let person = visitor.person else { throw Office.Missing(what: "a person") }
        return try enrol(person)
    }

    @discardableResult
    func enrol(_ person: ID<Person>) throws -> Int64 {
        try office.number(
            """
            insert into reviewers.reviewer (person, register_number)
            values (\(person), 'R-' || lpad((select 1 + count(*) from reviewers.reviewer)::text, 4, '0')) returning id
            """)
    }

    /// A reviewer in the register without a browser.
    func reviewer(_ name: String) throws -> Int64 { try enrol(office.person(name, [.reviewer])) }

    func reviewer(of visitor: Visitor) throws -> Int64 {
        try office.number("select id from reviewers.reviewer where person = \(visitor.person)")
    }

    /// The body of an answer that must be a success.
    @discardableResult
    func done(_ answer: Answer) throws -> JSON {
        guard answer.status == 200 else { throw Office.Missing(what: "success, not \(answer.status): \(answer.text)") }
        return answer.json
    }

    /// Hands in intervision of 2 h 30 on a day, as Anouk unless somebody else is named.
    func handIn(
        _ visitor: Visitor? = nil, kind: String = "intervision", day: String = "2026-08-20", time: String? = "2:30",
        more: [(String, JSON)] = []
    ) throws -> Int64 {
        let fields: [(String, JSON)] = [
            ("kind", .string(kind)), ("day", .string(day)), ("time", time.map(JSON.string) ?? .null),
        ]
        return try done((visitor ?? anouk).post("/hours", json: .object(fields + more)))["id"]?.integer ?? 0
    }

    func grant(_ entry: Int64, by visitor: Visitor? = nil, _ body: JSON = .object([])) throws -> Answer {
        try (visitor ?? supervisor).post("/hours/\(entry)/grant", json: body)
    }

    /// An entry as its page gives it.
    func entry(_ id: Int64, as visitor: Visitor? = nil) throws -> JSON {
        try done((visitor ?? supervisor).get("/hours/\(id).json"))
    }

    /// A review with a team, as the office would have written it down.
    func review(
        _ number: String = "LR-2026-001", team: [(person: ID<Person>, part: String, from: String, until: String?)] = []
    ) throws -> Int64 {
        let review = try office.number(
            """
            insert into reviews.review (number, title, kind, opened_on)
            select \(number), 'Samen kijken', id, '2026-03-01' from settings.review_kind where key = 'full'
            order by from_day desc limit 1 returning id
            """)
        for (person, part, from, until) in team {
            try office.asOwner(
                """
                insert into reviews.team_member (review, person, part, from_day, until_day)
                values (\(review), \(person), \(part), \(from)::date, \(until)::date) returning id
                """)
        }
        return review
    }

    func gathering(
        _ title: String = "Intervisie augustus", kind: String = "intervision", day: String = "2026-08-20",
        minutes: Int64 = 120, group: Int64? = nil, cohort: Int64? = nil
    ) throws -> Int64 {
        try office.number(
            """
            insert into activities.gathering (kind, on_day, minutes, title, intervision_group, cohort)
            values (\(kind), \(day)::date, \(minutes)::integer, \(title), \(group), \(cohort)) returning id
            """)
    }

    func group(_ name: String, members: [Int64] = []) throws -> Int64 {
        let id = try office.number(
            "insert into activities.intervision_group (name, from_day) values (\(name), '2026-01-01') returning id")
        for member in members {
            try office.asOwner(
                """
                insert into activities.group_member (intervision_group, reviewer, from_day)
                values (\(id), \(member), '2026-01-01') returning id
                """)
        }
        return id
    }

    /// A cohort of a new training with a British trainer, since 1 January 2026.
    func cohort(numbers: String) throws -> Int64 {
        let training =
            try done(
                supervisor.post("/trainings", json: ["name": "Basisopleiding", "leadsTo": "registered"]))["id"]?.integer
            ?? 0
        let body: JSON = [
            "name": "2026", "trainers": [["name": "Sheila Fish", "origin": "british"]],
            "numbers": .string(numbers), "joinedOn": "2026-01-01",
        ]
        return try done(supervisor.post("/trainings/\(training)/cohorts", json: body))["id"]?.integer ?? 0
    }

    /// Somebody who is known already, with another browser.
    func again(_ visitor: Visitor) throws -> Visitor {
        let token = Secret.token()
        try office.asOwner(
            """
            insert into access.session (person, token_hash)
            values (\(visitor.person), decode(\(Secret.hex(Secret.sha256(Array(token.utf8)))), 'hex')) returning id
            """)
        return Visitor(office: office, person: visitor.person, session: token)
    }
}
