import Doors
import Postgres
import Testing
import Values
import Web

@testable import BackOffice

@Suite("Reviews: from a request to the end, whole request in, whole answer out")
struct ReviewJourneyTests {
    @Test("a request is registered by form, shown, found with a slip of the pen, and accepted as a review")
    func request() throws {
        let office = try ReviewsOffice()
        let brug = try office.organisation("Stichting De Brug")
        let gemeente = try office.organisation("Gemeente Oosterveen", kind: "municipality")
        let browser = office.coordinator
        let registered = try browser.post(
            "/requests",
            [
                "receivedOn": "2026-08-20", "askedBy": "Ineke van Asselt, directeur", "organisation": "\(brug)",
                "subject": "Een overplaatsing die misliep", "organisations": "\(brug)", "organisations": "\(gemeente)",
            ])
        #expect(registered.status == 303)
        let page = try browser.get(registered.location ?? "")
        #expect(page.status == 200)
        for words in ["Een overplaatsing die misliep", "Ineke van Asselt, directeur", "Gemeente Oosterveen", "Open"] {
            #expect(page.text.contains(words), "\(words)")
        }
        #expect(page.text.contains("De aanvraag is vastgelegd."))

        let found = try browser.get("/requests?search=overplatsing")
        #expect(found.text.contains("Een overplaatsing die misliep"))
        #expect(try browser.get("/requests.json?search=brugg").json.items?.count == 1)
        #expect(try browser.get("/requests.json?search=kwartaal").json.items?.isEmpty == true)
        #expect(try browser.get("/requests.json?state=declined").json.items?.isEmpty == true)

        let form = try browser.get("\(registered.location ?? "")/acceptance")
        #expect(form.text.contains("Volledige leerreview"))
        #expect(form.text.contains("opdrachtgever, deelnemer, betaler"))
        let accepted = try browser.post(
            "\(registered.location ?? "")/acceptance",
            ["title": "Samen kijken naar een overplaatsing", "kind": "full", "decidedOn": "2026-08-25"])
        #expect(accepted.status == 303, "\(accepted.text)")
        let review = try browser.get("\(accepted.location ?? "").json").json
        #expect(review["number"]?.string == "LR-2026-001")
        #expect(review["state"]?.string == "orientation")
        #expect(review["openedOn"]?.string == "2026-08-25")
        #expect(review["targetOn"]?.string == "2026-12-25")
        #expect(review["steps"]?.items?.map { $0["key"]?.string } == Self.steps)
        let parties = review["parties"]?.items ?? []
        #expect(parties.map { $0["name"]?.string } == ["Stichting De Brug", "Gemeente Oosterveen"])
        #expect(parties.map { $0["participating"] } == [true, false])
        #expect(parties.map { $0["tookInitiative"] } == [true, false])
        let after = try browser.get("\(registered.location ?? "").json").json
        #expect(after["state"]?.string == "accepted")
        #expect(after["number"]?.string == "LR-2026-001")
    }

    private static let steps = ["orientation", "exploration", "dialogue", "insights", "reporting", "follow_up"]

