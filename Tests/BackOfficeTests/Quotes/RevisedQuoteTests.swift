import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

@Suite("A revised quote")
struct RevisedQuoteTests {
    private func revise(_ quote: Int64, _ scene: QuoteScene) throws -> JSON {
        let answer = try scene.coordinator.post("/quotes/\(quote)/revisions", json: ["reason": "De Haven doet mee"])
        #expect(answer.status == 200, "\(answer.text)")
        return try scene.coordinator.get("/quotes/\(quote).json").json
    }

    @Test("keeps the rate, takes over the parties of today and adds the catch-up of who joined")
    func parties() throws {
        let scene = try QuoteScene()
        let made = try scene.issued([("De Brug", .both), ("De Linde", .both)])
        try scene.office.asOwner(
            "insert into settings.hourly_rate (from_day, rate_cents) values ('2026-09-01', 15000) returning from_day")
        let haven = try scene.organisation("De Haven")
        try scene.add(haven, .both, to: made.review, catchUp: 300)
        let shown = try revise(made.quote, scene)
        #expect(shown["version"]?.integer == 2)
        #expect(shown["number"]?.string == "OF-2026-001")
        #expect(shown["state"]?.string == "draft")
        #expect(shown["rateCents"]?.integer == 13000)
        #expect(shown["parties"]?.items?.compactMap { $0["name"]?.string } == ["De Brug", "De Linde", "De Haven"])
        let last = shown["steps"]?.items?.last
        #expect(last?["name"]?.string == "Inhaalprogramma De Haven")
        #expect(last?["minutes"]?.integer == 300)
        #expect(shown["netCents"]?.integer == 845_000)
        #expect(shown["versions"]?[1]?["supersedes"]?.integer == 1)
    }

    @Test("leaves the version that binds in force until the new one binds")
    func inForce() throws {
        let scene = try QuoteScene()
        let made = try scene.issued()
        try scene.bind(made.quote)
        let draft = try revise(made.quote, scene)
        #expect(draft["versionInForce"]?.integer == 1)
        let page = try scene.coordinator.get("/quotes/\(made.quote)")
        #expect(page.text.contains("versie 1 blijft zolang gelden"))
        _ = try scene.coordinator.post("/quotes/\(made.quote)/issue", json: [:])
        let issued = try scene.coordinator.get("/quotes/\(made.quote).json").json
        #expect(issued["versions"]?.items?.compactMap { $0["state"]?.string } == ["binding", "issued"])
        try scene.bind(made.quote, ordinal: 2)
        let bound = try scene.coordinator.get("/quotes/\(made.quote).json").json
        #expect(bound["versions"]?.items?.compactMap { $0["state"]?.string } == ["superseded", "binding"])
        #expect(bound["number"]?.string == "OF-2026-001")
    }

    @Test("takes the place at once of a version that was still being asked about, or had expired")
    func superseded() throws {
        let scene = try QuoteScene()
        let made = try scene.issued()
        try scene.today("2026-12-01")
        #expect(try scene.coordinator.get("/quotes/\(made.quote).json").json["state"]?.string == "expired")
        _ = try revise(made.quote, scene)
        let answer = try scene.coordinator.post("/quotes/\(made.quote)/issue", json: [:])
        #expect(answer.status == 200, "\(answer.text)")
        let shown = try scene.coordinator.get("/quotes/\(made.quote).json").json
        #expect(shown["versions"]?.items?.compactMap { $0["state"]?.string } == ["superseded", "issued"])
        #expect(shown["validUntil"]?.string == "2027-01-30")
    }

    @Test("may follow a decline, and its draft may be thrown away while the rest stays")
    func discarded() throws {
        let scene = try QuoteScene()
        let made = try scene.issued()
        try scene.enter("declined", made.quote)
        _ = try revise(made.quote, scene)
        let answer = try scene.coordinator.post("/quotes/\(made.quote)/draft/removal", json: [:])
        #expect(answer.status == 200, "\(answer.text)")
        #expect(answer.header("Location") == "/quotes/\(made.quote)")
        let shown = try scene.coordinator.get("/quotes/\(made.quote).json").json
        #expect(shown["state"]?.string == "declined")
        #expect(shown["versions"]?.items?.count == 1)
    }

