import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

@Suite("A quote in English")
struct EnglishQuoteTests {
    @Test("what is drafted in a language comes out of the press in it", arguments: ["en", "nl"])
    func document(language: String) throws {
        let quotes = try QuoteScene()
        let review = try quotes.review().review
        let quote = try quotes.id(
            quotes.coordinator.post("/reviews/\(review)/quotes", json: ["language": .string(language)]))
        #expect(try quotes.coordinator.post("/quotes/\(quote)/issue", json: [:]).status == 200)
        let scene = JobScene(quotes.office)
        try scene.settle()
        // A press that prints what it was given, so that the words can be read here.
        scene.start(root: try scene.root("{ printf '%%PDF-1.7 '; cat \"$4\"; } > \"$5\""))
        #expect(try scene.until("select count(*) from jobs.job where done_at is not null"), "\(scene.said)")
        let printed = try quotes.coordinator.get("/quotes/\(quote)/versions/1/document.pdf")
        let data = try JSON.parse(Array(printed.bytes.dropFirst("%PDF-1.7 ".utf8.count)))
        #expect(data["language"]?.string == language)
        let english = ["Exploration", "Dialogue", "Follow-up", "Full review"]
        let dutch = ["Verkennen", "Dialoog", "Opvolging", "Volledige leerreview"]
        let (here, notHere) = language == "en" ? (english, dutch) : (dutch, english)
        for word in here { #expect(printed.text.contains("\"\(word)\""), "\(word): \(printed.text)") }
        for word in notHere { #expect(!printed.text.contains("\"\(word)\""), "\(word): \(printed.text)") }
    }
}
