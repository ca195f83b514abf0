import Doors
import Postgres
import Testing
import Values
import Web

@testable import BackOffice

@Suite("Reviews: who may do and see what")
struct ReviewRightsTests {
    @Test("supervision is recorded by a supervisor and by nobody else")
    func supervision() throws {
        let scene = try ReviewsOffice()
        let review = try scene.review()
        for role in Role.ofPeople {
            let answer = try scene.office.visitor(role).post("/reviews/\(review)/supervision", json: [:])
            #expect(answer.status == (role == .supervisor ? 422 : 403), "\(role)")
        }
    }

    @Test("only the coordinator does the work; every other role, and nobody, is turned away from every action")
    func actions() throws {
        let scene = try ReviewsOffice()
        let review = try scene.review(parties: [try scene.organisation("De Brug")])
        let visitors: [(Role?, Visitor)] =
            try Role.ofPeople.filter { $0 != .coordinator }.map { ($0, try scene.office.visitor($0)) }
            + [(nil, scene.office.stranger)]
        for action in ReviewsPart.part.actions where action.door.name != SuperviseReview.door.name {
            let target = Self.target(action.door, review)
            for (role, visitor) in visitors {
                let answer = try visitor.post(target, json: [:])
                // Whoever fills in nothing is told so only where he or she may do it at all.
                #expect(
                    answer.status == (role == nil ? 401 : 403) || answer.status == 422, "\(action.door.name) \(role)")
                if let role { #expect(!action.door.roles.contains(role), "\(action.door.name) \(role)") }
            }
            #expect(action.door.roles == [.coordinator], "\(action.door.name)")
        }
    }

    /// The address of a door: of that review, and of number 1 of whatever belongs to it.
    private static func target(_ door: Door, _ review: Int64) -> String {
        door.path.split(separator: "/").map { part in
            part.first != "{" ? "/" + part : part == "{review}" ? "/\(review)" : "/1"
        }.joined()
    }

    @Test("a whole action is refused to every role but the coordinator, also when it is filled in rightly")
    func openingByOthers() throws {
        let scene = try ReviewsOffice()
        let fields: JSON = ["title": "Samen leren", "kind": "full", "openedOn": "2026-08-01"]
        for role in Role.ofPeople where role != .coordinator {
            let answer = try scene.office.visitor(role).post("/reviews", json: fields)
            #expect(answer.status == 403, "\(role)")
        }
        #expect(try scene.office.stranger.post("/reviews", json: fields).status == 401)
        #expect(try scene.office.number("select count(*) from reviews.review") == 0)
    }

    @Test("the office reads requests and reviews, a reviewer only reviews, an administrator neither")
    func views() throws {
        let scene = try ReviewsOffice()
        let review = try scene.review()
        let request = try scene.request()
        for role in Role.ofPeople {
            let visitor = try scene.office.visitor(role)
            let isOffice = Role.office.contains(role)
            #expect(try visitor.get("/requests.json").status == (isOffice ? 200 : 403), "\(role)")
            #expect(try visitor.get("/requests/\(request).json").status == (isOffice ? 200 : 403), "\(role)")
            #expect(try visitor.get("/reviews.json").status == (isOffice || role == .reviewer ? 200 : 403), "\(role)")
            let expected = isOffice ? 200 : role == .reviewer ? 404 : 403
            #expect(try visitor.get("/reviews/\(review).json").status == expected, "\(role)")
            #expect(try visitor.get("/reviews/\(review)").status == expected, "\(role)")
        }
        #expect(try scene.office.stranger.get("/reviews.json").status == 401)
        #expect(try scene.office.stranger.get("/reviews/\(review)").status == 303)
    }

    @Test("whoever only reads gets a page without a button or link to change anything")
    func readersPage() throws {
        let scene = try ReviewsOffice()
        let review = try scene.review(parties: [try scene.organisation("De Brug")])
        for role in [Role.board, .treasurer, .supervisor, .auditor] {
            let page = try scene.office.visitor(role).get("/reviews/\(review)").text
            #expect(page.contains("Samen kijken naar een overplaatsing"))
            for part in ["/change", "/outcome", "/new", "/plan", "/completion", "/departure", "/end"] {
                #expect(!page.contains("href=\"/reviews/\(review)\(part)"), "\(role) \(part)")
            }
            #expect(!page.contains("Volgende stap"), "\(role)")
        }
        #expect(try scene.coordinator.get("/reviews/\(review)").text.contains("Volgende stap"))
    }

    @Test("a reviewer sees the reviews of whose team he or she is a member, and is none after the last day")
    func reviewersOwn() throws {
        let scene = try ReviewsOffice()
        let anouk = try scene.reviewer("Anouk Terpstra")
        let mine = try scene.review("De mijne")
        let other = try scene.review("Van een ander")
        try scene.appoint(anouk, "lead", to: mine)
        let browser = try scene.signedIn(anouk)
        let list = try browser.get("/reviews.json").json.items ?? []
        #expect(list.map { $0["id"]?.integer } == [mine])
        #expect(try browser.get("/reviews/\(mine)").status == 200)
        #expect(try browser.get("/reviews/\(other)").status == 404)
        let member = try scene.member(anouk, in: mine)
        _ = try scene.done(
            scene.coordinator.post("/reviews/\(mine)/team/\(member)/end", json: ["untilDay": "2026-08-31"]))
        #expect(try browser.get("/reviews.json").json.items?.isEmpty == true)
        #expect(try browser.get("/reviews/\(mine)").status == 404)
    }

