import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

@Suite("The pages of quotes")
struct QuotePageTests {
    @Test("a quote answers as JSON, whole")
    func wholeJSON() throws {
        let scene = try QuoteScene()
        let made = try scene.draft([("De Brug", .both), ("Oosterveen", .pays)])
        _ = try scene.coordinator.post(
            "/quotes/\(made.quote)/draft",
            json: [
                "extraLines": [["step": 2, "kind": "travel", "description": "Trein", "amount": "120.50"]],
                "shares": [["party": .integer(made.organisations[1]), "vat": "0", "vatGround": "artikel 11"]],
            ])
        _ = try scene.coordinator.post("/quotes/\(made.quote)/issue", json: [:])
        let answer = try scene.coordinator.get("/quotes/\(made.quote).json")
        #expect(answer.header("Content-Type")?.hasPrefix("application/json") == true)
        let steps = zip(
            [
                ("orientation", "Oriëntatie", 360, 78000), ("exploration", "Verkennen", 1260, 273_000),
                ("dialogue", "Dialoog", 900, 195_000), ("insights", "Inzichten vertalen", 540, 117_000),
                ("reporting", "Rapportage", 540, 117_000),
            ], 1...
        ).map { step, place in
            #"{"step":\#(place),"key":"\#(step.0)","name":"\#(step.1)","minutes":\#(step.2),"netCents":\#(step.3),"shares":null}"#
        }.joined(separator: ",")
        let expected =
            #"{"id":\#(made.quote),"number":"OF-2026-001","version":1,"state":"issued","since":"2026-09-01","seen":3,"#
            + #""review":{"id":\#(made.review),"number":"LR-2026-001","title":"Samen kijken naar een overplaatsing"},"#
            + #""pricing":"fixed","language":"nl","rateCents":13000,"vatBasisPoints":2100,"validUntil":"2026-10-31","#
            + #""revisionReason":null,"outsideRangeReason":null,"introduction":null,"totalMinutes":3600,"steps":[\#(steps)],"#
            + #""extraLines":[{"step":2,"kind":"travel","description":"Trein","netCents":12050}],"followUpMinutes":180,"#
            + #""followUpNetCents":39000,"invoicedOrganisation":null,"parties":[{"organisation":\#(made.organisations[0]),"#
            + #""name":"De Brug","isParticipating":true,"isPaying":true,"method":"weight","value":"1","#
            + #""vatBasisPoints":2100,"vatGround":null,"netCents":396025,"vatCents":83165,"grossCents":479190},"#
            + #"{"organisation":\#(made.organisations[1]),"name":"Oosterveen","isParticipating":false,"isPaying":true,"#
            + #""method":"weight","value":"1","vatBasisPoints":0,"vatGround":"artikel 11","netCents":396025,"vatCents":0,"#
            + #""grossCents":396025}],"netCents":792050,"vatCents":83165,"vatOnWholeCents":83165,"vatDifferenceCents":0,"#
            + #""versionInForce":null,"versions":[{"version":1,"state":"issued","since":"2026-09-01","netCents":792050,"#
            + #""supersedes":null,"revisionReason":null}],"agreements":"#
        #expect(answer.text.hasPrefix(expected), "\(answer.text)")
    }

    @Test("a quote as a page says the cent rule, the VAT on the whole and the difference, never that it was fixed")
    func notes() throws {
        let scene = try QuoteScene()
        let made = try scene.draft([("A", .both), ("B", .both), ("C", .both), ("D", .both)])
        _ = try scene.coordinator.post(
            "/quotes/\(made.quote)/draft", json: ["steps": ["1=6", "2=20", "3=14:30", "4=12", "5=8:30"]])
        for visitor in [scene.coordinator, try scene.office.visitor(.auditor)] {
            let page = try visitor.get("/quotes/\(made.quote)").text
            #expect(page.contains("€\u{A0}1.982,50"))
            #expect(page.contains("€\u{A0}9.595,32"))
            #expect(page.contains("Over het geheel zou de btw €\u{A0}1.665,30 zijn: samen is het €\u{A0}0,02 meer."))
            #expect(page.contains("gaan een voor een naar de grootste afgeronde breuk"))
            #expect(page.contains("\(Hours(minutes: 3660).formatted(.nl)) × €\u{A0}130,00 per uur"))
        }
    }

    @Test("English is a full translation")
    func english() throws {
        let scene = try QuoteScene()
        let made = try scene.issued()
        _ = try scene.coordinator.post("/quotes/\(made.quote)/revisions", json: ["reason": "X"])
        let reader = try scene.office.visitor(.coordinator, language: .en)
        for path in [
            "/quotes", "/quotes/\(made.quote)", "/quotes/\(made.quote)/draft", "/quotes/\(made.quote)/issue",
            "/quotes/\(made.quote)/comparison", "/what-if", "/what-if?quote=\(made.quote)",
        ] {
            let page = try reader.get(path)
            #expect(page.status == 200, "\(path)")
            for word in ["Kostenverdeling", "Betaler", "Uren per", "Offerte", "geldig", "Stand<", "delen<"] {
                #expect(!page.text.contains(word), "\(word) at \(path)")
            }
        }
    }