    @Test("a draft that was never issued goes whole, and the audit keeps that it was there")
    func gone() throws {
        let scene = try QuoteScene()
        let made = try scene.draft()
        let answer = try scene.coordinator.post("/quotes/\(made.quote)/draft/removal", [:])
        #expect(answer.status == 303)
        #expect(answer.location == "/reviews/\(made.review)")
        #expect(try scene.coordinator.get("/quotes/\(made.quote)").status == 404)
        for table in ["quote", "version", "step", "party"] {
            let lines = try scene.office.number(
                """
                select count(*) from audit.line
                where schema_name = 'quotes' and table_name = \(table) and operation = 'delete'
                """)
            #expect(lines > 0, "\(table)")
        }
    }

    @Test("stands beside the old version, per party")
    func comparison() throws {
        let scene = try QuoteScene()
        let made = try scene.issued([("De Brug", .both), ("De Linde", .both)])
        let haven = try scene.organisation("De Haven")
        try scene.add(haven, .both, to: made.review)
        try scene.office.asOwner(
            "update reviews.party set left_on = '2026-08-31' where organisation = \(made.organisations[1]) returning id"
        )
        _ = try revise(made.quote, scene)
        let expected =
            #"{"id":\#(made.quote),"number":"OF-2026-001","old":{"version":1,"totalMinutes":3600,"#
            + #""rateCents":13000,"netCents":780000},"new":{"version":2,"totalMinutes":3600,"rateCents":13000,"#
            + #""netCents":780000},"parties":[{"organisation":\#(made.organisations[0]),"name":"De Brug","#
            + #""oldNetCents":390000,"newNetCents":390000,"differenceCents":0},{"organisation":\#(haven),"#
            + #""name":"De Haven","oldNetCents":null,"newNetCents":390000,"differenceCents":390000},"#
            + #"{"organisation":\#(made.organisations[1]),"name":"De Linde","oldNetCents":390000,"newNetCents":null,"#
            + #""differenceCents":-390000}]}"#
        let implied = try scene.coordinator.get("/quotes/\(made.quote)/comparison.json")
        #expect(implied.text == expected)
        #expect(try scene.coordinator.get("/quotes/\(made.quote)/comparison.json?old=1&new=2").text == expected)
        let page = try scene.coordinator.get("/quotes/\(made.quote)/comparison?old=1&new=2")
        #expect(page.status == 200)
        #expect(page.text.contains("komt erbij"))
        #expect(page.text.contains("doet niet meer mee"))
        #expect(try scene.coordinator.get("/quotes/\(made.quote)/comparison?old=1&new=9").status == 404)
        #expect(try scene.coordinator.get("/quotes/\(made.quote)/versions/99999999999").status == 404)
        let old = try scene.coordinator.get("/quotes/\(made.quote)/versions/1.json").json
        #expect(old["version"]?.integer == 1)
    }

    @Test("withdrawing ends the version that is open and says why at its head")
    func withdrawn() throws {
        let scene = try QuoteScene()
        let made = try scene.issued()
        let answer = try scene.coordinator.post("/quotes/\(made.quote)/withdrawal", json: ["reason": "Vraag vervallen"])
        #expect(answer.status == 200, "\(answer.text)")
        let page = try scene.coordinator.get("/quotes/\(made.quote)")
        #expect(page.text.contains("sinds 1 september 2026, Vraag vervallen"))
        // The review may have a new quote now, which gets the next number.
        let again = try scene.coordinator.post("/reviews/\(made.review)/quotes", json: [:])
        #expect(again.status == 200, "\(again.text)")
        let issued = try scene.coordinator.post("/quotes/\(try scene.id(again))/issue", json: [:])
        #expect(issued.json["number"]?.string == "OF-2026-002")
    }
}
