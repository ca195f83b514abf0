internal import Look
internal import Values
internal import Web

/// Entries in a table, handed in beside granted; those that await judgement may be ticked.
struct TickTable {
    let language: Language
    var showsReviewer = true
    /// The reviewer that the reader is: an own entry is never ticked.
    var own: ID<Reviewer>?
    var mayTick = true
    /// Which are ticked beforehand.
    var ticked: Set<ID<HoursEntry>> = []
    var sorting: Sorting?
    /// False on the page of the gathering itself.
    var showsPlace = true

    func html(of entries: [HoursEntry]) -> HTML {
        let columns: [DataTable.Column] =
            (showsReviewer ? [.words(Text("Reviewer", "Reviewer"), sortedBy: sorting == nil ? nil : "name")] : [])
            + [
                .words(Text("Wat", "What"), sortedBy: sorting == nil ? nil : "kind"),
                .tight(Text("Dag", "Day"), sortedBy: sorting == nil ? nil : "day"),
                .figures(Text("Ingeleverd", "Handed in")), .figures(Text("Toegekend", "Granted")),
                .words(Text("Stand", "State")),
            ]
        return DataTable(language, columns, rows: entries.map(row), sorting: sorting).html
    }

    func mayTick(_ entry: HoursEntry) -> Bool { mayTick && entry.state == .waiting && entry.reviewer != own }

    private func row(_ entry: HoursEntry) -> DataTable.Row {
        let cells: [HTML] = [
            what(entry), .text(entry.day.short), .text(entry.kind.words(entry.quantity, language)),
            .text(entry.granted.map { entry.kind.words($0, language) } ?? "–"), entry.state.mark(language).html,
        ]
        return DataTable.Row((showsReviewer ? [reviewer(entry)] : []) + cells)
    }

    private func reviewer(_ entry: HoursEntry) -> HTML {
        guard mayTick(entry) else { return .text(entry.reviewerName) }
        return div(.cls("field check")) {
            label {
                input(
                    .type("checkbox"), .name("entries"), .value(String(entry.id.value)),
                    .flag("checked", ticked.contains(entry.id)))
                " "
                span { entry.reviewerName }
            }
        }
    }

    private func what(_ entry: HoursEntry) -> HTML {
        group {
            a(href: entry.href) { entry.kind.title(language) }
            if showsPlace, let place = entry.place { small { place } }
        }
    }
}
