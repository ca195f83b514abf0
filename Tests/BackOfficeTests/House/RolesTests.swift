import BackOffice
import Doors
import Postgres
import Testing
import Values
import Web

/// Every action and every view through HTTP, as each role and not at all.
@Suite("Every door and every role")
struct RolesTests {
    /// Doors of people: what everyone may do, or what a link opens, is tested where it belongs.
    private static func isOfPeople(_ roles: [Role], _ path: String) -> Bool {
        !roles.contains(.public) && !roles.contains(.link) && !path.contains("{secret}")
    }

    private static let actions = BackOffice.house.actions.filter { isOfPeople($0.door.roles, $0.door.path) }
    private static let views = BackOffice.house.views.filter { isOfPeople($0.door.roles, $0.door.path) }

    /// A record that is not there: who may look gets 404 or a fault, who may not gets 403.
    private static func address(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.first == "{" ? "999999" : String($0) }.joined(separator: "/")
    }

    /// A treasurer is on the board as well.
    private static func held(_ role: Role) -> Set<Role> { role == .treasurer ? [.board, .treasurer] : [role] }

    @Test("an action is open to the roles it names and to no other", arguments: Role.ofPeople)
    func actions(role: Role) throws {
        let office = try Office()
        for action in Self.actions {
            let visitor = try office.visitor(role)
            let answer = try visitor.post(Self.address(action.door.path), json: .object([]))
            let isAllowed = !Self.held(role).isDisjoint(with: action.door.roles)
            if isAllowed {
                let isTurnedAway = ["forbidden", "signed-out", "form-guard"].contains(answer.code ?? "")
                #expect(!isTurnedAway && answer.status < 500, "\(action.door.name): \(answer.text)")
            } else {
                #expect(answer.status == 403 && answer.code == "forbidden", "\(action.door.name): \(answer.status)")
            }
        }
    }

    @Test("a form opens for the roles that may do it and for no other", arguments: Role.ofPeople)
    func forms(role: Role) throws {
        let office = try Office()
        let visitor = try office.visitor(role)
        let viewed = Set(BackOffice.house.views.map(\.door.path))
        for action in Self.actions where !viewed.contains(action.door.formPath) {
            let answer = try visitor.get(Self.address(action.door.formPath))
            if Self.held(role).isDisjoint(with: action.door.roles) {
                #expect(answer.status == 403, "\(action.door.name): \(answer.status)")
            } else {
                #expect(
                    ![401, 403].contains(answer.status) && answer.status < 500, "\(action.door.name): \(answer.status)")
            }
        }
    }

    @Test("a view is open to the roles it names and to no other", arguments: Role.ofPeople)
    func views(role: Role) throws {
        let office = try Office()
        let visitor = try office.visitor(role)
        for view in Self.views {
            let isAllowed = !Self.held(role).isDisjoint(with: view.door.roles)
            let address = Self.address(view.door.path)
            for shape in address == "/" ? [""] : ["", ".json", ".csv"] {
                let answer = try visitor.get(address + shape)
                if isAllowed {
                    #expect(
                        ![401, 403].contains(answer.status) && answer.status < 500,
                        "\(view.door.name)\(shape): \(answer.status) \(answer.text.prefix(300))")
                } else {
                    #expect(answer.status == 403, "\(view.door.name)\(shape): \(answer.status)")
                }
            }
        }
    }

    @Test("who is not signed in is sent to sign in from a page, and told so as a program")
    func strangers() throws {
        let office = try Office()
        for action in Self.actions {
            let address = Self.address(action.door.path)
            let page = try office.stranger.post(address)
            #expect(page.status == 303 && page.location?.hasPrefix("/sign-in") == true, "\(action.door.name)")
            let program = try office.stranger.post(address, json: .object([]))
            #expect(program.status == 401 && program.code == "signed-out", "\(action.door.name): \(program.status)")
        }
        for view in Self.views {
            let address = Self.address(view.door.path)
            #expect(try office.stranger.get(address).location?.hasPrefix("/sign-in") == true, "\(view.door.name)")
            if address != "/" {
                #expect(try office.stranger.get(address + ".json").status == 401, "\(view.door.name)")
            }
        }
    }
}
