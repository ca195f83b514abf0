import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

/// Pages as a visitor gets them: what they link to is there, what they post is what the contract takes.
@Suite("Pages and what they lead to")
struct PagesTests {
    @Test(
        "every link and every button of the pages a role can reach leads somewhere the role may go",
        arguments: Role.ofPeople)
    func links(role: Role) throws {
        let visitor = try HouseScene().visitor(role)
        var waiting = ["/"]
        var seen: Set<String> = ["/"]
        var visited = 0
        while let address = waiting.popLast(), visited < 400 {
            visited += 1
            let answer = try visitor.get(address)
            #expect(answer.status == 200, "\(role.rawValue): \(address) answers \(answer.status)")
            guard answer.header("Content-Type")?.hasPrefix("text/html") == true else { continue }
            for target in Self.targets(of: answer.text, posting: true) {
                let isThere = Self.isAction(target)
                #expect(isThere, "\(role.rawValue): \(address) has a button to \(target)")
            }
            for target in Self.targets(of: answer.text, posting: false) where seen.insert(target).inserted {
                if target.hasPrefix("/") { waiting.append(target) }
            }
        }
        #expect(visited > 2)
    }

    /// The addresses that a page links to, or that its forms post to.
    private static func targets(of page: String, posting: Bool) -> [String] {
        let pattern =
            posting ? #/<form[^>]*method="post"[^>]*action="([^"]*)"/# : #/<a [^>]*href="([^"#]+)["#]/#
        return page.matches(of: pattern).map { String($0.output.1).replacing("&amp;", with: "&") }
    }

    /// True where an action or a view that takes posts stands at the address.
    private static func isAction(_ target: String) -> Bool {
        let parts = target.prefix { $0 != "?" }.split(separator: "/")
        let patterns =
            BackOffice.house.actions.map(\.door.path)
            + BackOffice.house.views.filter(\.door.takesPosts).map(\.door.path)
        return patterns.contains { pattern in
            let wanted = pattern.split(separator: "/")
            return wanted.count == parts.count && zip(wanted, parts).allSatisfy { $0.first == "{" || $0 == $1 }
        }
    }

    @Test("a form posts only fields of its action's contract")
    func contracts() throws {
        let scene = try HouseScene()
        let viewed = Set(BackOffice.house.views.map(\.door.path))
        for action in BackOffice.house.actions where !viewed.contains(action.door.formPath) {
            guard let role = Role.ofPeople.first(where: action.door.roles.contains) else { continue }
            let visitor = try scene.visitor(role)
            let (address, target) = try scene.addresses(of: action, for: visitor)
            let form = try #require(FilledForm(on: try visitor.get(address).text, to: target), "\(action.door.name)")
            let known = Self.names(action.contract.fields, prefix: "").union(
                ["_csrf", "_key", FieldReader.confirmation])
            for (name, _) in form.fields {
                let field = name.replacing(#/\[[^\]]*\]/#, with: "")
                #expect(known.contains(field), "\(action.door.name) posts \(name)")
            }
        }
    }

    private static func names(_ fields: [FieldSpec], prefix: String) -> Set<String> {
        fields.reduce(into: []) { names, field in
            names.insert(prefix + field.name)
            switch field.shape {
            case .list(let inner, _), .record(let inner):
                names.formUnion(self.names(inner, prefix: prefix + field.name + "."))
            default: break
            }
        }
    }
}
