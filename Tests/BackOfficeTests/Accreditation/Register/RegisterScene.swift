import Doors
import Postgres
import Testing
import Values
import Web

/// An office with reviewers whose registrations were decided, each by the same supervisor.
struct RegisterScene: RefusalScene {
    let office: Office
    let coordinator: Visitor
    let supervisor: Visitor

    init() throws {
        office = try Office()
        coordinator = try office.visitor(.coordinator, name: "Marieke van Dongen")
        supervisor = try office.visitor(.supervisor, name: "Hanneke Vos")
    }

    /// A reviewer who can sign in, registered from a day until a day; no days: not registered at all.
    func reviewer(
        _ name: String, from day: String? = "2024-01-01", until last: String = "2026-12-31", city: String? = nil
    ) throws -> (id: Int64, number: String, visitor: Visitor) {
        let visitor = try office.visitor(.reviewer, name: name)
        let body: JSON = [
            "person": .integer(visitor.person?.value ?? 0), "city": city.map(JSON.string) ?? .null,
            "activeFrom": "2020-01-01",
        ]
        let answer = try coordinator.post("/reviewers", json: body)
        guard let id = answer.json["id"]?.integer, let number = answer.json["registerNumber"]?.string else {
            throw Office.Missing(what: answer.text)
        }
        if let day { try decide("registered", id, from: day, until: last) }
        return (id, number, visitor)
    }

    /// Adds a decision as it would stand after the day itself.
    @discardableResult
    func decide(
        _ kind: String, _ reviewer: Int64, from day: String, until last: String? = nil, about: Int64? = nil
    ) throws -> Int64 {
        let level: String? = about == nil ? "registered" : nil
        return try office.number(
            """
            insert into accreditation.decision (
                reviewer, kind, level, about, decided_on, effect_on, until_day, ground, decided_by, recorded_on)
            values (\(reviewer), \(kind), \(level), \(about), least(\(day)::date, settings.today()), \(day)::date,
                \(last)::date, 'Voorbeeld', \(supervisor.person?.value ?? 0), least(\(day)::date, settings.today()))
            returning id
            """)
    }

    /// The decision that opened the reviewer's registration.
    func registration(of reviewer: Int64) throws -> Int64 {
        try office.number(
            "select root from accreditation.period where reviewer = \(reviewer) order by from_day desc limit 1")
    }

    func today(is day: String) throws {
        try office.asOwner("update settings.clock set today = \(day)::date returning today")
    }
}
