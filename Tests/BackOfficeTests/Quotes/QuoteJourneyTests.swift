import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

@Suite("From a draft to an issued quote")
struct QuoteJourneyTests {
    @Test("a draft takes the hours of the settings, the rate and the parties of today")
    func draft() throws {
        let scene = try QuoteScene()
        let made = try scene.draft([
            ("De Brug", .both), ("De Linde", .both), ("De Haven", .takesPart), ("Oosterveen", .pays),
        ])
        let shown = try scene.coordinator.get("/quotes/\(made.quote).json").json
        #expect(shown["number"] == .null)
        #expect(shown["state"]?.string == "draft")
        #expect(shown["totalMinutes"]?.integer == 4800)
        #expect(shown["steps"]?.items?.compactMap { $0["minutes"]?.integer } == [480, 1680, 1200, 720, 720])
        #expect(shown["followUpMinutes"]?.integer == 240)
        #expect(shown["rateCents"]?.integer == 13000)
        #expect(shown["vatBasisPoints"]?.integer == 2100)
        #expect(shown["validUntil"]?.string == "2026-10-31")
        let parties = shown["parties"]?.items ?? []
        #expect(parties.compactMap { $0["name"]?.string } == ["De Brug", "De Linde", "De Haven", "Oosterveen"])
        #expect(parties.map { $0["isPaying"] } == [true, true, false, true])
        #expect(parties.map { $0["isParticipating"] } == [true, true, true, false])
        #expect(shown["netCents"]?.integer == 1_040_000)
        #expect(parties.compactMap { $0["netCents"]?.integer } == [346_667, 346_667, 0, 346_666])
    }

    @Test("a change touches only what is named, and counts the version of the row on")
    func change() throws {
        let scene = try QuoteScene()
        let made = try scene.draft()
        let first = made.organisations[0]
        let answer = try scene.coordinator.post(
            "/quotes/\(made.quote)/draft",
            json: [
                "steps": ["1=21:20"], "shares": [["party": .integer(first), "method": "percent", "value": "12.5"]],
                "extraLines": [["step": 2, "kind": "travel", "description": "Trein", "amount": "120.50"]],
            ])
        #expect(answer.status == 200, "\(answer.text)")
        let shown = try scene.coordinator.get("/quotes/\(made.quote).json").json
        #expect(shown["seen"] == answer.json["seen"])
        #expect(shown["steps"]?[0]?["minutes"]?.integer == 1280)
        #expect(shown["steps"]?[1]?["minutes"]?.integer == 1260)
        #expect(shown["validUntil"]?.string == "2026-10-31")
        let net: Int64 = (1280 + 1260 + 900 + 540 + 540) * 13000 / 60 + 12050
        #expect(shown["netCents"]?.integer == net)
        #expect(shown["parties"]?[0]?["method"]?.string == "percent")
        #expect(shown["parties"]?[0]?["netCents"]?.integer == (net * 125 + 500) / 1000)
        #expect(shown["parties"]?[1]?["method"]?.string == "weight")
    }

    @Test("what is given empty is emptied, and an added step without hours is taken out again")
    func emptied() throws {
        let scene = try QuoteScene()
        let made = try scene.draft()
        func change(_ json: JSON) throws -> JSON {
            let answer = try scene.coordinator.post("/quotes/\(made.quote)/draft", json: json)
            #expect(answer.status == 200, "\(answer.text)")
            return try scene.coordinator.get("/quotes/\(made.quote).json").json
        }
        let full = try change([
            "steps": [["name": "Extra gesprek", "hours": "2"]], "introduction": "Beste allen",
            "extraLines": [["step": 1, "kind": "room", "description": "Zaal", "amount": 100]],
            "shares": [["party": .integer(made.organisations[0]), "vat": "exempt", "vatGround": "artikel 11"]],
            "stepShares": [["step": 1, "party": .integer(made.organisations[0]), "share": "1"]],
            "invoicedParty": .integer(made.organisations[1]),
        ])
        #expect(full["steps"]?.items?.count == 6)
        #expect(full["parties"]?[0]?["vatBasisPoints"] == .null)
        #expect(full["steps"]?[0]?["shares"]?.items?.count == 1)
        #expect(full["invoicedOrganisation"]?.integer == made.organisations[1])
        let bare = try change([
            "steps": [["step": 6, "hours": "0"]], "introduction": "", "extraLines": "", "invoicedParty": "",
            "shares": [["party": .integer(made.organisations[0]), "vat": "", "vatGround": ""]],
            "stepShares": [["step": 1, "party": .integer(made.organisations[0]), "share": ""]],
        ])
        #expect(bare["steps"]?.items?.count == 5)
        #expect(bare["introduction"] == .null)
        #expect(bare["extraLines"] == [])
        #expect(bare["invoicedOrganisation"] == .null)
        #expect(bare["parties"]?[0]?["vatBasisPoints"]?.integer == 2100)
        #expect(bare["steps"]?[0]?["shares"] == .null)
    }

