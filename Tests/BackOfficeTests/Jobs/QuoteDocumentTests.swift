import BackOffice
import Doors
import Postgres
import TestSupport
import Testing
import Values
import Web

@Suite("The document of a quote", .serialized)
struct QuoteDocumentTests {
    @Test("an issued quote becomes a PDF by the real typesetter, once, and the same bytes come out for ever")
    func endToEnd() throws {
        let quotes = try QuoteScene()
        let made = try quotes.draft([("De Brug", .both), ("Gemeente Oosterveen", .pays), ("De Haven", .takesPart)])
        let changed = try quotes.coordinator.post(
            "/quotes/\(made.quote)/draft",
            json: ["extraLines": [["step": 2, "kind": "travel", "description": "Trein", "amount": "120.50"]]])
        #expect(changed.status == 200, "\(changed.text)")
        #expect(try quotes.coordinator.post("/quotes/\(made.quote)/issue", json: [:]).status == 200)
        let address = "/quotes/\(made.quote)/versions/1/document"
        let waiting = try quotes.coordinator.get(address)
        #expect(waiting.status == 404)
        #expect(waiting.header("Retry-After") == "5")
        #expect(waiting.text.contains("wordt gemaakt"))
        let scene = JobScene(quotes.office)
        try scene.settle()
        scene.start()
        #expect(try scene.until("select count(*) from jobs.job where done_at is not null"), "\(scene.said)")
        let answer = try quotes.coordinator.get(address + ".pdf")
        #expect(answer.status == 200)
        #expect(answer.text.hasPrefix("%PDF-"))
        #expect(answer.header("Content-Type") == "application/pdf")
        #expect(answer.header("Content-Disposition") == "inline; filename=\"OF-2026-001.pdf\"")
        #expect(try quotes.coordinator.get(address).bytes == answer.bytes)
        #expect(
            try quotes.coordinator.get(address + ".json").json["sha256"]?.string
                == Secret.hex(Secret.sha256(answer.bytes)))
        _ = try scene.ask("quote_document", try quotes.version(made.quote))
        #expect(
            try scene.until(
                "select count(*) from (select from jobs.job where done_at is not null having count(*) = 2) as done_twice"
            ))
        #expect(try quotes.office.number("select count(*) from documents.document") == 1)
    }

    @Test("a foundation without its numbers gives no letter, and the fault says what is missing")
    func unsettled() throws {
        let quotes = try QuoteScene()
        let quote = try quotes.issued().quote
        let scene = JobScene(quotes.office)
        scene.start()
        #expect(try scene.until("select count(*) from jobs.job where given_up_at is not null"))
        let answer = try quotes.coordinator.get("/quotes/\(quote)/versions/1/document.json")
        #expect(answer.code == "document-not-made")
        #expect(
            try quotes.office.number(
                "select count(*) from jobs.job where fault like '%KvK number, IBAN, e-mail address%'")
                == 1)
        try scene.settle()
        let job = try quotes.office.number("select id from jobs.job")
        #expect(try quotes.coordinator.post("/jobs/\(job)/retry", json: [:]).status == 200)
        #expect(try scene.until("select count(*) from jobs.job where done_at is not null"), "\(scene.said)")
        #expect(try quotes.coordinator.get("/quotes/\(quote)/versions/1/document").status == 200)
    }

    @Test("a draft has no document, and only the office reads that of a quote")
    func rights() throws {
        let quotes = try QuoteScene()
        let draft = try quotes.draft().quote
        #expect(try quotes.coordinator.get("/quotes/\(draft)/versions/1/document.json").code == "not-found")
        let quote = try quotes.issued().quote
        for role in Role.ofPeople {
            let answer = try quotes.office.visitor(role).get("/quotes/\(quote)/versions/1/document.json")
            #expect(answer.status == (Role.office.contains(role) ? 404 : 403), "\(role)")
        }
    }
}
