import BackOffice
import Doors
import Testing
import Values
import Web

@Suite("The house")
struct HouseTests {
    @Test("the program's own files are served, and may be kept for ever")
    func assets() throws {
        let office = try Office()
        let answer = try office.stranger.get("/look/griffie.css")
        #expect(answer.status == 200)
        #expect(answer.header("Content-Type") == "text/css; charset=utf-8")
        #expect(answer.header("Cache-Control")?.contains("immutable") == true)
    }

    @Test("an address that is nothing answers 404, as a page and as a problem document")
    func nothingHere() throws {
        let office = try Office()
        let page = try office.stranger.get("/no-such-page")
        #expect(page.status == 404)
        #expect(page.text.contains("Deze pagina bestaat niet"))
        let document = try office.stranger.get("/no-such-page.json")
        #expect(document.status == 404)
        #expect(document.header("Content-Type") == "application/problem+json")
        #expect(document.code == "not-found")
    }

    @Test("the service says that it is alive and ready")
    func health() throws {
        let office = try Office()
        #expect(try office.stranger.get("/health").json["status"]?.string == "alive")
        #expect(try office.stranger.get("/ready").json["status"]?.string == "ready")
    }
}
