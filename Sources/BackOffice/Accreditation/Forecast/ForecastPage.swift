internal import Doors
internal import Look
internal import Values
internal import Web

/// The forecast as a page, the nearest first.
struct ForecastPage {
    let until: Day
    let today: Day
    let forecasts: [Forecast]
    let language: Language

    private var say: Speech { Speech(language) }

    var page: Page {
        let title = ForecastShow.door.title(language)
        return Page(
            title, trail: [(ReviewerList.door.title(language), "/reviewers")],
            main: group {
                PageHead(
                    title,
                    lead: say(
                        "Wie onder de eisen zakt of uit het register loopt als er niets meer bij komt, "
                            + "tot en met \(until.formatted(.nl)).",
                        "Who falls below the norm or leaves the register if nothing more comes in, "
                            + "until \(until.formatted(.en)).")
                ).html
                FilterLine(language, path: "/reviewers/forecast", keeps: [], isActive: false) {
                    FormField(
                        language, "until", Text("Vooruit tot en met", "Ahead until"), .day, value: until.iso,
                        isRequired: false
                    ).html
                }.html
                if forecasts.isEmpty { empty } else { sections }
            })
    }

    private var empty: HTML {
        EmptyState(
            say("Iedereen blijft voldoen", "Everybody keeps up"),
            say(
                "Tot en met \(until.formatted(.nl)) zakt niemand onder de eisen en loopt geen registratie af.",
                "Until \(until.formatted(.en)) nobody falls below the norm and no registration ends.")
        ).html
    }

    private var sections: HTML {
        let byTerm = Dictionary(grouping: forecasts) { ForecastTerm($0.firstDay ?? until, today: today) }
        return group {
            ForecastTerm.allCases.compactMap { term in byTerm[term].map { section(term, $0) } }
            ListFoot.html(
                nil, ExportLinks(language, at: PageAddress("/reviewers/forecast", query: [("until", until.iso)])))
        }
    }

    private func section(_ term: ForecastTerm, _ forecasts: [Forecast]) -> HTML {
        Web.section {
            h2 { say(term.title) + " (\(forecasts.count))" }
            DataTable(
                language,
                [
                    .words(Text("Reviewer", "Reviewer")), .tight(Text("Wanneer", "When")),
                    .words(Text("Wat er mist", "What is missing")), .words(Text("Wat het redt", "What would save it")),
                ],
                rows: forecasts.flatMap(rows)
            ).html
        }
    }

    private func rows(_ forecast: Forecast) -> [DataTable.Row] {
        let end = forecast.endsUndecided ? forecast.until.map { [ending(forecast, $0)] } ?? [] : []
        return end + forecast.falls.map { row(forecast, $0) }
    }

    private func who(_ forecast: Forecast) -> HTML {
        group {
            a(href: forecast.href) { forecast.name }
            small { forecast.number + " · " + forecast.levelName(language) }
        }
    }

    private func ending(_ forecast: Forecast, _ day: Day) -> DataTable.Row {
        DataTable.Row([
            who(forecast), .text(day.short),
            StateMark(.waiting, say("de registratie loopt af", "the registration ends")).html,
            forecast.falls.isEmpty
                ? .text(say("verlengen kan: de eisen zijn gehaald", "it can be extended: its conditions are met"))
                : .text(say("eerst de eisen hieronder", "first the conditions below")),
        ])
    }

    private func row(_ forecast: Forecast, _ fall: Forecast.Fall) -> DataTable.Row {
        DataTable.Row([
            who(forecast), .text(fall.on.short),
            group {
                StateMark(
                    fall.isSaved ? .waiting : .attention,
                    say(
                        "\(fall.kind.title.nl): nog \(fall.kind.words(fall.missing).nl)",
                        "\(fall.kind.title.en): \(fall.kind.words(fall.missing).en) to go")
                ).html
                small {
                    say(
                        "\(fall.kind.words(fall.granted).nl) van \(fall.kind.words(fall.needed).nl)",
                        "\(fall.kind.words(fall.granted).en) of \(fall.kind.words(fall.needed).en)")
                    if fall.waiting > 0 {
                        say(
                            "; \(fall.kind.words(fall.waiting).nl) wacht op beoordeling",
                            "; \(fall.kind.words(fall.waiting).en) not judged yet")
                    }
                }
            },
            saving(fall),
        ])
    }

    private func saving(_ fall: Forecast.Fall) -> HTML {
        guard !fall.rescues.isEmpty else { return .text(say("niets gepland", "nothing planned")) }
        return group {
            fall.rescues.prefix(3).map { rescue in
                group {
                    a(href: rescue.href) { say(rescue.title) }
                    small { rescue.day.short }
                }
            }
            if !fall.isSaved { small { say("nog niet genoeg", "not enough yet") } }
        }
    }
}
