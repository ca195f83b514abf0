internal import Doors
internal import Look
internal import Values
internal import Web

/// The list of reviewers as a page.
struct ReviewerListPage {
    let listing: ReviewerListing
    let pageNumber: Int
    let found: Int
    let lines: [ReviewerLine]
    let employers: [Choice]
    let language: Language
    let mayRegister: Bool

    var page: Page {
        let title = ReviewerList.door.title(language)
        return Page(
            title,
            main: group {
                PageHead(title, turns: turns).html
                filters
                if found == 0 { empty } else { table }
            })
    }

    private var say: Speech { Speech(language) }

    private var turns: [HTML] {
        mayRegister ? [Turn.link(RegisterReviewer.door.button(language), "/reviewers/new")] : []
    }

    private var address: PageAddress {
        PageAddress(
            "/reviewers",
            query: [
                ("search", listing.search ?? ""), ("active", listing.active?.fieldText ?? ""),
                ("employer", listing.employer?.fieldText ?? ""), ("sort", listing.order?.fieldText ?? ""),
            ])
    }

    private var isFiltered: Bool { listing.search != nil || listing.active != nil || listing.employer != nil }

    private var filters: HTML {
        FilterLine(
            language, path: "/reviewers", keeps: [("sort", listing.order?.fieldText ?? "")], isActive: isFiltered
        ) {
            FormField(
                language, "search", Text("Naam, plaats of nummer", "Name, town or number"),
                value: listing.search ?? "", isRequired: false
            ).html
            FormField(
                language, "active", Text("Vandaag actief", "Active today"),
                .choice(
                    [FieldOption("true", Text("ja", "yes")), FieldOption("false", Text("nee", "no"))],
                    blank: Text("maakt niet uit", "either way")), value: listing.active?.fieldText ?? "",
                isRequired: false
            ).html
            FormField(
                language, "employer", Text("Werkgever", "Employer"),
                .choice(
                    employers.map { FieldOption($0.value, $0.title) }, blank: Text("alle werkgevers", "all employers")),
                value: listing.employer?.fieldText ?? "", isRequired: false
            ).html
        }.html
    }

    private var table: HTML {
        group {
            Found(language, found, one: Text("reviewer", "reviewer"), many: Text("reviewers", "reviewers")).html
            DataTable(
                language,
                [
                    .words(Text("Naam", "Name"), sortedBy: "name"),
                    .tight(Text("Nummer", "Number"), sortedBy: "number"),
                    .words(Text("Werkgever", "Employer"), sortedBy: "employer"),
                    .words(Text("Plaats", "Town"), sortedBy: "city"), .words(Text("Stand", "State")),
                ],
                rows: lines.map(row), sorting: sorting
            ).html
            ListFoot.html(
                Pager(language, at: address, page: pageNumber, of: ListPage.count(of: found)),
                ExportLinks(language, at: address))
        }
    }

    private var sorting: Sorting {
        let standard = listing.search == nil ? "name" : ""
        return Sorting(
            by: listing.order?.column.rawValue ?? standard, descending: listing.order?.isDescending ?? false,
            at: address)
    }

    private func row(_ line: ReviewerLine) -> DataTable.Row {
        DataTable.Row([
            a(href: Reviewer.href(line.id)) { line.name }, .text(line.registerNumber), employer(line),
            .text(line.city ?? ""),
            line.isActive
                ? StateMark(.done, say("actief", "active")).html
                : StateMark(.calm, say("niet actief", "not active")).html,
        ])
    }

    private func employer(_ line: ReviewerLine) -> HTML {
        guard let id = line.employer, let name = line.employerName else {
            return .text(say("zelfstandig", "freelancer"))
        }
        return a(href: Organisation.href(id)) { name }
    }

    private var empty: HTML {
        guard !isFiltered, pageNumber == 1 else {
            return EmptyState(
                say("Niets gevonden", "Nothing found"),
                say(
                    "Geen reviewer past bij deze filters. Zoek op een deel van de naam, of toon alles.",
                    "No reviewer fits these filters. Search for part of the name, or show all."),
                turn: Turn.link(say("Alles tonen", "Show all"), "/reviewers")
            ).html
        }
        return EmptyState(
            say("Er zijn nog geen reviewers", "There are no reviewers yet"),
            say(
                "Voeg de eerste toe. Daarna kan hij of zij een leerreview leiden.",
                "Add the first. After that he or she can lead a review."),
            turn: mayRegister ? turns.first : nil
        ).html
    }
}