    @Test("a review is opened without a request, staffed, planned, done and destroyed; its page asks for each in turn")
    func course() throws {
        let office = try ReviewsOffice()
        let brug = try office.organisation("Stichting De Brug")
        let review = try office.review(notifiedOn: "2026-07-21")
        let browser = office.coordinator
        func next() throws -> String { try browser.get("/reviews/\(review)").text }
        #expect(try next().contains("Er is nog geen partij."))
        _ = try office.done(
            browser.post(
                "/reviews/\(review)/parties",
                json: [
                    "organisation": .integer(brug), "commissioning": true, "participating": true, "paying": true,
                    "joinedOn": "2026-06-18",
                ]))
        #expect(try next().contains("Het team heeft nog geen eerste reviewer."))
        try office.appoint(try office.reviewer("Anouk Terpstra"), "lead", to: review)
        #expect(try next().contains("Het team heeft nog geen tweede reviewer."))
        try office.appoint(try office.reviewer("Joost Hagenaars"), "second", to: review)
        #expect(try next().contains("Er is nog geen offerte voor deze leerreview."))
        let step = try office.step(1, of: review)
        _ = try office.done(
            browser.post("/reviews/\(review)/steps/\(step)/plan", json: ["plannedOn": "2026-08-10"]))
        #expect(try next().contains("De stap Oriëntatie had op 10 augustus 2026 klaar moeten zijn."))
        try office.finish(upTo: 5, of: review)
        #expect(try next().contains("Alle stappen zijn klaar."))
        #expect(try next().contains("Een leerreview begint beter daarna."))
        try office.conclude(review, "done")
        #expect(try next().contains("De werkdocumenten moeten uiterlijk 31 augustus 2026 zijn vernietigd."))
        _ = try office.done(
            browser.post(
                "/reviews/\(review)/destructions",
                json: ["what": "Tijdlijnen", "destroyedBy": "Anouk Terpstra", "destroyedOn": "2026-08-31"]))
        #expect(try next().contains("De leerreview is nog niet geëvalueerd met de organisaties."))
        _ = try office.done(
            browser.post(
                "/reviews/\(review)/evaluations", json: ["heldOn": "2026-08-31", "organisationsPresent": 1]))
        #expect(!(try next().contains("Volgende stap")))
        let json = try browser.get("/reviews/\(review).json").json
        #expect(json["state"]?.string == "done")
        #expect(json["since"]?.string == "2026-08-20")
        #expect(json["destroyBy"] == .null)
        #expect(json["daysLeft"] == .null)
        #expect(json["startsBeforeReport"]?.string == "2026-08-01")
        #expect(json["reportDueOn"]?.string == "2026-09-01")
    }

