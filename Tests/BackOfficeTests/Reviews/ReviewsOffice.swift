import BackOffice
import Doors
import Postgres
import Values
import Web

@testable import BackOffice

/// An office with a coordinator, some organisations and people, and short ways to do what the tests are not about.
final class ReviewsOffice: RefusalScene {
    let office: Office
    let coordinator: Visitor

    init() throws {
        office = try Office()
        coordinator = try office.visitor(.coordinator, name: "Marieke van Dongen")
    }

    /// Somebody who is known already, with a browser of his or her own.
    func signedIn(_ person: ID<Person>) throws -> Visitor {
        let token = Secret.token()
        try office.asOwner(
            """
            insert into access.session (person, token_hash)
            values (\(person), decode(\(Secret.hex(Secret.sha256(Array(token.utf8)))), 'hex')) returning id
            """)
        return Visitor(office: office, person: person, session: token)
    }

    /// Several browsers of the coordinator, for what happens at the same moment.
    func browsers(_ count: Int) throws -> [Visitor] {
        guard let person = coordinator.person else { throw Office.Missing(what: "a coordinator") }
        return try (0..<count).map { _ in try signedIn(person) }
    }

    func organisation(_ name: String, kind: String = "institution") throws -> Int64 {
        try office.number(
            "insert into organisations.organisation (kind, name) values (\(kind), \(name)) returning id")
    }

    /// A registered reviewer; who is given an employer works there from a day until a day.
    func reviewer(_ name: String, employer: Int64? = nil, from: String = "2015-01-01", until: String? = nil) throws
        -> ID<Person>
    {
        let person = try beginner(name)
        let reviewer = try reviewerID(of: person)
        if let employer { try employ(reviewer, employer, from, until) }
        try register(reviewer, level: "registered")
        return person
    }

    /// Somebody in the register of reviewers on whom nobody has decided yet.
    func beginner(_ name: String) throws -> ID<Person> {
        let person = try office.person(name, [.reviewer])
        try office.asOwner(
            """
            insert into reviewers.reviewer (person, register_number)
            values (\(person), 'R-' || lpad((select 1 + count(*) from reviewers.reviewer)::text, 4, '0')) returning id
            """)
        return person
    }

    /// Registers a reviewer at a level, without an end unless one is given.
    /// - Returns: the decision.
    @discardableResult
    func register(_ reviewer: Int64, level: String, from: String = "2015-01-01", until: String? = nil) throws -> Int64 {
        let decision = try office.number(
            """
            insert into accreditation.decision (
                reviewer, kind, level, decided_on, effect_on, until_day, ground, decided_by)
            values (\(reviewer), 'registered', \(level), least(\(from)::date, settings.today()), \(from)::date,
                \(until)::date, 'Voorbeeld', \(coordinator.person)) returning id
            """)
        if level == "supervisor" {
            try office.asOwner(
                """
                insert into accreditation.confirmation (decision, confirmed_by)
                values (\(decision), \(office.person("Tweede beslisser", []))) returning decision
                """)
        }
        return decision
    }

    func employ(_ reviewer: Int64, _ employer: Int64, _ from: String, _ until: String?) throws {
        try office.asOwner(
            """
            insert into reviewers.employment (reviewer, organisation, from_day, until_day)
            values (\(reviewer), \(employer), \(from)::date, \(until)::date) returning id
            """)
    }

    func reviewerID(of person: ID<Person>) throws -> Int64 {
        try office.number("select id from reviewers.reviewer where person = \(person)")
    }

    /// Opens a review as the coordinator: participating and paying parties by their ids.
    func review(
        _ title: String = "Samen kijken naar een overplaatsing", kind: String = "full", on day: String = "2026-06-18",
        parties: [Int64] = [], notifiedOn: String? = nil
    ) throws -> Int64 {
        let rows: [JSON] = parties.map {
            ["organisation": .integer($0), "participating": true, "paying": true]
        }
        var fields: [(String, JSON)] = [
            ("title", .string(title)), ("kind", .string(kind)), ("openedOn", .string(day)), ("parties", .array(rows)),
        ]
        if let notifiedOn { fields.append(("notifiedOn", .string(notifiedOn))) }
        return try done(coordinator.post("/reviews", json: .object(fields)))["id"]?.integer ?? 0
    }

    /// Registers a request as the coordinator.
    func request(
        _ subject: String = "Een overplaatsing die misliep", on day: String = "2026-08-20", from asker: Int64? = nil,
        organisations: [Int64] = []
    ) throws -> Int64 {
        var fields: [(String, JSON)] = [
            ("receivedOn", .string(day)), ("askedBy", "Ineke van Asselt, directeur"), ("subject", .string(subject)),
            ("organisations", .array(organisations.map(JSON.integer))),
        ]
        if let asker { fields.append(("organisation", .integer(asker))) }
        return try done(coordinator.post("/requests", json: .object(fields)))["id"]?.integer ?? 0
    }

    /// The body of an answer that must be a success.
    func done(_ answer: Answer) throws -> JSON {
        guard answer.status == 200 else { throw Office.Missing(what: "success, not \(answer.status): \(answer.text)") }
        return answer.json
    }

    func appoint(_ person: ID<Person>, _ part: String, to review: Int64, from day: String = "2026-06-18") throws {
        _ = try done(
            coordinator.post(
                "/reviews/\(review)/team",
                json: [
                    "person": .integer(person.value), "part": .string(part), "fromDay": .string(day),
                    "confirmPastEmployer": true, "pastEmployerReason": "Besproken",
                ]))
    }

    /// The id of a step of a review by its ordinal.
    func step(_ ordinal: Int, of review: Int64) throws -> Int64 {
        try office.number("select id from reviews.step where review = \(review) and ordinal = \(ordinal)")
    }

    /// Finishes the steps up to an ordinal on one day.
    func finish(upTo ordinal: Int, of review: Int64, on day: String = "2026-08-01") throws {
        for number in 1...ordinal {
            let step = try step(number, of: review)
            _ = try done(
                coordinator.post("/reviews/\(review)/steps/\(step)/completion", json: ["doneOn": .string(day)]))
        }
    }

    func conclude(_ review: Int64, _ outcome: String, on day: String = "2026-08-20") throws {
        _ = try done(
            coordinator.post(
                "/reviews/\(review)/outcome",
                json: ["outcome": .string(outcome), "endedOn": .string(day), "reason": "De partijen zagen ervan af."]))
    }

    /// The id of the party that an organisation is.
    func party(_ organisation: Int64, in review: Int64) throws -> Int64 {
        try office.number(
            "select id from reviews.party where review = \(review) and organisation = \(organisation) order by id desc")
    }

    func member(_ person: ID<Person>, in review: Int64) throws -> Int64 {
        try office.number(
            "select id from reviews.team_member where review = \(review) and person = \(person) order by id desc")
    }

    /// What the database itself says to a statement under a role; nil where it does not object.
    func objection(as role: String, person: ID<Person>? = nil, _ statement: SQL) throws -> String? {
        do {
            try office.raw(as: role, person: person, statement)
            return nil
        } catch let error as DatabaseError {
            return error.constraint ?? error.sqlState ?? "lost"
        }
    }
}

/// A day that stands in a test.
func day(_ text: String) throws -> Day {
    guard let day = Day.parse(text) else { throw Office.Missing(what: "a day in \(text)") }
    return day
}

/// A period that stands in a test.
func period(_ from: String, _ until: String? = nil) throws -> Period {
    guard let period = Period(from: try day(from), until: try until.map(day)) else {
        throw Office.Missing(what: "a period from \(from)")
    }
    return period
}
