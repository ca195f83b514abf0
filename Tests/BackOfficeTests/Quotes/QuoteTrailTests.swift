import Doors
import Foundation
import Postgres
import Testing
import Values
import Web

@Suite("The history of a quote")
struct QuoteTrailTests {
    @Test("it tells what was done to the quote and its parties, to every role of the office")
    func story() throws {
        let scene = try AgreementScene()
        _ = try scene.link(0)
        #expect(try scene.coordinator.post(scene.address(1, "call"), json: [:]).status == 200)
        for party in 0..<3 { #expect(try scene.record(party).status == 200) }
        let page = try scene.coordinator.get("/quotes/\(scene.quote)/history").text
        let story = [
            "legde het akkoord van De Haven vast; daarmee is versie 1 bindend",
            "legde het akkoord van De Linde vast", "belde De Linde over het akkoord", "vroeg De Brug om akkoord",
            "gaf haar het nummer OF-2026-001; bracht versie 1 uit", "begon de offerte",
        ]
        var rest = page[...]
        for sentence in story {
            guard let found = rest.firstRange(of: "<span>\(sentence)</span>") else {
                Issue.record("missing or out of order: \(sentence)")
                continue
            }
            rest = rest[found.upperBound...]
        }
        #expect(page.components(separatedBy: "Geschiedenis</h2>").count == 2, "one history on the page")
        for role in Role.office {
            let seen = try scene.office.visitor(role, language: .en).get("/quotes/\(scene.quote)/history").text
            #expect(seen.contains("began the quote"), "\(role)")
        }
    }

    @Test("what came by a link is told of the link")
    func byLink() throws {
        let scene = try AgreementScene()
        let path = try scene.link(0)
        #expect(try scene.office.stranger.post(path, json: AgreementScene.ticks).status == 200)
        let page = try scene.coordinator.get("/quotes/\(scene.quote)/history").text
        #expect(page.contains(#"<span class="who">via een link</span><span>legde het akkoord van De Brug vast</span>"#))
    }

    @Test("a revision, a decline and a withdrawal are told with their version")
    func endings() throws {
        let scene = try AgreementScene()
        let quote = "/quotes/\(scene.quote)"
        let declined = try scene.coordinator.post(scene.address(1, "decline"), json: ["reason": "Te duur"])
        #expect(declined.status == 200, "\(declined.text)")
        let revised = try scene.coordinator.post(quote + "/revisions", json: ["reason": "Minder uren"])
        #expect(revised.status == 200, "\(revised.text)")
        #expect(try scene.coordinator.post(quote + "/issue", json: [:]).status == 200)
        #expect(try scene.coordinator.post(quote + "/withdrawal", json: ["reason": "Anders"]).status == 200)
        let page = try scene.coordinator.get(quote + "/history").text
        #expect(page.contains("legde vast: versie 1 door De Linde afgewezen: Te duur"))
        #expect(page.contains("begon aan versie 2: Minder uren"))
        #expect(page.contains("trok versie 2 in: Anders"))
        for role in Role.office {
            let shown = try scene.office.visitor(role).get(quote).text
            #expect(shown.contains("sinds 1 september 2026, Anders"), "why it ended stands at the head")
            #expect(shown.contains("<a href=\"\(quote)/history\">Geschiedenis van de offerte</a>"))
        }
        #expect(try scene.coordinator.get("/quotes/999999/history").status == 404)
        #expect(try scene.office.visitor(.reviewer).get(quote + "/history").status == 403)
    }
}