    @Test("a reviewer's page names team mates and parties, and has no history")
    func reviewersPage() throws {
        let scene = try ReviewsOffice()
        let party = try scene.organisation("Stichting De Brug")
        let anouk = try scene.reviewer("Anouk Terpstra")
        let joost = try scene.reviewer("Joost Hagenaars")
        let review = try scene.review(parties: [party])
        try scene.appoint(anouk, "lead", to: review)
        try scene.appoint(joost, "second", to: review)
        let json = try scene.signedIn(anouk).get("/reviews/\(review).json").json
        #expect(json["team"]?.items?.map { $0["name"]?.string } == ["Anouk Terpstra", "Joost Hagenaars"])
        #expect(json["parties"]?.items?.map { $0["name"]?.string } == ["Stichting De Brug"])
        #expect(json["history"] == .null)
        let page = try scene.signedIn(anouk).get("/reviews/\(review)").text
        #expect(!page.contains("Geschiedenis"))
        #expect(!page.contains("/organisations/\(party)"))
    }

    // MARK: the database by itself

    @Test("raw SQL as a reviewer shows nothing of another's review, and no request at all")
    func rawReading() throws {
        let scene = try ReviewsOffice()
        let party = try scene.organisation("Stichting De Brug")
        let outsider = try scene.organisation("Jeugdhulp Waterland")
        let anouk = try scene.reviewer("Anouk Terpstra")
        let joost = try scene.reviewer("Joost Hagenaars")
        let mine = try scene.review("De mijne", parties: [party])
        let other = try scene.review("Van een ander", parties: [outsider])
        _ = try scene.request(from: party, organisations: [party])
        try scene.appoint(anouk, "lead", to: mine)
        try scene.appoint(joost, "lead", to: other)
        func count(_ statement: SQL) throws -> Int64 {
            try scene.office.raw(as: "reviewer", person: anouk, statement).first?[0] ?? -1
        }
        #expect(try count("select count(*) from reviews.review") == 1)
        #expect(try count("select count(*) from reviews.overview") == 1)
        #expect(try count("select count(*) from reviews.party") == 1)
        #expect(try count("select count(*) from reviews.step") == 6)
        #expect(try count("select count(*) from reviews.team_member") == 1)
        #expect(try count("select count(*) from reviews.request") == 0)
        #expect(try count("select count(*) from reviews.request_organisation") == 0)
        for table: SQL in ["meeting", "consent", "outcome", "recommendation", "evaluation", "destruction"] {
            #expect(try count("select count(*) from reviews.\(table) where review = \(other)") == 0)
        }
        // Names come only of team mates and of the parties to one's own reviews.
        func name(_ statement: SQL) throws -> String? {
            try scene.office.raw(as: "reviewer", person: anouk, statement).first?[0]
        }
        #expect(try name("select reviews.name_of(\(anouk))") == "Anouk Terpstra")
        #expect(try name("select reviews.name_of(\(joost))") == nil)
        #expect(try name("select reviews.organisation_name(\(party))") == "Stichting De Brug")
        #expect(try name("select reviews.organisation_name(\(outsider))") == nil)
        #expect(try count("select count(*) from access.person") == 1)
        try scene.appoint(joost, "second", to: mine)
        #expect(try name("select reviews.name_of(\(joost))") == "Joost Hagenaars")
        #expect(try count("select count(*) from access.person") == 1)
    }

    @Test("a reviewer learns nobody else's employers from the rule of impartiality")
    func rawImpartiality() throws {
        let scene = try ReviewsOffice()
        let party = try scene.organisation("GGZ De Linde")
        let anouk = try scene.reviewer("Anouk Terpstra", employer: party)
        let joost = try scene.reviewer("Joost Hagenaars", employer: party)
        let review = try scene.review(parties: [party])
        func found(_ person: ID<Person>) throws -> Int {
            try scene.office.raw(
                as: "reviewer", person: anouk,
                "select * from reviews.employer_parties(\(review), \(person), '2026-09-01', null)"
            ).count
        }
        #expect(try found(anouk) == 1)
        #expect(try found(joost) == 0)
    }

    @Test("no role but the coordinator may write a review by raw SQL, and nobody may delete one")
    func rawWriting() throws {
        let scene = try ReviewsOffice()
        let review = try scene.review()
        let roles = Role.ofPeople.map(\.rawValue) + ["link", "public", "jobs", "retention", "console", "nobody"]
        for role in roles {
            for table: SQL in ["review", "party", "step", "outcome", "destruction", "request_decision"] {
                #expect(
                    try scene.objection(as: role, "delete from reviews.\(table)") == "42501", "\(role) \(table.text)")
            }
            if role == "coordinator" { continue }
            #expect(
                try scene.objection(as: role, "update reviews.review set title = 'x' where id = \(review)") == "42501",
                "\(role)")
            #expect(
                try scene.objection(
                    as: role,
                    "insert into reviews.consent (review, given_on, form) values (\(review), '2026-08-01', 'x')")
                    == "42501", "\(role)")
        }
        // Not even the coordinator renumbers a review, moves its opening or rewrites who was in its team.
        for statement: SQL in [
            "update reviews.review set number = 'LR-2026-999'", "update reviews.review set opened_on = '2026-01-01'",
            "update reviews.review set kind = kind", "update reviews.team_member set person = person",
            "update reviews.party set organisation = organisation", "update reviews.outcome set reason = 'x'",
        ] {
            #expect(try scene.objection(as: "coordinator", statement) == "42501", "\(statement.text)")
        }
    }
}
