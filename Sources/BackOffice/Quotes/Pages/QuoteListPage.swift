internal import Doors
internal import Look
internal import Values
internal import Web

/// The list of quotes: filters, the number found, the quotes, and what to do where there are none.
struct QuoteListPage {
    let lines: [QuoteListStore.Line]
    let count: Int
    let wanted: QuoteListStore.Wanted
    let number: Int
    let language: Language

    private var say: Speech { Speech(language) }
    private static let path = "/quotes"

    var page: Page { Page(say("Offertes", "Quotes"), main: main) }

    private var main: HTML {
        group {
            PageHead(say("Offertes", "Quotes"), turns: [Turn.link(say("Doorrekenen", "What if"), "/what-if")]).html
            if count == 0, !isFiltered { empty } else { found }
        }
    }

    private var isFiltered: Bool { wanted.search != nil || wanted.state != nil }

    private var empty: HTML {
        EmptyState(
            say("Er zijn nog geen offertes", "There are no quotes yet"),
            say(
                "Een offerte begint bij een leerreview: open die en kies “Offerte opstellen”.",
                "A quote begins with a review: open it and choose “Draft a quote”."),
            turn: Turn.link(say("Naar de leerreviews", "To the reviews"), "/reviews")
        ).html
    }

    private var found: HTML {
        section {
            filter
            Found(language, count, one: Text("offerte", "quote"), many: Text("offertes", "quotes")).html
            if !lines.isEmpty { table }
            ListFoot.html(
                Pager(language, at: address, page: number, of: ListPage.count(of: count)),
                ExportLinks(language, at: address))
        }
    }

    private var address: PageAddress {
        PageAddress(
            Self.path,
            query: [
                ("search", wanted.search ?? ""), ("state", wanted.state?.rawValue ?? ""),
                ("sort", wanted.order.fieldText),
            ])
    }

    private var filter: HTML {
        FilterLine(language, path: Self.path, keeps: [("sort", wanted.order.fieldText)], isActive: isFiltered) {
            FormField(
                language, "search",
                Text("Zoeken op nummer, leerreview of organisatie", "Search number, review or organisation"),
                value: wanted.search ?? "", isRequired: false
            ).html
            FormField(
                language, "state", Text("Stand", "State"),
                .choice(QuoteState.allCases.map { FieldOption($0.rawValue, $0.title) }, blank: Text("alle", "all")),
                value: wanted.state?.rawValue ?? "", isRequired: false
            ).html
        }.html
    }

    private var table: HTML {
        DataTable(
            language,
            [
                .tight(Text("Nummer", "Number"), sortedBy: "number"),
                .words(Text("Leerreview", "Review"), sortedBy: "title"),
                .words(Text("Stand", "State"), sortedBy: "state"),
                .tight(Text("Geldig tot en met", "Valid until"), sortedBy: "validUntil"),
                .figures(Text("Betalers", "Payers")), .figures(Text("Netto", "Net"), sortedBy: "net"),
            ],
            rows: lines.map(row),
            sorting: Sorting(by: wanted.order.column.rawValue, descending: wanted.order.isDescending, at: address)
        ).html
    }

    private func row(_ line: QuoteListStore.Line) -> DataTable.Row {
        let version = line.ordinal > 1 ? say("versie \(line.ordinal)", "version \(line.ordinal)") : nil
        let title = group {
            line.reviewTitle
            small { line.reviewNumber }
        }
        return DataTable.Row([
            group {
                a(href: QuoteAddress.quote(line.id)) { line.number ?? say("zonder nummer", "no number") }
                if let version { small { version } }
            },
            title, line.state.mark(language).html, .text(line.validUntil?.short ?? ""), .text(String(line.payers)),
            .text(line.net.formatted(language)),
        ])
    }
}