    @Test("the history tells each doing once, the latest first, with who did it")
    func history() throws {
        let office = try ReviewsOffice()
        let brug = try office.organisation("Stichting De Brug")
        let review = try office.review(parties: [brug])
        let anouk = try office.reviewer("Anouk Terpstra")
        try office.appoint(anouk, "lead", to: review)
        try office.finish(upTo: 1, of: review)
        let party = try office.party(brug, in: review)
        let browser = office.coordinator
        _ = try office.done(
            browser.post("/reviews/\(review)/parties/\(party)/departure", json: ["leftOn": "2026-08-31"]))
        let lines = try browser.get("/reviews/\(review).json").json["history"]?.items ?? []
        #expect(
            lines.map { $0["what"]?["nl"]?.string } == [
                "Stichting De Brug is partij tot en met 31 augustus 2026", "Stap Oriëntatie klaar op 1 augustus 2026",
                "Anouk Terpstra aangesteld als eerste reviewer", "LR-2026-001 geopend",
            ])
        #expect(lines.allSatisfy { $0["who"]?.string == "Marieke van Dongen" })
        #expect(try browser.get("/reviews/\(review)").text.contains("LR-2026-001 geopend"))
    }

    @Test("a past employer is asked about on the form, what was typed stays, and the answer is kept")
    func pastEmployer() throws {
        let office = try ReviewsOffice()
        let linde = try office.organisation("GGZ De Linde")
        let joost = try office.reviewer("Joost Hagenaars", employer: linde, until: "2025-03-01")
        let review = try office.review(parties: [linde])
        let browser = office.coordinator
        let asked = try browser.post(
            "/reviews/\(review)/team",
            ["person": "\(joost.value)", "part": "second", "fromDay": "2026-06-20", "untilDay": "2026-12-31"])
        #expect(asked.status == 409)
        #expect(asked.text.contains("GGZ De Linde (tot en met 1 maart 2025)"))
        #expect(asked.text.contains("value=\"2026-06-20\""))
        #expect(asked.text.contains("value=\"second\" selected"))
        let confirmed = try browser.post(
            "/reviews/\(review)/team",
            [
                "person": "\(joost.value)", "part": "second", "fromDay": "2026-06-20", "confirmPastEmployer": "true",
                "pastEmployerReason": "Hij werkte op een andere locatie.",
            ])
        #expect(confirmed.status == 303, "\(confirmed.text)")
        let member = try browser.get("/reviews/\(review).json").json["team"]?.items?.first
        #expect(member?["warnedOf"]?.string == "GGZ De Linde (–2025-03-01): Hij werkte op een andere locatie.")
    }

    @Test("an employer that becomes a party later is said at once, shown on the page, and asked of the coordinator")
    func employerJoins() throws {
        let office = try ReviewsOffice()
        let linde = try office.organisation("GGZ De Linde")
        let joost = try office.reviewer("Joost Hagenaars", employer: linde)
        let review = try office.review(parties: [try office.organisation("De Brug")])
        try office.appoint(joost, "lead", to: review)
        let browser = office.coordinator
        let joined = try browser.post(
            "/reviews/\(review)/parties",
            ["organisation": "\(linde)", "participating": "true", "joinedOn": "2026-08-01", "catchUp": "6:30"])
        #expect(joined.status == 303, "\(joined.text)")
        let page = try browser.get(joined.location ?? "").text
        #expect(page.contains("Let op: Joost Hagenaars uit het team werkt daar."))
        #expect(page.contains("Joost Hagenaars werkt bij GGZ De Linde, dat partij is. Bespreek wie het overneemt."))
        #expect(page.contains("inhaalprogramma 6 u 30"))
        let team = try browser.get("/reviews/\(review).json").json["team"]?.items
        #expect(team?.first?["employerIsParty"]?.string == "GGZ De Linde")
    }

    @Test("a form comes back with what was typed and each fault at its field")
    func faults() throws {
        let office = try ReviewsOffice()
        let answer = try office.coordinator.post(
            "/reviews", ["title": "Samen leren", "kind": "full", "openedOn": "31-02-2026"])
        #expect(answer.status == 422)
        #expect(answer.text.contains("value=\"31-02-2026\""))
        #expect(answer.text.contains("value=\"Samen leren\""))
        #expect(answer.text.contains("id=\"f-openedOn-fault\""))
        let json = try office.coordinator.post("/reviews", json: ["title": "", "opened": "2026-06-18"])
        #expect(json.status == 422)
        #expect(Set(json.faults) == ["title", "kind", "openedOn", "opened"])
    }

    @Test("a title with a client's number is held back until it is confirmed, and the confirmation is logged")
    func clientData() throws {
        let office = try ReviewsOffice()
        let fields: KeyValuePairs = ["title": "Casus 111222333", "kind": "full", "openedOn": "2026-06-18"]
        let held = try office.coordinator.post("/reviews", fields)
        #expect(held.status == 422)
        #expect(held.text.contains("confirmNoClientData"))
        let confirmed = try office.coordinator.post(
            "/reviews",
            [
                "title": "Casus 111222333", "kind": "full", "openedOn": "2026-06-18", "confirmNoClientData": "true",
            ])
        #expect(confirmed.status == 303)
        #expect(
            try office.office.number(
                "select count(*) from audit.line where table_name = 'client_data' and record = 'review open'") == 1)
    }

    @Test("a stale edit shows both texts and keeps what was typed")
    func stale() throws {
        let office = try ReviewsOffice()
        let review = try office.review("Eerste titel")
        let browser = office.coordinator
        #expect(try browser.get("/reviews/\(review)/change").text.contains("name=\"seen\" value=\"1\""))
        _ = try office.done(browser.post("/reviews/\(review)/change", json: ["title": "Tweede titel", "seen": 1]))
        let answer = try browser.post("/reviews/\(review)/change", ["title": "Derde titel", "seen": "1"])
        #expect(answer.status == 409)
        #expect(answer.text.contains("value=\"Derde titel\""))
        #expect(answer.text.contains("Nu staat er: Tweede titel"))
    }

    @Test("pressing twice opens one review")
    func twice() throws {
        let office = try ReviewsOffice()
        let fields: KeyValuePairs = ["title": "Samen leren", "kind": "full", "openedOn": "2026-06-18"]
        let first = try office.coordinator.post("/reviews", fields, key: "one-press")
        let second = try office.coordinator.post("/reviews", fields, key: "one-press")
        #expect(first.location == second.location)
        #expect(try office.office.number("select count(*) from reviews.review") == 1)
    }

    @Test("the list filters by state, kind and words, sorts both ways, and comes as page, JSON and CSV")
    func list() throws {
        let office = try ReviewsOffice()
        let brug = try office.organisation("Stichting De Brug")
        let first = try office.review("Wachten op een plek", on: "2026-01-10", parties: [brug])
        let second = try office.review("Zorg na een verhuizing", kind: "one_day", on: "2026-05-10")
        try office.finish(upTo: 1, of: first)
        let third = try office.review("Afscheid nemen", on: "2026-03-01")
        try office.conclude(third, "cancelled_at_orientation")
        let browser = office.coordinator
        func ids(_ query: String) throws -> [Int64?] {
            try browser.get("/reviews.json\(query)").json.items?.map { $0["id"]?.integer } ?? []
        }
        #expect(try ids("") == [second, third, first])
        #expect(try ids("?sort=title") == [third, first, second])
        #expect(try ids("?sort=-title") == [second, first, third])
        #expect(try ids("?sort=target") == [first, second, third])
        #expect(try ids("?state=open") == [second, first])
        #expect(try ids("?state=underway") == [first])
        #expect(try ids("?state=cancelled") == [third])
        #expect(try ids("?kind=one_day") == [second])
        #expect(try ids("?search=brug") == [first])
        #expect(try ids("?search=verhuising") == [second])
        #expect(try ids("?search=LR-2026-003") == [third])
        #expect(try browser.get("/reviews.json?sort=colour").status == 422)
        let page = try browser.get("/reviews?state=open").text
        #expect(page.contains("Wachten op een plek"))
        #expect(!page.contains("Afscheid nemen"))
        let csv = try browser.get("/reviews.csv?sort=number")
        #expect(csv.header("Content-Type") == "text/csv; charset=utf-8")
        #expect(csv.text.contains("LR-2026-001,Wachten op een plek,Volledige leerreview,Loopt,2026-08-01,2026-01-10"))
    }

    @Test("a long list comes in pages of fifty, and whole as data")
    func pages() throws {
        let office = try ReviewsOffice()
        for number in 1...52 { _ = try office.review("Leerreview \(number)", on: "2026-01-10") }
        let browser = office.coordinator
        #expect(try browser.get("/reviews.json").json.items?.count == 52)
        #expect(try browser.get("/reviews.json?page=2").json.items?.count == 2)
        let page = try browser.get("/reviews").text
        #expect(page.contains("<strong>52</strong>"))
        #expect(page.contains("page=2"))
        #expect(page.contains("LR-2026-052") && !page.contains("LR-2026-002"))
        #expect(try browser.get("/reviews?page=2").text.contains("LR-2026-002"))
    }

    @Test("whoever reads English gets every page in English")
    func english() throws {
        let office = try ReviewsOffice()
        let review = try office.review(parties: [try office.organisation("De Brug")])
        let reader = try office.office.visitor(.board, language: .en)
        let page = try reader.get("/reviews/\(review)").text
        for words in [
            "Orientation", "Parties", "participant, payer", "Nobody has been appointed yet.",
        ] {
            #expect(page.contains(words), "\(words)")
        }
        for words in ["Partijen", "Oriëntatie", "Geschiedenis"] { #expect(!page.contains(words), "\(words)") }
    }

    @Test("an empty list says what to do first")
    func empty() throws {
        let office = try ReviewsOffice()
        #expect(try office.coordinator.get("/reviews").text.contains("Er zijn nog geen leerreviews"))
        #expect(try office.coordinator.get("/requests").text.contains("Er zijn nog geen aanvragen"))
        let reader = try office.office.visitor(.reviewer)
        #expect(try reader.get("/reviews").text.contains("Zodra je in het team van een leerreview zit"))
    }
}
