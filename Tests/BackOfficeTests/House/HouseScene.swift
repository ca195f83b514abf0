import BackOffice
import Doors
import Postgres
import Values
import Web

/// An office with something of everything, made through its doors: for whatever has an address there is a record.
final class HouseScene {
    let reviews: ReviewsOffice
    /// The reviewer who is on the team and in the register.
    let reviewer: Visitor
    /// The values of the addresses, by the names between braces.
    private var numbers: [String: Int64] = [:]
    private var draft: Int64 = 0
    private var assent: Int64 = 0
    private(set) var letter = ""
    private var invitation = ""

    var office: Office { reviews.office }
    private var coordinator: Visitor { reviews.coordinator }

    init() throws {
        reviews = try ReviewsOffice()
        let brug = try reviews.organisation("Stichting De Brug")
        let linde = try reviews.organisation("GGZ De Linde")
        let person = try reviews.reviewer("Anouk Terpstra", employer: try reviews.organisation("Kompas"))
        reviewer = try reviews.signedIn(person)
        numbers["organisation"] = brug
        numbers["reviewer"] = try reviews.reviewerID(of: person)
        try keepRegister()
        try keepReview(of: person, parties: [brug, linde])
        try keepQuotes(parties: [brug, linde])
        try keepHouse()
    }

    private func keepRegister() throws {
        let organisation = "/organisations/\(numbers["organisation"] ?? 0)"
        let reviewer = "/reviewers/\(numbers["reviewer"] ?? 0)"
        let contact: JSON = ["name": "Ineke van Asselt", "function": "bestuurder", "mayAgree": true]
        numbers["contact"] = try made(organisation + "/contacts", contact)
        numbers["affiliation"] = try made(
            organisation + "/affiliations", ["fromDay": "2026-01-01", "fee": "250.00"])
        _ = try reviews.done(coordinator.post(reviewer + "/active-periods", json: ["fromDay": "2020-01-01"]))
        numbers["activePeriod"] = try office.number("select max(id) from reviewers.active_period")
        numbers["employment"] = try office.number("select max(id) from reviewers.employment")
        let hours: JSON = ["kind": "other", "day": "2026-08-20", "time": "2:00", "note": "Voorbereiding"]
        numbers["entry"] = try reviews.done(self.reviewer.post("/hours", json: hours))["id"]?.integer
        try keepActivities()
        try keepStanding(reviewer)
    }

    private func keepStanding(_ reviewer: String) throws {
        let supervisor = try office.visitor(.supervisor)
        func made(_ path: String, _ fields: JSON) throws -> Int64? {
            try reviews.done(supervisor.post(reviewer + path, json: fields))["id"]?.integer
        }
        numbers["decision"] = try office.number("select max(id) from accreditation.decision")
        let keys = ["open_questions", "impartiality", "interviewing", "timeline", "dialogue", "reporting"]
        let verdicts = keys.map { key -> JSON in ["competency": .string(key), "verdict": "sufficient"] }
        numbers["assessment"] = try made("/assessments", ["verdicts": .array(verdicts)])
    }

    private func keepActivities() throws {
        numbers["group"] = try made("/groups", ["name": "Utrecht", "fromDay": "2026-01-01", "numbers": "R-0001"])
        numbers["groupMember"] = try office.number("select max(id) from activities.group_member")
        numbers["gathering"] = try made(
            "/gatherings",
            [
                "kind": "intervision", "title": "Intervisie", "day": "2026-08-27", "time": "2:00",
                "group": .integer(numbers["group"] ?? 0),
            ])
        numbers["training"] = try made("/trainings", ["name": "Basisopleiding", "leadsTo": "registered"])
        numbers["cohort"] = try made(
            "/trainings/\(numbers["training"] ?? 0)/cohorts",
            ["name": "2026", "joinedOn": "2026-01-01", "numbers": "R-0001"])
        let supervisor = try office.person("Sofie", [.supervisor]).value
        _ = try made(
            "/caseload", ["supervisor": .integer(supervisor), "numbers": "R-0001", "fromDay": "2026-01-01"])
        numbers["supervision"] = try office.number("select max(id) from activities.supervision")
    }

