import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

@Suite("A director's link")
struct LetterTests {
    @Test("the letter shows what concerns its party and nothing of another, and opening it agrees to nothing")
    func opening() throws {
        let scene = try AgreementScene()
        let path = try scene.link(0)
        let page = try scene.office.stranger.get(path)
        #expect(page.status == 200)
        #expect(page.text.contains("Akkoord van De Brug"))
        #expect(page.text.contains("Samen kijken naar een overplaatsing"))
        #expect(page.text.contains("Grondregels voor een leerreview"))
        #expect(page.text.contains("€\u{A0}3.900,00"))
        #expect(page.text.contains("€\u{A0}4.719,00"))
        #expect(!page.text.contains("De Linde"))
        #expect(!page.text.contains("De Haven"))
        #expect(!page.text.contains("<nav"))
        #expect(page.header("Cache-Control") == "no-store")
        #expect(try scene.office.number("select count(*) from quotes.agreement") == 0)
        let json = try scene.office.stranger.get(path + ".json")
        #expect(json.json["share"]?["grossCents"]?.integer == 471_900)
        #expect(json.json["open"] == ["ground_rules", "share"])
        #expect(json.json["minutes"]?.integer == 3600)
        #expect(!json.text.contains("De Linde"))
    }

    @Test("who only pays reads no ground rules, and who only takes part no amounts")
    func onlyWhatConcerns() throws {
        let scene = try AgreementScene()
        let payer = try scene.office.stranger.get(try scene.link(1)).text
        #expect(!payer.contains("Grondregels"))
        #expect(payer.contains("Uw aandeel"))
        let participant = try scene.office.stranger.get(try scene.link(2)).text
        #expect(participant.contains("Grondregels"))
        #expect(!participant.contains("Uw aandeel"))
        #expect(!participant.contains("€"))
    }

    @Test("agreeing takes the ticks and the name; pressing twice keeps one agreement")
    func agreeing() throws {
        let scene = try AgreementScene()
        let path = try scene.link(0)
        let director = scene.office.stranger
        let without = try director.post(path, ["name": "Marja de Groot", "function": "bestuurder"])
        #expect(without.status == 422)
        #expect(without.text.contains("Zet een vinkje als u akkoord gaat met de grondregels."))
        #expect(without.text.contains("Marja de Groot"))
        let fields: KeyValuePairs = [
            "name": "Marja de Groot", "function": "bestuurder", "agreesToGroundRules": "true", "agreesToShare": "true",
        ]
        let agreed = try director.post(path, fields)
        #expect(agreed.status == 303)
        #expect(agreed.location == path)
        #expect(try director.get(path).text.contains("Uw akkoord is vastgelegd"))
        #expect(try director.post(path, fields).status == 303)
        #expect(try scene.office.number("select count(*) from quotes.agreement") == 2)
        #expect(try scene.office.number("select count(*) from quotes.agreement where recorded_by is null") == 2)
        let again = try scene.office.stranger.post(path, json: AgreementScene.ticks)
        #expect(again.text == #"{"agreed":[]}"#)
    }

    @Test("the last director makes the quote binding, and may press again after that")
    func last() throws {
        let scene = try AgreementScene()
        let path = try scene.link(0)
        for party in 1...2 { _ = try scene.record(party) }
        #expect(
            try scene.office.stranger.post(path, json: AgreementScene.ticks).text
                == #"{"agreed":["ground_rules","share"]}"#)
        #expect(try scene.state == "binding")
        #expect(try scene.office.stranger.post(path, json: AgreementScene.ticks).status == 200)
        #expect(try scene.count("binding") == 1)
    }

    @Test("a payer may say no with a reason, which stops the version and is told to the coordinator")
    func declining() throws {
        let scene = try AgreementScene()
        let path = try scene.link(1)
        let director = scene.office.stranger
        #expect(try director.get(path + "/decline").text.contains("Offerte afwijzen"))
        let answer = try director.post(path + "/decline", ["reason": "Wij hebben al een eigen onderzoek"])
        #expect(answer.status == 200, "\(answer.text)")
        #expect(answer.text.contains("Uw antwoord is vastgelegd"))
        #expect(try scene.state == "declined")
        #expect(try scene.coordinator.get("/quotes/\(scene.quote)").text.contains("Wij hebben al een eigen onderzoek"))
        #expect(try director.get(path).status == 404)
    }

