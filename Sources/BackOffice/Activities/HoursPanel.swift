internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// On the page of a reviewer: the last hours, and the gatherings to come.
enum HoursPanel {
    static let panel = Panel<Reviewer> { reviewer, context in
        let found = try context.tx.pipeline([
            HoursPanelStore.entries(of: reviewer), HoursPanelStore.gatherings(of: reviewer),
        ])
        let entries = try found[0].map(HoursEntry.init)
        let language = try context.language
        let isOwn = try context.caller.role == .reviewer
        let table = GatheringTable(
            language: language, today: try context.today,
            heading: Text("Komende bijeenkomsten", "Gatherings to come"))
        let coming = try found[1].map(Gathering.init)
        return group {
            hours(entries, reviewer, language, isOwn: isOwn, mayHandIn: context.may(HandInHours.self))
            table.section(of: coming)
        }
    }

    private static func hours(
        _ entries: [HoursEntry], _ reviewer: ID<Reviewer>, _ language: Language, isOwn: Bool, mayHandIn: Bool
    ) -> HTML {
        let say = Speech(language)
        return section {
            h2 { HoursList.door.title(language) }
            if entries.isEmpty {
                p { say("Er is nog niets ingeleverd.", "Nothing has been handed in yet.") }
            } else {
                TickTable(language: language, showsReviewer: false, mayTick: false).html(of: entries)
                p {
                    a(href: isOwn ? "/hours" : "/hours?reviewer=\(reviewer.value)") {
                        say("Alle uren bekijken", "See all hours")
                    }
                }
            }
            if isOwn, mayHandIn { p { a(href: "/hours/new") { HandInHours.door.title(language) } } }
        }
    }
}