    private func keepReview(of person: ID<Person>, parties: [Int64]) throws {
        let review = try reviews.review(parties: parties)
        numbers["request"] = try reviews.request(from: parties[0], organisations: parties)
        numbers["review"] = review
        numbers["step"] = try reviews.step(2, of: review)
        numbers["party"] = try reviews.party(parties[1], in: review)
        try reviews.appoint(person, "lead", to: review)
        numbers["member"] = try reviews.member(person, in: review)
        try reviews.finish(upTo: 1, of: review)
        numbers["meeting"] = try made(
            "/reviews/\(review)/meetings",
            ["title": "Eerste dialoog", "day": "2026-10-12", "step": .integer(numbers["step"] ?? 0)])
    }

    private func keepQuotes(parties: [Int64]) throws {
        draft = try made("/reviews/\(try reviews.review("Een tweede leerreview", parties: parties))/quotes", [:])
        let issued = try made("/reviews/\(numbers["review"] ?? 0)/quotes", [:])
        _ = try reviews.done(coordinator.post("/quotes/\(issued)/issue", json: [:]))
        numbers["quote"] = issued
        numbers["ordinal"] = 1
        assent = try AgreementScene.parties(of: issued, ordinal: 1, office)[0]
        let link = try reviews.done(
            coordinator.post(
                "/quotes/\(issued)/parties/\(assent)/link", json: .object(AgreementScene.director)))
        letter = link["path"]?.string ?? ""
        numbers["link"] = try office.number("select max(id) from quotes.link")
    }

    private func keepHouse() throws {
        let administrator = try office.visitor(.administrator)
        let person = try office.person("Bea de Wit", [.coordinator])
        numbers["person"] = person.value
        numbers["holding"] = try office.number("select max(id) from access.role_holding")
        let path = "/people/\(person.value)/invitation"
        invitation = try reviews.done(administrator.post(path, json: [:]))["path"]?.string ?? ""
        _ = try reviews.done(administrator.post("/settings/rates", json: ["from": "2027-01-01", "rate": "140"]))
        numbers["job"] = try office.number(
            "insert into jobs.job (kind, subject, given_up_at) values ('quote_document', 1, now()) returning id")
    }

    private func made(_ path: String, _ fields: JSON) throws -> Int64 {
        try reviews.done(coordinator.post(path, json: fields))["id"]?.integer ?? 0
    }

    /// Somebody in a role who may go to the addresses below: a reviewer is the one of the team.
    func visitor(_ role: Role) throws -> Visitor {
        switch role {
        case .reviewer: reviewer
        case .link, .public: office.stranger
        default: try office.visitor(role)
        }
    }

    /// Where the form of an action stands and where it posts to, for records with which it makes sense.
    func addresses(of action: AnyAction, for visitor: Visitor) throws -> (form: String, target: String) {
        let door = action.door
        if door.pathFields.contains("token") {
            _ = try reviews.done(visitor.post("/account/tokens", json: [:]))
            numbers["token"] = try office.number("select max(id) from access.token")
        }
        return (try filled(door.formPath, door.name), try filled(door.path, door.name))
    }

    private func filled(_ path: String, _ door: String) throws -> String {
        var filled = path.replacing("/agreement/{secret}", with: letter)
            .replacing("/invitation/{secret}", with: invitation)
        if ["quote issue", "quote refresh", "quote change", "quote discard"].contains(door) {
            filled = filled.replacing("{quote}", with: String(draft))
        }
        if filled.hasPrefix("/quotes/") { filled = filled.replacing("{party}", with: String(assent)) }
        for (name, number) in numbers { filled = filled.replacing("{\(name)}", with: String(number)) }
        guard !filled.contains("{") else { throw Office.Missing(what: "a record for \(filled)") }
        return filled
    }
}
