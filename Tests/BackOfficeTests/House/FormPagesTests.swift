import BackOffice
import Doors
import Look
import Testing
import Values
import Web

/// The form of every action that has one, drawn for records that are there, as every role that may do it.
@Suite("The forms of the house")
struct FormPagesTests {
    private static let viewed = Set(BackOffice.house.views.map(\.door.path))
    private static let actions = BackOffice.house.actions.filter { !viewed.contains($0.door.formPath) }

    /// Whoever may do it and comes in by a page.
    private static func roles(_ action: AnyAction) -> [Role] {
        action.door.roles.filter { ![.console, .jobs].contains($0) }
    }

    @Test("every form opens on its record for every role that may do it, and posts to its action")
    func fresh() throws {
        let scene = try HouseScene()
        for action in Self.actions {
            for role in Self.roles(action) {
                let name = "\(action.door.name) as \(role)"
                let visitor = try scene.visitor(role)
                let (address, target) = try scene.addresses(of: action, for: visitor)
                let page = try visitor.get(address)
                #expect(page.status == 200, "\(name): \(page.status)")
                let isFresh = page.text.contains("<h1>") && !page.text.contains("class=\"faults\"")
                #expect(isFresh, "\(name) has no title, or begins with a fault")
                let form = try #require(FilledForm(on: page.text, to: target), "\(name) does not post to \(target)")
                let guarded = Set(form.fields.map(\.name)).isSuperset(of: ["_csrf", "_key"])
                #expect(guarded, "\(name) has no guard against forged posts, or no key against a second press")
                for field in action.contract.fields where field.isRequired && !field.isHidden {
                    let isAsked = form.asks(for: field.name) || action.door.pathFields.contains(field.name)
                    #expect(isAsked, "\(name) does not ask for \(field.name)")
                }
            }
        }
    }

    @Test("a form with faults comes back with what was typed, each fault named above and at its field")
    func faulty() throws {
        let scene = try HouseScene()
        for action in Self.actions {
            let name = action.door.name
            guard let role = Self.roles(action).first else { continue }
            let visitor = try scene.visitor(role)
            let (address, target) = try scene.addresses(of: action, for: visitor)
            var form = try #require(FilledForm(on: try visitor.get(address).text, to: target), "\(name)")
            let typed = form.fillInWrongly()
            form.fields.append(("onbekend", "x"))
            func post(_ accept: String) throws -> Answer {
                let type = ("Content-Type", "application/x-www-form-urlencoded")
                return try visitor.send(.post, target, [type, ("Accept", accept)], form.body)
            }

            let said = try post("application/json")
            #expect(said.status == 422 && said.faults.contains("onbekend"), "\(name): \(said.text)")
            #expect(typed.isEmpty || said.faults.count > 1, "\(name): \(said.text)")
            let page = try post("text/html")
            #expect(page.status == 422, "\(name): \(page.status)")
            let again = try #require(FilledForm(on: page.text, to: target), "\(name) lost its form")
            for field in typed where field.value.count > 1 {
                let stays = again.fields.contains { $0.name == field.name && $0.value == field.value }
                #expect(stays || field.isChosen, "\(name) lost what was typed in \(field.name)")
            }
            for fault in said.faults {
                let id = FormField.id(of: fault)
                let isNamed = page.text.contains("href=\"#\(id)\"")
                #expect(isNamed, "\(name) does not name the fault of \(fault)")
                guard fault != "onbekend" else { continue }
                let isAtField = page.text.contains("id=\"\(id)\"") && page.text.contains("id=\"\(id)-fault\"")
                #expect(isAtField, "\(name) has no fault at \(fault)")
            }
        }
    }
}