    @Test("shares per step stay fractions until the end and add up to the whole")
    func perStep() throws {
        let scene = try QuoteScene()
        let made = try scene.draft([("A", .both), ("B", .both), ("C", .pays)])
        let answer = try scene.coordinator.post(
            "/quotes/\(made.quote)/draft",
            json: [
                "steps": ["1=10", "2=10:10", "3=10", "4=0", "5=0"],
                "outsideRangeReason": "Klein",
                "stepShares": [
                    ["step": 2, "party": .integer(made.organisations[2]), "share": "100 %"]
                ],
            ])
        #expect(answer.status == 200, "\(answer.text)")
        let shown = try scene.coordinator.get("/quotes/\(made.quote).json").json
        // 20 h over three, and 10:10 to C alone.
        #expect(
            shown["parties"]?.items?.compactMap { $0["netCents"]?.integer } == [86_667, 86_667, 86_666 + 132_167])
        let page = try scene.coordinator.get("/quotes/\(made.quote)").text
        #expect(page.ranges(of: "1 deel; Verkennen: niets").count == 2)
        #expect(page.contains("1 deel; Verkennen: 100 %"))
        let issue = try scene.coordinator.post("/quotes/\(made.quote)/issue", json: [:])
        #expect(issue.status == 200, "\(issue.text)")
    }

    @Test("issuing gives the number, fixes the amounts, freezes the version and asks for the document")
    func issue() throws {
        let scene = try QuoteScene()
        let made = try scene.draft([("A", .both), ("B", .both), ("C", .both), ("D", .both)])
        _ = try scene.coordinator.post(
            "/quotes/\(made.quote)/draft",
            json: [
                "steps": ["1=6", "2=20", "3=14:30", "4=12", "5=8:30"]
            ])
        let answer = try scene.coordinator.post("/quotes/\(made.quote)/issue", json: [:])
        #expect(
            answer.text
                == #"{"id":\#(made.quote),"number":"OF-2026-001","version":1,"netCents":793000,"vatCents":166532}"#)
        let shown = try scene.coordinator.get("/quotes/\(made.quote).json").json
        #expect(shown["state"]?.string == "issued")
        #expect(shown["since"]?.string == "2026-09-01")
        #expect(shown["vatOnWholeCents"]?.integer == 166_530)
        #expect(shown["vatDifferenceCents"]?.integer == 2)
        #expect(
            shown["parties"]?.items?.compactMap { $0["grossCents"]?.integer } == [239_883, 239_883, 239_883, 239_883])
        let version = try scene.version(made.quote)
        #expect(
            try scene.office.number(
                "select count(*) from jobs.job where kind = 'quote_document' and subject = \(version)") == 1)
        #expect(try scene.coordinator.post("/quotes/\(made.quote)/issue", json: [:]).code == "quote.not-draft")
    }

    @Test("pressing the button twice issues once")
    func twice() throws {
        let scene = try QuoteScene()
        let made = try scene.draft()
        let first = try scene.coordinator.post("/quotes/\(made.quote)/issue", [:], key: "k1")
        let second = try scene.coordinator.post("/quotes/\(made.quote)/issue", [:], key: "k1")
        #expect(first.status == 303)
        #expect(second.status == 303)
        #expect(first.location == "/quotes/\(made.quote)")
        #expect(try scene.office.number("select count(*) from quotes.state") == 1)
    }

    @Test("with one invoice for all VAT is computed once on the whole, at the rate of who gets it")
    func penvoerder() throws {
        let scene = try QuoteScene()
        let made = try scene.draft([("A", .both), ("B", .both), ("C", .both), ("D", .both)])
        _ = try scene.coordinator.post(
            "/quotes/\(made.quote)/draft",
            json: [
                "steps": ["1=6", "2=20", "3=14:30", "4=12", "5=8:30"], "invoicedParty": .integer(made.organisations[3]),
            ])
        let answer = try scene.coordinator.post("/quotes/\(made.quote)/issue", json: [:])
        #expect(answer.json["vatCents"]?.integer == 166_530)
        let shown = try scene.coordinator.get("/quotes/\(made.quote).json").json
        #expect(shown["vatDifferenceCents"]?.integer == 0)
        #expect(shown["parties"]?.items?.compactMap { $0["vatCents"]?.integer } == [41_633, 41_633, 41_632, 41_632])
    }

    @Test("the whole journey through forms, without JavaScript")
    func forms() throws {
        let scene = try QuoteScene()
        let (review, organisations) = try scene.review()
        let form = try scene.coordinator.get("/reviews/\(review)/quotes")
        #expect(form.text.contains("Offerte opstellen"))
        let drafted = try scene.coordinator.post("/reviews/\(review)/quotes", ["language": "nl"])
        #expect(drafted.status == 303, "\(drafted.text)")
        let quote = try #require(drafted.location?.split(separator: "/").last.map(String.init))
        let editor = try scene.coordinator.get("/quotes/\(quote)/draft")
        #expect(editor.status == 200)
        #expect(editor.text.contains(#"name="shares[0].value""#))
        #expect(editor.text.contains(#"data-live="/quotes/\#(quote)/draft/preview""#))
        let fields: KeyValuePairs<String, String> = [
            "seen": "1", "steps[0].step": "1", "steps[0].hours": "12:30", "steps[5].name": "", "steps[5].hours": "",
            "shares[0].party": String(organisations[0]), "shares[0].method": "fixed", "shares[0].value": "1.000,00",
            "shares[0].vat": "", "shares[0].vatGround": "", "extraLines": "", "extraLines[0].kind": "",
            "extraLines[0].description": "", "extraLines[0].step": "", "extraLines[0].amount": "", "pricing": "fixed",
            "language": "nl", "invoicedParty": "", "validUntil": "2026-10-15", "followUp": "4",
            "introduction": "", "outsideRangeReason": "",
        ]
        let tried = try scene.coordinator.post("/quotes/\(quote)/draft/preview", fields)
        #expect(tried.status == 200, "\(tried.text)")
        #expect(tried.text.contains("€\u{A0}1.000,00"))
        #expect(tried.text.contains(#"name="seen" value="1""#))
        #expect(try scene.office.number("select count(*) from quotes.party where fixed_cents is not null") == 0)
        let saved = try scene.coordinator.post("/quotes/\(quote)/draft", fields)
        #expect(saved.status == 303, "\(saved.text)")
        let confirm = try scene.coordinator.get("/quotes/\(quote)/issue")
        #expect(confirm.text.contains("Wat is uitgebracht, verandert niet meer"))
        let issued = try scene.coordinator.post("/quotes/\(quote)/issue", ["seen": "2"])
        #expect(issued.status == 303, "\(issued.text)")
        let page = try scene.coordinator.get("/quotes/\(quote)")
        #expect(page.text.contains("OF-2026-001"))
        #expect(page.text.contains("uitgebracht"))
    }

    @Test("what was typed stays when it cannot be read, each fault at its field")
    func faults() throws {
        let scene = try QuoteScene()
        let made = try scene.draft()
        let fields: KeyValuePairs<String, String> = [
            "steps[0].step": "1", "steps[0].hours": "zes uur", "validUntil": "2026-10-15",
            "shares[0].party": String(made.organisations[0]), "shares[0].method": "weight", "shares[0].value": "3",
            "shares[0].vat": "9", "shares[0].vatGround": "",
        ]
        for address in ["/quotes/\(made.quote)/draft", "/quotes/\(made.quote)/draft/preview"] {
            let answer = try scene.coordinator.post(address, fields)
            #expect(answer.status == 422)
            #expect(answer.text.contains("zes uur"))
            #expect(answer.text.contains(##"href="#f-steps-0-hours""##))
            #expect(answer.text.contains(##"href="#f-shares-0-vatGround""##))
        }
    }
}
