import Doors
import Testing
import Values

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
}
