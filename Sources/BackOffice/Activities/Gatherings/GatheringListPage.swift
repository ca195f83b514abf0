internal import Doors
internal import Look
internal import Values
internal import Web

/// The list of gatherings as a page.
struct GatheringListPage {
    let list: GatheringList
    let found: Int
    let lines: [GatheringList.Line]
    let language: Language
    let today: Day
    let isReviewer: Bool
    let mayPlan: Bool

    private var say: Speech { Speech(language) }

    var page: Page {
        let title = GatheringList.door.title(language)
        return Page(
            title,
            main: group {
                PageHead(title, turns: turns).html
                filters
                if lines.isEmpty { empty } else { results }
            })
    }

    private var turns: [HTML] {
        guard !isReviewer else { return [] }
        let plan = mayPlan ? [Turn.link(PlanGathering.door.button(language), "/gatherings/new")] : []
        return plan + [
            Turn.link(GroupList.door.title(language), "/groups"),
            Turn.link(TrainingList.door.title(language), "/trainings"),
        ]
    }

    private var address: PageAddress {
        PageAddress(
            "/gatherings",
            query: [
                ("when", list.when?.rawValue ?? ""), ("kind", list.kind?.rawValue ?? ""),
                ("search", list.search ?? ""),
            ])
    }

    private var filters: HTML {
        FilterLine(language, path: "/gatherings", isActive: list.isFiltered) {
            FormField(
                language, "search", Text("Bijeenkomst, groep of plaats", "Gathering, group or place"),
                value: list.search ?? "", isRequired: false
            ).html
            select("when", Text("Stand", "State"), GatheringList.When.choices, list.when?.rawValue)
            select("kind", Text("Wat", "What"), GatheringKind.choices, list.kind?.rawValue)
        }.html
    }

    private func select(_ name: String, _ words: Text, _ choices: [Choice], _ value: String?) -> HTML {
        FormField(
            language, name, words,
            .choice(choices.map { FieldOption($0.value, $0.title) }, blank: Text("Alle", "All")), value: value ?? "",
            isRequired: false
        ).html
    }

    private var results: HTML {
        section {
            Found(language, found, one: Text("bijeenkomst", "gathering"), many: Text("bijeenkomsten", "gatherings"))
                .html
            DataTable(
                language,
                [
                    .words(Text("Bijeenkomst", "Gathering")), .words(Text("Wat", "What")), .tight(Text("Dag", "Day")),
                    .words(Text("Groep", "Group")), .figures(Text("Aanwezig", "Present")),
                    .words(Text("Stand", "State")),
                ],
                rows: lines.map(row)
            ).html
            ListFoot.html(
                Pager(language, at: address, page: list.part ?? 1, of: ListPage.count(of: found)),
                ExportLinks(language, at: address))
        }
    }

    private func row(_ line: GatheringList.Line) -> DataTable.Row {
        let one = line.gathering
        let when = [one.day.short, one.startsAt?.formatted].compactMap(\.self).joined(separator: " ")
        let present = isReviewer ? (line.present > 0 ? say("ja", "yes") : "") : String(line.present)
        return DataTable.Row([
            group {
                a(href: one.href) { one.title }
                if let place = one.place { small { place } }
            },
            .text(one.kind.title(language)), .text(when), .text(one.groupName ?? one.cohortName ?? ""),
            .text(present), GatheringState(line.gathering, line.present, line.waiting, today).mark(language).html,
        ])
    }

    private var empty: HTML {
        guard !list.isFiltered, (list.part ?? 1) == 1 else {
            return EmptyState(
                say("Niets gevonden", "Nothing found"),
                say("Geen bijeenkomst past bij deze filters.", "No gathering fits these filters."),
                turn: Turn.link(say("Alles tonen", "Show all"), "/gatherings")
            ).html
        }
        return EmptyState(
            say("Er zijn nog geen bijeenkomsten", "There are no gatherings yet"),
            say(
                "Hier staan intervisie, themabijeenkomsten en opleidingsdagen, met wie er was.",
                "Intervision, theme meetings and days of trainings stand here, with who was there.")
        ).html
    }
}

/// How far a gathering is: planned, held without attendance, waiting, done.
struct GatheringState {
    private let tone: Tone
    private let words: Text

    init(_ gathering: Gathering, _ present: Int64, _ waiting: Int64, _ today: Day) {
        (tone, words) =
            if gathering.cancelledOn != nil {
                (.calm, Text("afgezegd", "cancelled"))
            } else if gathering.day > today {
                (.waiting, Text("gepland", "planned"))
            } else if present == 0 {
                (.attention, Text("geen aanwezigen vastgelegd", "no attendance recorded"))
            } else if waiting > 0 {
                (.waiting, Text("\(waiting) te beoordelen", "\(waiting) to judge"))
            } else {
                (.done, Text("gehouden", "held"))
            }
    }

    func mark(_ language: Language) -> StateMark { StateMark(tone, words(language)) }
}
