internal import Doors
internal import Look
internal import Values
internal import Web

/// The latest decisions on a reviewer's page.
enum DecisionPanel {
    static let panel = Panel<Reviewer> { reviewer, context in
        let caller = try context.caller
        guard DecisionList.door.roles.contains(caller.role) else { return .empty }
        let language = try context.language
        let say = Speech(language)
        let file = try DecisionFile(of: reviewer, context.tx)
        let mayDecide = context.may(RecordDecision.self) && caller.person != file.reviewer.person
        guard mayDecide || !file.decisions.isEmpty else { return .empty }
        let address = file.reviewer.href + "/decisions"
        let latest = file.decisions.filter { [.holds, .waiting].contains(file.state(of: $0)) }.prefix(most)
        return section {
            h2 { say("Besluiten over de registratie", "Decisions on the registration") }
            if latest.isEmpty {
                p { say("Er geldt geen besluit.", "No decision is in force.") }
            } else {
                DecisionTable(file, caller.today, language).html(Array(latest))
            }
            p {
                if !file.decisions.isEmpty {
                    a(href: address) {
                        say(
                            "Alle besluiten (\(file.decisions.count))", "All decisions (\(file.decisions.count))")
                    }
                }
                if mayDecide {
                    if !file.decisions.isEmpty { " · " }
                    a(href: address + "/new") { say(RecordDecision.door.title) }
                }
            }
        }
    }

    private static let most = 3
}
