internal import Doors
internal import Look
internal import Values
internal import Web

/// The forecast as a page: who falls below the norm within 3, 6 and 12 months, the first to fall first.
struct ForecastPage {
    let model: ForecastList.Model
    let lines: [Forecast]
    let pageNumber: Int
    let language: Language

    private static let path = ForecastList.door.path

    var page: Page {
        let title = ForecastList.door.title(language)
        return Page(
            title, trail: [(StandingList.door.title(language), StandingList.door.path)],
            main: group {
                PageHead(title, lead: lead).html
                filters
                if model.lines.isEmpty { empty } else { table }
            })
    }

    private var say: Speech { Speech(language) }

    private var lead: String {
        say(
            "Wie onder de norm komt, of van wie de registratie zonder besluit afloopt, als er niets meer bijkomt.",
            "Who falls below the norm, or whose registration ends without a decision, if nothing more comes in.")
    }

    private var filters: HTML {
        FilterLine(language, path: Self.path, isActive: model.until != model.today.adding(months: 12)) {
            FormField(
                language, "until", Text("Tot en met", "Until"), .day, value: model.until.iso, isRequired: false
            ).html
        }.html
    }

    private var table: HTML {
        group {
            Found(
                language, model.lines.count, one: Text("reviewer", "reviewer"), many: Text("reviewers", "reviewers")
            ).html
            DataTable(
                language,
                [
                    .words(Text("Naam", "Name")), .words(Text("Niveau", "Level")),
                    .tight(Text("Registratie tot en met", "Registered until")), .tight(Text("Vanaf dag", "From day")),
                    .words(Text("Wat ontbreekt", "What is missing")), .words(Text("Gepland", "Planned")),
                    .words(Text("Signaal", "Light")),
                ],
                rows: rows
            ).html
            ListFoot.html(
                Pager(language, at: address, page: pageNumber, of: ListPage.count(of: model.lines.count)),
                ExportLinks(language, at: address))
        }
    }

    private var address: PageAddress { PageAddress(Self.path, query: [("until", model.until.iso)]) }

    /// Each stretch of months under its own heading.
    private var rows: [DataTable.Row] {
        var rows: [DataTable.Row] = []
        var last: String?
        for line in lines {
            let heading = stretch(line.firstDay ?? model.until)
            if heading != last { rows.append(.heading(heading)) }
            last = heading
            rows.append(row(line))
        }
        return rows
    }

    private func stretch(_ day: Day) -> String {
        let months = [3, 6, 12].first { day <= model.today.adding(months: $0) }
        guard let months else { return say("Later", "Later") }
        return say("Binnen \(months) maanden", "Within \(months) months")
    }

    private func row(_ line: Forecast) -> DataTable.Row {
        DataTable.Row([
            group {
                a(href: Reviewer.href(line.reviewer)) { line.name }
                small { line.number }
            },
            .text(line.levelName(language)), .text(line.until?.short ?? ""), .text(line.firstDay?.short ?? ""),
            .text(ForecastWords.missing(line)(language)), .text(ForecastWords.planned(line)(language)),
            ForecastWords.mark(line, language).html,
        ])
    }

    private var empty: HTML {
        EmptyState(
            say("Niemand komt onder de norm", "Nobody falls below the norm"),
            say(
                "Tot en met \(model.until.formatted(.nl)) blijft iedereen in orde, ook als er niets bijkomt.",
                "Until \(model.until.formatted(.en)) everyone stays in order, even if nothing comes in.")
        ).html
    }
}
