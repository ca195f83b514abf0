import BackOffice
import Doors
import Testing
import Values
import Web

@Suite("What if")
struct WhatIfTests {
    private let row =
        "party%5B0%5D.name=A&party%5B0%5D.method=weight&party%5B0%5D.value=3"
        + "&party%5B1%5D.name=B&party%5B1%5D.method=weight&party%5B1%5D.value=&party%5B2%5D.name=&party%5B2%5D.method=weight"

    @Test("begins with the rate and the VAT of today and nothing else")
    func empty() throws {
        let scene = try QuoteScene()
        let page = try scene.coordinator.get("/what-if")
        #expect(page.status == 200)
        #expect(page.text.contains(#"value="130,00""#))
        #expect(page.text.contains(#"value="21""#))
        #expect(page.text.contains("Vul de uren en ten minste één partij in"))
    }

    @Test("works out on submit what it works out while typing, and empty rows do not count")
    func submitted() throws {
        let scene = try QuoteScene()
        let submitted = try scene.coordinator.get("/what-if?hours=61&rate=130&vat=21&extra=&\(row)")
        #expect(submitted.status == 200, "\(submitted.text)")
        #expect(submitted.text.contains("€\u{A0}5.947,50"))
        let typed = try scene.coordinator.send(
            .post, "/what-if", [("Content-Type", "application/x-www-form-urlencoded"), ("Accept", "text/html")],
            Array("hours=61&rate=130&vat=21&extra=&\(row)".utf8))
        #expect(typed.status == 200)
        func result(_ answer: Answer) -> Substring? { answer.text.split(separator: #"data-live-result="result""#).last }
        #expect(result(typed) == result(submitted))
        let data = try scene.coordinator.get("/what-if.json?hours=61&rate=130&vat=21&\(row)").json
        #expect(data["shares"]?.items?.compactMap { $0["netCents"]?.integer } == [594_750, 198_250])
    }

    @Test("what cannot be read or split stays on the page with the reason")
    func faults() throws {
        let scene = try QuoteScene()
        let wrong = try scene.coordinator.get("/what-if?hours=veel&rate=130&vat=21&\(row)")
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("veel"))
        #expect(wrong.text.contains(##"href="#f-hours""##))
        #expect(
            wrong.text.split(separator: #"data-live-result="result""#).last?.contains("Verwacht: een aantal uren")
                == true)
        let nameless = try scene.coordinator.get("/what-if?hours=61&rate=130&vat=21&party%5B0%5D.value=3")
        #expect(nameless.status == 422)
        let left = try scene.coordinator.get(
            "/what-if?hours=61&rate=130&vat=21&party%5B0%5D.name=A&party%5B0%5D.method=percent&party%5B0%5D.value=50")
        #expect(left.status == 200)
        #expect(left.text.contains("er blijft €\u{A0}3.965,00 over"))
        let missing = try scene.coordinator.get("/what-if.json?hours=61")
        #expect(missing.status == 422)
        #expect(missing.faults == ["rate", "vat", "party"])
    }

    @Test("from a quote it begins with what that says, shows it beside the answer, and changes nothing")
    func fromQuote() throws {
        let scene = try QuoteScene()
        let made = try scene.issued([("De Brug", .both), ("De Linde", .both)])
        let page = try scene.coordinator.get("/what-if?quote=\(made.quote)")
        #expect(page.text.contains("Nu netto"))
        #expect(page.text.contains(#"value="De Brug""#))
        #expect(page.text.contains("€\u{A0}3.900,00"))
        let changed = try scene.coordinator.get(
            "/what-if?quote=\(made.quote)&hours=60&rate=140&vat=21&party%5B0%5D.name=De+Brug&party%5B0%5D.value=1"
                + "&party%5B1%5D.name=De+Linde&party%5B1%5D.value=1")
        #expect(changed.text.contains("€\u{A0}4.200,00"))
        #expect(changed.text.contains("€\u{A0}3.900,00"))
        let shown = try scene.coordinator.get("/quotes/\(made.quote).json").json
        #expect(shown["netCents"]?.integer == 780_000)
        #expect(try scene.coordinator.get("/what-if?quote=999").status == 404)
    }
}
