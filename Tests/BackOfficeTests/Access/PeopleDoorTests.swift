import Doors
import Postgres
import Testing
import Values
import Web

@Suite("People")
struct PeopleDoorTests {
    @Test("closing a person ends everything by which he or she came in; the name stays")
    func close() throws {
        let office = try Office()
        let administrator = try office.visitor(.administrator)
        let leaver = try office.visitor(.coordinator, name: "Lies Leaver")
        let id = try #require(leaver.person).value
        let token = try #require(try leaver.post("/account/tokens", json: [:]).json["token"]?.string)
        let link = try administrator.post("/people/\(id)/invitation", json: [:]).json["path"]?.string ?? ""
        #expect(try administrator.post("/people/\(id)/close", ["ground": "uit dienst"]).status == 303)
        #expect(try leaver.get("/account").status == 303)
        #expect(try office.stranger.get(link).status == 404)
        #expect(try office.console(["setting", "list"], token: token).status == 1)
        let page = try administrator.get("/people/\(id)")
        #expect(page.text.contains("Lies Leaver") && page.text.contains("uit dienst") && page.text.contains("gesloten"))
        #expect(page.text.contains("sloot de toegang van de persoon"))
        #expect(try administrator.post("/people/\(id)/reopen").status == 303)
        // Old keys stay dead: who comes back signs in anew.
        #expect(try leaver.get("/account").status == 303)
        #expect(try office.console(["setting", "list"], token: token).status == 1)
        #expect(try administrator.get("/people/\(id).json").json["active"] == .bool(true))
    }

    @Test("the language that somebody chooses stays with the person, on every device")
    func language() throws {
        let office = try Office()
        let visitor = try office.visitor(.reviewer)
        let person = try #require(visitor.person)
        #expect(try visitor.post("/language", ["language": "en", "next": "/account"]).location == "/account")
        let kept = try office.asOwner("select language from access.person where id = \(person)").first
        #expect(try kept?("language") == "en")
        #expect(try visitor.get("/account").text.contains("lang=\"en\""))
        let stranger = office.stranger
        #expect(try stranger.post("/language", ["language": "en"]).status == 303)
        #expect(try stranger.get("/sign-in").text.contains("lang=\"en\""))
    }

    @Test("a person is added, changed and given a role, and each stands on the pages")
    func lifeOfAPerson() throws {
        let office = try Office()
        let administrator = try office.visitor(.administrator)
        let added = try administrator.post(
            "/people", json: ["name": "Anna de Vries", "email": "anna@demo.example", "role": "coordinator"])
        guard case .integer(let id)? = added.json["id"] else { throw Office.Missing(what: "an id") }
        let form = try administrator.get("/people/\(id)/change")
        #expect(form.text.contains("value=\"Anna de Vries\""))
        #expect(form.hidden("seen") == "1")
        let changed = try administrator.post(
            "/people/\(id)/change",
            ["name": "Anna Smit", "email": "anna@demo.example", "language": "nl", "seen": "1"])
        #expect(changed.status == 303)
        #expect(try administrator.post("/people/\(id)/roles", ["role": "board", "from": "2026-09-01"]).status == 303)
        let person = try administrator.get("/people/\(id).json").json
        #expect(person["name"]?.string == "Anna Smit")
        #expect(person["roles"] == ["board", "coordinator"])
        #expect(try administrator.get("/people?search=SMIT").text.contains("Anna Smit"))
        #expect(try administrator.get("/people.csv").text.contains("anna@demo.example"))
        #expect(try office.visitor(.board).get("/people/\(id)").text.contains("Anna Smit"))
    }

    @Test("an edit of what has changed since is refused with both texts, and goes through the second time")
    func stale() throws {
        let office = try Office()
        let administrator = try office.visitor(.administrator)
        let id = try office.person("Anna").value
        _ = try administrator.post("/people/\(id)/change", ["name": "Anna Een", "seen": "1"])
        let late = try administrator.post("/people/\(id)/change", ["name": "Anna Twee", "seen": "1"])
        #expect(late.status == 409)
        #expect(late.text.contains("value=\"Anna Twee\""))
        #expect(late.text.contains("Nu staat er: Anna Een"))
        let again = try administrator.post(
            "/people/\(id)/change", ["name": "Anna Twee", "seen": late.hidden("seen") ?? ""])
        #expect(again.status == 303)
        #expect(try administrator.get("/people/\(id).json").json["name"]?.string == "Anna Twee")
    }

    @Test("the page of a person offers the password link, never a field for somebody else's password")
    func noPassword() throws {
        let office = try Office()
        let form = try office.visitor(.administrator).get("/people/new")
        #expect(form.status == 200)
        #expect(!form.text.contains("type=\"password\""))
    }
}
