internal import Doors
internal import Look
internal import Values
internal import Web

/// The list of organisations as a page.
struct OrganisationListPage {
    let listing: OrganisationListing
    let pageNumber: Int
    let found: Int
    let lines: [OrganisationLine]
    let language: Language
    let mayRegister: Bool

    var page: Page {
        let title = OrganisationList.door.title(language)
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
        mayRegister ? [Turn.link(RegisterOrganisation.door.button(language), "/organisations/new")] : []
    }

    private var address: PageAddress {
        PageAddress(
            "/organisations",
            query: [
                ("search", listing.search ?? ""), ("kind", listing.kind?.rawValue ?? ""),
                ("affiliated", listing.affiliated.map { $0.fieldText } ?? ""),
                ("sort", listing.order?.fieldText ?? ""),
            ])
    }

    private var isFiltered: Bool { listing.search != nil || listing.kind != nil || listing.affiliated != nil }

    private var filters: HTML {
        FilterLine(
            language, path: "/organisations", keeps: [("sort", listing.order?.fieldText ?? "")], isActive: isFiltered
        ) {
            FormField(
                language, "search", Text("Naam, plaats of nummer", "Name, town or number"),
                value: listing.search ?? "", isRequired: false
            ).html
            FormField(
                language, "kind", Text("Soort", "Kind"),
                .choice(
                    OrganisationKind.allCases.map { FieldOption($0.rawValue, $0.title) },
                    blank: Text("alle soorten", "all kinds")), value: listing.kind?.rawValue ?? "", isRequired: false
            ).html
            FormField(
                language, "affiliated", Text("Vandaag aangesloten", "Affiliated today"),
                .choice(
                    [FieldOption("true", Text("ja", "yes")), FieldOption("false", Text("nee", "no"))],
                    blank: Text("maakt niet uit", "either way")), value: listing.affiliated?.fieldText ?? "",
                isRequired: false
            ).html
        }.html
    }

    private var table: HTML {
        group {
            Found(
                language, found, one: Text("organisatie", "organisation"), many: Text("organisaties", "organisations")
            )
            .html
            DataTable(
                language,
                [
                    .words(Text("Naam", "Name"), sortedBy: "name"), .words(Text("Soort", "Kind"), sortedBy: "kind"),
                    .words(Text("Plaats", "Town"), sortedBy: "city"), .tight(Text("Nummer", "Number")),
                    .words(Text("Aansluiting", "Affiliation")),
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

    private func row(_ line: OrganisationLine) -> DataTable.Row {
        DataTable.Row([
            a(href: Organisation.href(line.id)) { line.name }, .text(line.kind.title(language)),
            .text(line.city ?? ""), .text(number(line)),
            line.isAffiliated ? StateMark(.done, say("aangesloten", "affiliated")).html : .empty,
        ])
    }

    private func number(_ line: OrganisationLine) -> String {
        if let number = line.kvkNumber { return "KvK \(number)" }
        if let number = line.oin { return "OIN \(number)" }
        return line.cbsCode.map { "CBS \($0)" } ?? ""
    }

    private var empty: HTML {
        guard !isFiltered, pageNumber == 1 else {
            return EmptyState(
                say("Niets gevonden", "Nothing found"),
                say(
                    "Geen organisatie past bij deze filters. Zoek op een deel van de naam, of toon alles.",
                    "No organisation fits these filters. Search for part of the name, or show all."),
                turn: Turn.link(say("Alles tonen", "Show all"), "/organisations")
            ).html
        }
        return EmptyState(
            say("Er zijn nog geen organisaties", "There are no organisations yet"),
            say(
                "Voeg de eerste toe, of neem een lijst over met griffie import organisations.",
                "Add the first, or take over a list with griffie import organisations."),
            turn: mayRegister ? turns.first : nil
        ).html
    }
}
