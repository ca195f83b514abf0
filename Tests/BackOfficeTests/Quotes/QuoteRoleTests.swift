import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

@Suite("Who may do what with quotes")
struct QuoteRoleTests {
    private static let actions: [(path: String, body: JSON)] = [
        ("/quotes/{quote}/draft", ["introduction": "Hoi"]), ("/quotes/{quote}/draft/parties", [:]),
        ("/quotes/{quote}/issue", [:]), ("/quotes/{quote}/withdrawal", ["reason": "Niet nodig"]),
        ("/quotes/{quote}/revisions", ["reason": "Anders"]), ("/quotes/{quote}/draft/removal", [:]),
        ("/reviews/{review}/quotes", [:]), ("/quotes/{quote}/draft/preview", [:]),
    ]

    @Test("every action of the part is tried below")
    func complete() {
        let own = ["draft", "change", "refresh", "issue", "withdraw", "revise", "discard"].map { "quote " + $0 }
        let paths = Set(BackOffice.house.actions.filter { own.contains($0.door.name) }.map(\.door.path))
        #expect(paths == Set(Self.actions.map(\.path)).subtracting(["/quotes/{quote}/draft/preview"]))
        #expect(paths.count == own.count)
    }

    @Test("only a coordinator changes anything", arguments: Role.ofPeople.filter { $0 != .coordinator })
    func refused(_ role: Role) throws {
        let scene = try QuoteScene()
        let made = try scene.draft()
        let visitor = try scene.office.visitor(role)
        for action in Self.actions {
            let path = action.path.replacing("{quote}", with: String(made.quote))
                .replacing("{review}", with: String(made.review))
            let answer = try visitor.post(path, json: action.body)
            #expect(answer.status == 403, "\(role) at \(path): \(answer.text)")
            #expect(try scene.office.stranger.post(path, json: action.body).status == 401, "\(path)")
        }
        #expect(try scene.office.number("select count(*) from quotes.state") == 0)
    }

    @Test("the office reads quotes; reviewers and administrators do not", arguments: Role.ofPeople)
    func reading(_ role: Role) throws {
        let scene = try QuoteScene()
        let made = try scene.issued()
        _ = try scene.coordinator.post("/quotes/\(made.quote)/revisions", json: ["reason": "Anders"])
        let visitor = try scene.office.visitor(role)
        let expected = Role.office.contains(role) ? 200 : 403
        for path in [
            "/quotes", "/quotes/\(made.quote)", "/quotes/\(made.quote)/versions/1", "/quotes/\(made.quote)/comparison",
            "/what-if", "/what-if?quote=\(made.quote)",
        ] {
            #expect(try visitor.get(path).status == expected, "\(role) at \(path)")
            let parts = path.split(separator: "?", maxSplits: 1)
            let data = parts[0] + ".json" + (parts.count > 1 ? "?" + parts[1] : "")
            // Without hours there is nothing to work out as data.
            let wanted = path == "/what-if" && expected == 200 ? 422 : expected
            #expect(try visitor.get(String(data)).status == wanted, "\(role) at \(data)")
        }
    }

    @Test("who may not change a quote is shown no way to")
    func noButtons() throws {
        let scene = try QuoteScene()
        let made = try scene.draft()
        let own = try scene.coordinator.get("/quotes/\(made.quote)")
        #expect(own.text.contains("Offerte uitbrengen"))
        let page = try scene.office.visitor(.board).get("/quotes/\(made.quote)")
        #expect(page.status == 200)
        for words in ["Offerte uitbrengen", "Concept aanpassen", "Concept weggooien", "/draft"] {
            #expect(!page.text.contains(words), "\(words)")
        }
    }
}
