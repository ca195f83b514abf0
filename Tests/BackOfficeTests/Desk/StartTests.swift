import Doors
import Postgres
import Testing
import Values
import Web

@Suite("The start page")
struct StartTests {
    @Test("who only reads is told with whom the work lies; whose work it is, is not")
    func whoseWork() throws {
        let scene = try AgreementScene()
        _ = try scene.link(0)
        try scene.quotes.today("2026-09-09")
        for role in Role.office {
            let page = try scene.office.visitor(role).get("/").text
            #expect(page.contains("heeft nog niet geantwoord"), "\(role)")
            #expect(page.contains("Dit ligt bij de coördinator.") == (role != .coordinator), "\(role)")
        }
        let quiet = try scene.office.visitor(.administrator).get("/").text
        #expect(quiet.contains("Niets dat op jou wacht") && !quiet.contains("ligt bij de coördinator"))
    }

    @Test("the administrator, and nobody else, is told of work that was given up, until it is tried again")
    func workGivenUp() throws {
        let office = try Office()
        let one = try giveUp("quote_document", 7, on: "2026-08-20", in: office)
        let administrator = try office.visitor(.administrator)
        let sentence = "Griffie kreeg dit niet af en probeert het niet meer: document van offerteversie 7."
        let page = try administrator.get("/").text
        #expect(page.contains(sentence) && page.contains("al 12 dagen"))
        #expect(page.contains("href=\"/jobs?state=given_up\"") && page.contains("Werk bekijken"))
        #expect(try administrator.get("/jobs?state=given_up").text.contains("action=\"/jobs/\(one)/retry\""))
        let listed = try administrator.send(.get, "/", [("Accept", "application/json")], []).json["tasks"]?.items
        #expect(listed?.map { $0["sentence"]?.string } == [sentence])
        #expect(listed?.first?["day"]?.string == "2026-08-20")

        for role in Role.everyone where role != .administrator {
            #expect(try !office.visitor(role).get("/").text.contains("kreeg dit niet af"), "\(role)")
        }
        for other in [Role.coordinator, .reviewer, .supervisor] {
            #expect(try office.visitor(other, .administrator).get("/").status == 200, "\(other)")
        }
        #expect(try office.visitor(.board, .administrator).get("/").text.contains(sentence))
        #expect(try !office.visitor(.board, .administrator).get("/").text.contains("ligt bij de coördinator"))

        // The real clock may be past the demo's today: what was given up then counts as of today.
        _ = try giveUp("quote_document", 8, on: "2027-01-01", in: office)
        #expect(try administrator.get("/").text.contains("Griffie kreeg 2 taken niet af en probeert ze niet meer."))
        for job in try office.asOwner("select id from jobs.job").map({ try $0("id") as Int64 }) {
            #expect(try administrator.post("/jobs/\(job)/retry", json: [:]).status == 200)
        }
        #expect(try administrator.get("/").text.contains("Niets dat op jou wacht"))
        _ = try giveUp("quote_document", 9, on: "2027-01-01", in: office)
        #expect(try administrator.get("/").text.contains("vandaag"))
    }

    private func giveUp(_ kind: String, _ subject: Int64, on day: String, in office: Office) throws -> Int64 {
        try office.number(
            """
            insert into jobs.job (kind, subject, tries, fault, given_up_at)
            values (\(kind), \(subject), 8, 'the typesetter (status 1): no room', \(day)::date + time '12:00')
            returning id
            """)
    }
}
