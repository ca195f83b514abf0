import BackOffice
import Doors
import Testing

/// Whether every refusal that some actions declare was provoked, and nothing else.
enum RefusalTable {
    /// - Parameter provoked: action and code, as they came back.
    static func compare(_ provoked: [(action: String, code: String)], with part: [String]) {
        for name in part {
            let declared = BackOffice.house.actions.first { $0.door.name == name }?.refusals.map(\.name)
            let found = Set(provoked.filter { $0.action == name }.map(\.code))
            #expect(declared.map(Set.init) == found, "\(name)")
        }
    }
}