    @Test("the link of a version that was replaced says so, also to who had agreed, and takes no answer")
    func replaced() throws {
        let scene = try AgreementScene()
        let agreed = try scene.link(0)
        let open = try scene.link(1)
        let director = scene.office.stranger
        #expect(try director.post(agreed, json: AgreementScene.ticks).status == 200)
        try scene.revise()
        let page = try director.get(agreed)
        #expect(page.text.contains("Er is een nieuwere versie"))
        #expect(page.text.contains("vragen wij u opnieuw om akkoord"))
        #expect(page.text.contains("Marja de Groot, bestuurder, <span class=\"fit\">1 september 2026</span>"))
        #expect(!page.text.contains("Er is niets meer te doen"))
        #expect(try director.get(open).text.contains("is vervangen door een nieuwere"))
        for path in [agreed, open] {
            #expect(try director.post(path, json: AgreementScene.ticks).code == "letter.replaced")
        }
        let fields: KeyValuePairs = [
            "name": "Marja de Groot", "function": "bestuurder", "agreesToGroundRules": "true", "agreesToShare": "true",
        ]
        let form = try director.post(agreed, fields)
        #expect(form.status == 404)
        #expect(form.text.contains("is vervangen door een nieuwere"))
    }

    @Test("once the review has ended, the link says kindly that no answer is needed")
    func reviewEnded() throws {
        let scene = try AgreementScene()
        let path = try scene.link(0)
        try scene.endReview()
        let page = try scene.office.stranger.get(path)
        #expect(page.status == 404)
        #expect(page.text.contains("U hoeft geen antwoord meer te geven."))
        #expect(page.text.contains("<h1>U hoeft niet meer te antwoorden</h1>"))
        // Somebody from outside is led nowhere in the house, also where a coordinator looks.
        for text in [page.text, try scene.coordinator.get(path).text] {
            #expect(text.contains("Stichting Learning Together") && !text.contains("<nav"))
            #expect(!text.contains("href=\"/\"") && !text.contains("class=\"button"))
        }
    }

    @Test("a link that ended, was revoked or never was answers 404 with calm words")
    func dead() throws {
        let scene = try AgreementScene()
        let path = try scene.link(0)
        let link = try scene.office.number("select id from quotes.link")
        #expect(try scene.coordinator.post("/links/\(link)/revoke", json: [:]).status == 200)
        let revoked = try scene.office.stranger.get(path)
        #expect(revoked.status == 404)
        #expect(revoked.text.contains("Deze link werkt niet (meer)"))
        #expect(try scene.office.stranger.get("/agreement/nooit-gemaakt").status == 404)
        let other = try scene.link(0, [("until", "2026-09-03")])
        try scene.quotes.today("2026-09-04")
        #expect(try scene.office.stranger.get(other).status == 404)
        #expect(try scene.office.stranger.post(other, json: AgreementScene.ticks).code == "link.dead")
    }

    @Test("only the digest of a link is kept, and the page that shows it shows it once")
    func secret() throws {
        let scene = try AgreementScene()
        let answer = try scene.coordinator.post(
            scene.address(0, "link"), ["directorName": "Marja de Groot", "directorFunction": "bestuurder"])
        #expect(answer.status == 200)
        let secret = answer.text.split(separator: "/agreement/")[1].prefix { $0 != "<" }
        #expect(secret.count == 43)
        #expect(
            try scene.office.number(
                "select count(*) from quotes.link where secret_sha256 = sha256(\(String(secret))::bytea)") == 1)
        #expect(try !scene.coordinator.get("/quotes/\(scene.quote)").text.contains(secret))
        #expect(
            try scene.office.number("select count(*) from audit.line where after::text like \("%" + secret + "%")") == 0
        )
    }

    @Test("in another language when the director asks for it")
    func english() throws {
        let scene = try AgreementScene()
        let path = try scene.link(0)
        let page = try scene.office.stranger.send(.get, path, [("Cookie", "griffie_language=en")], [])
        #expect(page.text.contains("Your share"))
    }
}
