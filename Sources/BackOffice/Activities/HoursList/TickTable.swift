internal import Doors
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
    /// Why some cannot be granted.
    var faults: [ID<HoursEntry>: FieldFault] = [:]
    var sorting: Sorting?
    /// True on the page of the gathering itself, which says what it was and when.
    var isOfOneGathering = false

    func html(of entries: [HoursEntry]) -> HTML {
        DataTable(language, columns, rows: entries.map(row), sorting: sorting).html
    }

    private var columns: [DataTable.Column] {
        func sorted(_ key: String) -> String? { sorting == nil ? nil : key }
        let what: [DataTable.Column] = [
            .words(Text("Wat", "What"), sortedBy: sorted("kind")), .tight(Text("Dag", "Day"), sortedBy: sorted("day")),
        ]
        return (showsReviewer ? [.words(Text("Reviewer", "Reviewer"), sortedBy: sorted("name"))] : [])
            + (isOfOneGathering ? [] : what)
            + [
                .figures(Text("Ingeleverd", "Handed in")), .figures(Text("Toegekend", "Granted")),
                .words(Text("Stand", "State")),
            ]
    }

    func mayTick(_ entry: HoursEntry) -> Bool { mayTick && entry.state == .waiting && entry.reviewer != own }

    private func row(_ entry: HoursEntry) -> DataTable.Row {
        let handedIn = entry.kind.figure(entry.quantity, language)
        let cells: [HTML] = [
            // The way to the entry, where the column that leads there is left out.
            isOfOneGathering ? a(href: entry.href) { handedIn } : .text(handedIn),
            .text(entry.granted.map { entry.kind.figure($0, language) } ?? "–"), entry.state.mark(language).html,
        ]
        return DataTable.Row(
            (showsReviewer ? [reviewer(entry)] : [])
                + (isOfOneGathering ? [] : [what(entry), .text(entry.day.short)]) + cells)
    }

    private func reviewer(_ entry: HoursEntry) -> HTML {
        let fault = faults[entry.id]
        let id = fault.map { FormField.id(of: $0.path) }
        return group {
            if mayTick(entry) {
                div(.cls("field check")) {
                    label {
                        input(
                            .id(id), .type("checkbox"), .name("entries"), .value(String(entry.id.value)),
                            .flag("checked", ticked.contains(entry.id)))
                        " "
                        span { entry.reviewerName }
                    }
                }
            } else {
                span(.id(id)) { entry.reviewerName }
            }
            if let fault { TickFault(language: language, fault: fault).html }
        }
    }

    private func what(_ entry: HoursEntry) -> HTML {
        group {
            a(href: entry.href) { entry.kind.title(language) }
            if let place = entry.place { small { place } }
        }
    }
}

/// What is wrong with one of the ticked, where it stands.
struct TickFault {
    let language: Language
    let fault: FieldFault

    var html: HTML {
        p(.cls("fault"), .id(FormField.id(of: fault.path) + "-fault")) { fault.text(language) }
    }
}
