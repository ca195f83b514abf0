internal import Doors
internal import Look
internal import Values
internal import Web

/// Gatherings in a short table on the page of what they belong to.
struct GatheringTable {
    let language: Language
    let today: Day
    var heading = GatheringList.door.title

    /// A section with its heading; nothing where there are none.
    func section(of gatherings: [Gathering]) -> HTML {
        guard !gatherings.isEmpty else { return .empty }
        return Web.section {
            h2 { heading(language) }
            DataTable(
                language,
                [
                    .words(Text("Bijeenkomst", "Gathering")), .tight(Text("Dag", "Day")),
                    .figures(Text("Duurt", "Takes")), .words(Text("Stand", "State")),
                ],
                rows: gatherings.map { one in
                    DataTable.Row([
                        a(href: one.href) { one.title }, .text(one.day.short), .text(one.time.formatted(language)),
                        state(one).html,
                    ])
                }
            ).html
        }
    }

    private func state(_ one: Gathering) -> StateMark {
        let say = Speech(language)
        if one.cancelledOn != nil { return StateMark(.calm, say("afgezegd", "cancelled")) }
        return one.day > today
            ? StateMark(.waiting, say("gepland", "planned")) : StateMark(.done, say("gehouden", "held"))
    }
}
