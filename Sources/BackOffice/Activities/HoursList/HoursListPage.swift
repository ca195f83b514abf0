internal import Doors
internal import Look
internal import Values
internal import Web

/// The list of entries as a page. A supervisor ticks what is granted.
struct HoursListPage {
    let listing: HoursListing
    let pageNumber: Int
    let found: Int
    let entries: [HoursEntry]
    let language: Language
    /// The reviewer that the reader is, if any.
    let own: ID<Reviewer>?
    /// True where the reader sees own entries only.
    let isOwn: Bool
    let mayJudge: Bool
    let mayHandIn: Bool
    let guardFields: [(name: String, value: String)]

    private var say: Speech { Speech(language) }

    var page: Page {
        let title = isOwn ? say("Mijn uren", "My hours") : HoursList.door.title(language)
        let turns = mayHandIn ? [Turn.link(HandInHours.door.title(language), "/hours/new", filled: isOwn)] : []
        return Page(
            title,
            main: group {
                PageHead(title, turns: turns).html
                filters
                if entries.isEmpty { empty } else { results }
            })
    }

    private var address: PageAddress {
        PageAddress(
            "/hours",
            query: [
                ("state", listing.state?.rawValue ?? ""), ("kind", listing.kind?.rawValue ?? ""),
                ("reviewer", listing.reviewer?.fieldText ?? ""), ("gathering", listing.gathering?.fieldText ?? ""),
                ("from", listing.from?.iso ?? ""), ("until", listing.until?.iso ?? ""),
                ("search", listing.search ?? ""), ("sort", listing.order?.fieldText ?? ""),
            ])
    }

    private var filters: HTML {
        let keeps = address.query.filter { ["reviewer", "gathering", "sort"].contains($0.name) }
        return FilterLine(language, path: "/hours", keeps: keeps, isActive: listing.isFiltered) {
            if !isOwn {
                FormField(
                    language, "search", Text("Naam of nummer", "Name or number"), value: listing.search ?? "",
                    isRequired: false
                ).html
            }
            select("state", Text("Stand", "State"), EntryState.choices, listing.state?.rawValue)
            select("kind", Text("Wat", "What"), ActivityKind.choices, listing.kind?.rawValue)
            FormField(
                language, "from", Text("Vanaf", "From"), .day, value: listing.from?.iso ?? "", isRequired: false
            ).html
            FormField(
                language, "until", Text("Tot en met", "Until"), .day, value: listing.until?.iso ?? "",
                isRequired: false
            ).html
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
        let table = TickTable(
            language: language, showsReviewer: !isOwn, own: own, mayTick: mayJudge,
            sorting: Sorting(
                by: listing.order?.column.rawValue ?? "", descending: listing.order?.isDescending ?? false, at: address)
        )
        return section {
            Found(language, found, one: Text("regel", "line"), many: Text("regels", "lines")).html
            if entries.contains(where: table.mayTick) {
                ActionForm(to: GrantAllHours.door.path, fields: guardFields, isWide: true) {
                    table.html(of: entries)
                    FormFoot(language, GrantAllHours.door.title, forEver: GrantAllHours.door.help).html
                }.html
            } else {
                table.html(of: entries)
            }
            ListFoot.html(
                Pager(language, at: address, page: pageNumber, of: ListPage.count(of: found)),
                ExportLinks(language, at: address))
        }
    }

    private var empty: HTML {
        guard !listing.isFiltered, pageNumber == 1 else {
            return EmptyState(
                say("Niets gevonden", "Nothing found"),
                say("Niets past bij deze filters.", "Nothing fits these filters."),
                turn: Turn.link(say("Alles tonen", "Show all"), "/hours")
            ).html
        }
        return EmptyState(
            say("Er is nog niets ingeleverd", "Nothing has been handed in yet"),
            isOwn
                ? say(
                    "Lever in wat je deed. Wat uit een leerreview of bijeenkomst volgt, komt hier vanzelf.",
                    "Hand in what you did. What follows from a review or a gathering comes here by itself.")
                : say(
                    "Hier komt te staan wat reviewers inleveren en wat volgt uit leerreviews en bijeenkomsten.",
                    "What reviewers hand in and what follows from reviews and gatherings will be listed here.")
        ).html
    }
}
