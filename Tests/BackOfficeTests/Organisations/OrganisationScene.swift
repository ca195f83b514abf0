import Doors
import Postgres
import Testing
import Values
import Web

/// An office with a coordinator and organisations.
struct OrganisationScene {
    let office: Office
    let coordinator: Visitor

    init() throws {
        office = try Office()
        coordinator = try office.visitor(.coordinator, name: "Marieke van Dongen")
    }

    static let actions = [
        "organisation register", "organisation change", "contact add", "contact change", "contact end",
        "affiliation add", "affiliation end",
    ]

    /// Registers an organisation through the door.
    func register(_ name: String, _ more: [(String, JSON)] = []) throws -> Int64 {
        let fields: [(String, JSON)] = [("name", .string(name)), ("kind", "institution")]
        let body = JSON.object(fields.filter { field in !more.contains { $0.0 == field.0 } } + more)
        return try id(of: coordinator.post("/organisations", json: body))
    }

    func addContact(_ name: String, to organisation: Int64, _ more: [(String, JSON)] = []) throws -> Int64 {
        let body = JSON.object([("name", .string(name))] + more)
        return try id(of: coordinator.post("/organisations/\(organisation)/contacts", json: body))
    }

    func affiliate(_ organisation: Int64, from: String, until: String? = nil) throws -> Int64 {
        let body: JSON = [
            "fromDay": .string(from), "untilDay": until.map(JSON.string) ?? .null, "fee": "250.00",
        ]
        return try id(of: coordinator.post("/organisations/\(organisation)/affiliations", json: body))
    }

    /// The id in an answer; the test fails with the answer's text where there is none.
    func id(of answer: Answer) throws -> Int64 {
        #expect(answer.status == 200, "\(answer.text)")
        guard case .integer(let id)? = answer.json["id"] else { throw Office.Missing(what: answer.text) }
        return id
    }
}
