internal import Doors
internal import Look
internal import Values
internal import Web

/// The list of standing as a page.
struct StandingListPage {
    let listing: StandingListing
    let pageNumber: Int
    let model: StandingList.Lines
    let levels: [Choice]
    let language: Language
    let today: Day

    private static let path = StandingList.door.path

    var page: Page {
        let title = StandingList.door.title(language)
        let moment = StandingWords.moment(listing.on, knownOn: listing.knownOn, today: today)
        return Page(
            title, trail: [(ReviewerList.door.title(language), ReviewerList.door.path)],
            main: group {
                PageHead(title, lead: moment?(language), turns: turns).html
                filters
                if model.found == 0 { empty } else { table }
            })
    }

    private var say: Speech { Speech(language) }

    private var turns: [HTML] {
        [Turn.link(ForecastList.door.title(language), ForecastList.door.path)]
    }

    private var address: PageAddress {
        PageAddress(
            Self.path,
            query: [
                ("search", listing.search ?? ""), ("level", listing.level ?? ""),
                ("status", listing.status?.rawValue ?? ""), ("light", listing.light?.rawValue ?? ""),
                ("endsBefore", listing.endsBefore?.iso ?? ""), ("on", listing.on?.iso ?? ""),
                ("knownOn", listing.knownOn?.iso ?? ""), ("sort", listing.order?.fieldText ?? ""),
            ])
    }

    private var filters: HTML {
        FilterLine(
            language, path: Self.path, keeps: [("sort", listing.order?.fieldText ?? "")],
            isActive: listing.isFiltered || listing.on != nil || listing.knownOn != nil
        ) {
            FormField(
                language, "search", Text("Naam of nummer", "Name or number"), value: listing.search ?? "",
                isRequired: false
            ).html
            choice("level", Text("Niveau", "Level"), levels.map { FieldOption($0.value, $0.title) }, listing.level)
            choice("status", Text("Stand", "Status"), Self.options(StandingStatus.self), listing.status?.rawValue)
            choice("light", Text("Signaal", "Light"), Self.options(StandingLight.self), listing.light?.rawValue)
            day("endsBefore", Text("Loopt af vóór", "Ends before"), listing.endsBefore)
            day("on", Text("Stand op", "Standing on"), listing.on)
            day("knownOn", Text("Zoals bekend op", "As known on"), listing.knownOn)
        }.html
    }

    private static func options<C: Titled>(_ type: C.Type) -> [FieldOption] {
        C.choices.map { FieldOption($0.value, $0.title) }
    }

    private func choice(_ name: String, _ words: Text, _ options: [FieldOption], _ value: String?) -> HTML {
        FormField(
            language, name, words, .choice(options, blank: Text("alle", "all")), value: value ?? "", isRequired: false
        ).html
    }

    private func day(_ name: String, _ words: Text, _ value: Day?) -> HTML {
        FormField(language, name, words, .day, value: value?.iso ?? "", isRequired: false).html
    }

    private var table: HTML {
        group {
            Found(language, model.found, one: Text("reviewer", "reviewer"), many: Text("reviewers", "reviewers")).html
            DataTable(
                language,
                [
                    .words(Text("Naam", "Name"), sortedBy: "name"),
                    .tight(Text("Nummer", "Number"), sortedBy: "number"),
                    .words(Text("Niveau", "Level"), sortedBy: "level"),
                    .words(Text("Stand", "Status"), sortedBy: "status"),
                    .tight(Text("Tot en met", "Until"), sortedBy: "until"),
                    .words(Text("Nog nodig", "Still needed")),
                    .words(Text("Signaal", "Light"), sortedBy: "light"),
                ],
                rows: model.lines.map(row), sorting: sorting
            ).html
            ListFoot.html(
                Pager(language, at: address, page: pageNumber, of: ListPage.count(of: model.found)),
                ExportLinks(language, at: address))
        }
    }

    private var sorting: Sorting {
        let standard = listing.search == nil ? "name" : ""
        return Sorting(
            by: listing.order?.column.rawValue ?? standard, descending: listing.order?.isDescending ?? false,
            at: address)
    }

    private func row(_ line: Standing) -> DataTable.Row {
        DataTable.Row([
            a(href: Reviewer.href(line.reviewer)) { line.name }, .text(line.number),
            .text(line.registration?.levelName(language) ?? ""), line.status.mark(language).html,
            .text(line.registration?.until?.short ?? ""), .text(StandingWords.missing(line.conditions)(language)),
            line.light.mark(language).html,
        ])
    }

    private var empty: HTML {
        guard listing.isFiltered || pageNumber > 1 else {
            return EmptyState(
                say("Er zijn nog geen reviewers", "There are no reviewers yet"),
                say(
                    "Zodra er reviewers in het register staan, zie je hier wie mag leiden.",
                    "Once there are reviewers in the register, this page shows who may lead.")
            ).html
        }
        return EmptyState(
            say("Niets gevonden", "Nothing found"),
            say(
                "Geen reviewer past bij deze filters. Zoek op een deel van de naam, of toon alles.",
                "No reviewer fits these filters. Search for part of the name, or show all."),
            turn: Turn.link(say("Alles tonen", "Show all"), Self.path)
        ).html
    }
}
