import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Settings")
struct SettingsTests {
    @Test("a new rate holds from its day; what holds now stays")
    func rate() throws {
        let office = try Office()
        let administrator = try office.visitor(.administrator)
        let done = try administrator.post("/settings/rates", ["from": "2027-01-01", "rate": "140,00"])
        #expect(done.status == 303)
        #expect(done.location == "/settings")
        let rates = try administrator.get("/settings.json?setting=rate").json.items ?? []
        #expect(rates.map { $0["from"]?.string } == ["2027-01-01", "2021-01-01"])
        #expect(rates.map { $0["state"]?.string } == ["planned", "now"])
        #expect(rates.map { $0["rateCents"] } == [.integer(14_000), .integer(13_000)])
    }

    @Test("the same from the command line, also for a day that is past")
    func rateAtTheConsole() throws {
        let office = try Office()
        #expect(try office.console("rate", "set", "--from", "2027-01-01", "--rate", "140.00").status == 0)
        #expect(try office.console("rate", "set", "--from", "2019-01-01", "--rate", "125.00").status == 0)
        let list = try office.console("setting", "list", "--setting", "rate")
        let rates = try JSON.parse(Array(list.out.utf8)).items ?? []
        #expect(rates.map { $0["state"]?.string } == ["planned", "now", "past"])
    }

    @Test("a kind's new version keeps its steps in order, and its form begins with the version of today")
    func kind() throws {
        let office = try Office()
        let board = try office.visitor(.board)
        let form = try board.get("/settings/kinds/new?key=full")
        #expect(form.status == 200)
        #expect(form.text.contains("value=\"60:00\""))
        #expect(form.text.contains("name=\"steps[5].nameNl\""))
        let done = try board.post("/settings/kinds", json: Self.kind)
        #expect(done.status == 200, "\(done.text)")
        let kinds = try board.get("/settings.json?setting=kind").json.items ?? []
        let planned = kinds.first { $0["state"]?.string == "planned" }
        #expect(planned?["leastMinutes"] == .integer(3000))
        #expect(planned?["steps"]?.items?.compactMap { $0["key"]?.string } == ["talk", "write"])
        #expect(planned?["secondLevels"]?.items?.isEmpty == true)
    }

    /// A version of the kind full that can be set.
    static let kind: JSON = [
        "from": "2027-01-01", "key": "full", "nameNl": "Volledige leerreview", "nameEn": "Full review", "least": "50",
        "most": "110:30", "base": "20", "perParticipant": "18", "leadLevels": ["registered"], "targetMonths": 4,
        "steps": [
            ["key": "talk", "nameNl": "Gesprekken", "nameEn": "Talks", "weight": 3],
            ["key": "write", "nameNl": "Schrijven", "nameEn": "Writing", "weight": 1, "apart": true],
        ],
    ]

    @Test("a text gets the next version of its language")
    func text() throws {
        let office = try Office()
        let board = try office.visitor(.board)
        let form = try board.get("/settings/texts/new?kind=privacy_terms&language=nl")
        #expect(form.text.contains("Gegevens van cliënten komen niet in onze administratie"))
        _ = try board.post(
            "/settings/texts",
            [
                "kind": "privacy_terms", "language": "nl", "from": "2026-09-01", "title": "Privacy",
                "body": "Kort.\n\nKlaar.",
            ])
        let texts = try board.get("/settings.json?setting=text").json.items ?? []
        let now = texts.first { $0["key"]?.string == "privacy_terms.nl" && $0["state"]?.string == "now" }
        #expect(now?["version"] == .integer(2))
        #expect(now?["body"]?.string == "Kort.\n\nKlaar.")
    }

    @Test("a term, the VAT and the foundation's details are set, exempt only on a ground")
    func others() throws {
        let office = try Office()
        let board = try office.visitor(.board)
        let answers = [
            try board.post("/settings/terms", json: ["key": "quote_validity_days", "from": "2026-10-01", "value": 45]),
            try board.post(
                "/settings/vat", json: ["service": "training", "from": "2026-10-01", "ground": "Artikel 11 Wet OB"]),
            try board.post(
                "/settings/foundation",
                json: [
                    "from": "2026-10-01", "name": "Stichting Nieuw", "kvkNumber": "69599084", "postalCode": "1234ab",
                ]),
        ]
        #expect(answers.map(\.status) == [200, 200, 200], "\(answers.map(\.text))")
        let list = try board.get("/settings.json").json.items ?? []
        let planned = list.filter { $0["state"]?.string == "planned" }
        #expect(planned.map { $0["value"]?.string } == ["vrijgesteld", "45 dagen", "Stichting Nieuw"])
        #expect(planned.last?["postalCode"]?.string == "1234 AB")
    }

    @Test("a value whose day has not come can be withdrawn; then it is gone, with its steps")
    func withdraw() throws {
        let office = try Office()
        let board = try office.visitor(.board)
        _ = try board.post("/settings/kinds", json: Self.kind)
        let withdrawn = try board.post("/settings/withdraw", ["setting": "kind", "key": "full", "from": "2027-01-01"])
        #expect(withdrawn.status == 303)
        let kinds = try board.get("/settings.json?setting=kind").json.items ?? []
        #expect(kinds.allSatisfy { $0["state"]?.string == "now" })
        #expect(try office.number("select count(*) from settings.review_kind_step where key = 'talk'") == 0)
    }

    @Test("everyone who is signed in reads the settings; only who may set them sees how")
    func page() throws {
        let office = try Office()
        let reader = try office.visitor(.reviewer).get("/settings")
        #expect(reader.status == 200)
        #expect(reader.text.contains("€\u{A0}130,00"))
        #expect(!reader.text.contains("/settings/rates/new"))
        let setter = try office.visitor(.board).get("/settings")
        for link in ["rates", "vat", "kinds", "texts", "terms", "foundation"] {
            #expect(setter.text.contains("href=\"/settings/\(link)/new\""), "\(link)")
        }
        let english = try office.visitor(.reviewer, language: .en).get("/settings")
        #expect(english.text.contains("Hourly rate"))
        let table = try office.visitor(.auditor).get("/settings.csv")
        #expect(table.header("Content-Type") == "text/csv; charset=utf-8")
        #expect(table.text.contains("rate,,Uurtarief,2021-01-01,now"))
    }
}
