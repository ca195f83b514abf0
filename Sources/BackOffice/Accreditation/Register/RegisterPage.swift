internal import Doors
internal import Look
internal import Values
internal import Web

/// The pages of the public register, for whoever comes by: no menu, one question, one answer.
struct RegisterPage {
    let language: Language
    let today: Day

    private var say: Speech { Speech(language) }

    func list(_ lines: [RegisterStore.Line], of count: Int, page: Int) -> Page {
        let title = PublicRegister.door.title(language)
        return Page(
            title, bare: true,
            main: group {
                PageHead(
                    title, kicker: today.formatted(language),
                    lead: say(
                        "Wie hier staat, mag vandaag een leerreview leiden en stemde ermee in om hier te staan. "
                            + "Op een nummer kunt u iedere reviewbegeleider controleren.",
                        "Whoever is listed here may lead a review today and agreed to be listed. "
                            + "By number you can check any reviewer.")
                ).html
                question(number: "", on: nil)
                if count == 0 { empty } else { table(lines, of: count, page: page) }
            })
    }

    func answer(_ model: CheckRegistration.Model) -> Page {
        let day = model.on.formatted(language)
        let heading =
            model.answer.isRegistered
            ? say("Ja, geregistreerd op \(day)", "Yes, registered on \(day)")
            : say("Nee, niet geregistreerd op \(day)", "No, not registered on \(day)")
        return Page(
            heading, trail: [(PublicRegister.door.title(language), "/register")], bare: true,
            main: group {
                PageHead(
                    heading, kicker: model.number,
                    state: model.answer.isRegistered
                        ? StateMark(.done, say("geregistreerd", "registered"))
                        : StateMark(.calm, say("niet geregistreerd", "not registered"))
                ).html
                h2 { say("Een ander nummer of een andere dag", "Another number or another day") }
                question(number: model.number, on: model.on)
            })
    }

    private func question(number: String, on day: Day?) -> HTML {
        form(.cls("filter"), .action("/register")) {
            FormField(
                language, "number", Text("Nummer van de reviewbegeleider", "Number of the reviewer"), value: number,
                hint: Text("Zoals R-0012, op het certificaat.", "Such as R-0012, on the certificate.")
            ).html
            FormField(
                language, "on", Text("Op", "On"), .day, value: day?.iso ?? "",
                hint: Text("Leeg: vandaag.", "Empty: today."), isRequired: false
            ).html
            div(.cls("turns")) { button(.cls("filled")) { say("Registratie controleren", "Check the registration") } }
        }
    }

    private func table(_ lines: [RegisterStore.Line], of count: Int, page: Int) -> HTML {
        group {
            Found(
                language, count, one: Text("reviewbegeleider", "reviewer"),
                many: Text("reviewbegeleiders", "reviewers")
            ).html
            DataTable(
                language,
                [
                    .words(Text("Naam", "Name")), .tight(Text("Nummer", "Number")), .words(Text("Niveau", "Level")),
                    .words(Text("Woonplaats", "Town")),
                ],
                rows: lines.map { line in
                    DataTable.Row([
                        .text(line.name), .text(line.number), .text(line.level(language)), .text(line.town ?? ""),
                    ])
                }
            ).html
            ListFoot.html(
                Pager(language, at: PageAddress("/register"), page: page, of: ListPage.count(of: count)),
                ExportLinks(language, at: PageAddress("/register")))
        }
    }

    private var empty: HTML {
        EmptyState(
            say("Er staat nog niemand in het register", "Nobody is listed yet"),
            say(
                "Wie geregistreerd is en toestemt, staat hier. Op een nummer controleren kan wel.",
                "Whoever is registered and agrees is listed here. You can check a number all the same.")
        ).html
    }
}
