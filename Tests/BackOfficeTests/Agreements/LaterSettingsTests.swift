import Doors
import Testing
import Values
import Web

@Suite("Settings that change after a quote was issued")
struct LaterSettingsTests {
    @Test("an issued quote keeps its rate, VAT and texts; a quote drafted later has the new ones")
    func kept() throws {
        let scene = try AgreementScene()
        let path = try scene.link(0)
        let letter = try scene.office.stranger.get(path).text
        let before = try scene.coordinator.get("/quotes/\(scene.quote).json").json
        let board = try scene.office.visitor(.board)
        let settings: [(String, JSON)] = [
            ("rates", ["from": "2026-09-05", "rate": "150"]),
            ("vat", ["from": "2026-09-05", "service": "review", "rate": "9"]),
            (
                "texts",
                [
                    "from": "2026-09-05", "kind": "ground_rules", "language": "nl", "title": "Nieuwe grondregels",
                    "body": "Er geldt één nieuwe regel.",
                ]
            ),
        ]
        for (setting, fields) in settings {
            let answer = try board.post("/settings/\(setting)", json: fields)
            #expect(answer.status == 200, "\(setting): \(answer.text)")
        }
        try scene.quotes.today("2026-09-10")

        let after = try scene.coordinator.get("/quotes/\(scene.quote).json").json
        for name in ["rateCents", "vatBasisPoints", "netCents", "vatCents", "parties", "steps"] {
            #expect(after[name] == before[name], "\(name)")
        }
        let again = try scene.office.stranger.get(path).text
        #expect(letter.contains("Grondregels voor een leerreview") && again.contains("Grondregels voor een leerreview"))
        #expect(!again.contains("Er geldt één nieuwe regel."))

        let later = try scene.quotes.issued([("Huize Later", .both)]).quote
        let new = try scene.coordinator.get("/quotes/\(later).json").json
        #expect(new["rateCents"]?.integer == 15_000 && new["vatBasisPoints"]?.integer == 900)
        let party = try AgreementScene.parties(of: later, ordinal: 1, scene.office)[0]
        let link = try scene.coordinator.post(
            "/quotes/\(later)/parties/\(party)/link", json: .object(AgreementScene.director))
        let asked = try scene.office.stranger.get(link.json["path"]?.string ?? "").text
        #expect(asked.contains("Nieuwe grondregels") && asked.contains("Er geldt één nieuwe regel."))
    }
}
