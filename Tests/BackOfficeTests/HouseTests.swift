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

    @Test("whoever is signed in keeps the menu on a page about a problem, in the own language")
    func problemsWithMenu() throws {
        let office = try Office()
        let page = try office.visitor(.reviewer, language: .en).get("/nergens")
        #expect(page.status == 404)
        #expect(page.text.contains("lang=\"en\"") && page.text.contains("href=\"/me\""))
        let forbidden = try office.visitor(.reviewer).get("/quotes")
        #expect(forbidden.status == 403)
        #expect(forbidden.text.contains("Dit mag je niet") && forbidden.text.contains("href=\"/me\""))
    }

    @Test("a page speaks one language: of who is signed in, or else as this browser chose")
    func language() throws {
        let office = try Office()
        let stranger = office.stranger
        #expect(try stranger.post("/language", ["language": "en", "next": "/sign-in"]).status == 303)
        let page = try stranger.get("/sign-in").text
        #expect(page.contains("<html lang=\"en\"") && page.contains("<h1>Sign in</h1>"))
        let visitor = try office.visitor(.coordinator)
        #expect(try visitor.post("/language", ["language": "en", "next": "/"]).status == 303)
        let start = try visitor.get("/").text
        #expect(start.contains("<html lang=\"en\"") && start.contains("<h1>Today</h1>"))
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