    @Test("the list finds by number, title and organisation, also mistyped, and filters, sorts and exports")
    func list() throws {
        let scene = try QuoteScene()
        let first = try scene.issued([("Jeugdhulp Waterland", .both)])
        let second = try scene.draft([("Pleegzorg De Haven", .both)])
        func found(_ query: String) throws -> [Int64] {
            try scene.coordinator.get("/quotes.json?\(query)").json.items?.compactMap { $0["id"]?.integer } ?? []
        }
        #expect(try found("") == [second.quote, first.quote])
        #expect(try found("sort=number") == [first.quote, second.quote])
        #expect(try found("search=waterland") == [first.quote])
        #expect(try found("search=waterlant") == [first.quote])
        #expect(try found("search=OF-2026") == [first.quote])
        #expect(try found("search=LR-2026-002") == [second.quote])
        #expect(try found("search=overplaating").count == 2)
        #expect(try found("search=%25") == [])
        #expect(try found("state=draft") == [second.quote])
        #expect(try found("state=binding") == [])
        let answer = try scene.coordinator.get("/quotes.json?state=issued")
        #expect(
            answer.text
                == #"[{"id":\#(first.quote),"number":"OF-2026-001","reviewId":\#(first.review),"reviewNumber":"LR-2026-001","#
                + #""reviewTitle":"Samen kijken naar een overplaatsing","version":1,"state":"issued","#
                + #""validUntil":"2026-10-31","netCents":780000,"payers":1}]"#)
        for column in ["number", "review", "title", "state", "net", "validUntil"] {
            #expect(try found("sort=\(column)").count == 2)
            #expect(try found("sort=-\(column)").count == 2)
        }
        #expect(try scene.coordinator.get("/quotes.json?sort=colour").status == 422)
        #expect(try scene.coordinator.get("/quotes.json?page=0").status == 422)
        let csv = try scene.coordinator.get("/quotes.csv")
        #expect(csv.status == 200)
        #expect(csv.text.contains("OF-2026-001"))
        let page = try scene.coordinator.get("/quotes?search=waterland&sort=-net")
        #expect(page.text.contains("OF-2026-001"))
        #expect(page.text.contains(#"aria-sort="descending""#))
        #expect(!page.text.contains("LR-2026-002"))
    }

    @Test("an empty list says where a quote begins")
    func emptyList() throws {
        let office = try Office()
        let page = try office.visitor(.board).get("/quotes")
        #expect(page.text.contains("Er zijn nog geen offertes"))
    }

    @Test("the expired are found as expired, by the day alone")
    func expiredInList() throws {
        let scene = try QuoteScene()
        let made = try scene.issued()
        try scene.today("2026-11-01")
        #expect(try scene.coordinator.get("/quotes.json?state=expired").json[0]?["id"]?.integer == made.quote)
        #expect(try scene.coordinator.get("/quotes.json?state=issued").json == [])
    }

    @Test("a draft that cannot be issued says why and leads to what must be done")
    func nextStep() throws {
        let scene = try QuoteScene()
        let made = try scene.draft()
        let ready = try scene.coordinator.get("/quotes/\(made.quote)")
        #expect(ready.text.contains(#"href="/quotes/\#(made.quote)/issue" class="button filled""#))
        try scene.add(try scene.organisation("De Haven"), .both, to: made.review)
        let differs = try scene.coordinator.get("/quotes/\(made.quote)")
        #expect(differs.text.contains("(De Haven)"))
        #expect(differs.text.contains(#"href="/quotes/\#(made.quote)/draft/parties" class="button filled""#))
        #expect(try scene.coordinator.post("/quotes/\(made.quote)/draft/parties", [:]).status == 303)
        let after = try scene.coordinator.get("/quotes/\(made.quote).json").json
        #expect(after["parties"]?.items?.count == 3)
        #expect(try scene.coordinator.get("/quotes/\(made.quote)").text.contains("Offerte uitbrengen"))
    }

    @Test("an issued quote says whom to ask or ring next, and what ended without agreement leads to a revision")
    func whomToRing() throws {
        let scene = try QuoteScene()
        let made = try scene.issued([("De Brug", .both), ("De Linde", .both)])
        let version = try scene.version(made.quote)
        func page() throws -> String { try scene.coordinator.get("/quotes/\(made.quote)").text }
        #expect(try page().contains("De Brug is nog niet om akkoord gevraagd."))
        try scene.office.asOwner(
            """
            insert into quotes.chase (party, kind, on_day, person)
            select id, 'asked', date '2026-08-20' + ordinal, \(scene.coordinator.person) from quotes.party
            where version = \(version) returning id
            """)
        #expect(
            try page().contains(
                "Bel De Brug: nog niet akkoord, voor het laatst gevraagd of gebeld op 21 augustus 2026."))
        try scene.today("2026-11-01")
        let expired = try page()
        #expect(expired.contains("De geldigheid is voorbij"))
        #expect(expired.contains(#"href="/quotes/\#(made.quote)/revisions" class="button filled""#))
        #expect(expired.split(separator: "/revisions").count == 2)
    }
}
