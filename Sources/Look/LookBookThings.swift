internal import Values
internal import Web

/// The components of start page, list and thing, as shown in the look book.
struct LookBookThings {
    let language: Language
    let say: Speech

    init(_ language: Language) {
        self.language = language
        say = Speech(language)
    }

    var html: HTML {
        group {
            top
            tasks
            list
            people
            history
            endings
        }
    }

    private var top: HTML {
        group {
            PageHead(
                say("Samen kijken naar een overplaatsing", "Looking at a transfer together"),
                kicker: "LR-2026-004", lead: say("Volledige leerreview", "Full review"),
                state: StateMark(.waiting, say("Wacht op akkoord", "Awaits agreement")),
                since: say("sinds 12 augustus 2026", "since 12 August 2026"),
                turns: [
                    Turn.link(say("Offerte lezen", "Read the quote"), "/quotes/14.pdf"),
                    Turn.post(
                        say("Offerte intrekken", "Withdraw the quote"), to: "/quotes/14/withdrawal",
                        fields: LookBook.guardFields, grave: true),
                ]
            ).html
            NextStep(
                language, say("Bel Ineke van Asselt van De Brug.", "Ring Ineke van Asselt of De Brug."),
                say("Akkoord vastleggen", "Record the agreement"), to: "/quotes/14/agreements",
                fields: LookBook.guardFields
            ).html
            StepTrack(language, steps).html
        }
    }

    private var steps: [StepTrack.Step] {
        [
            .init(say("Oriëntatie", "Orientation"), .done, notes: ["18-06-2026"]),
            .init(say("Verkennen", "Exploration"), .now, notes: ["14-09-2026", "Anouk Terpstra"]),
            .init(say("Dialoog", "Dialogue"), .planned, notes: ["12-10-2026"]),
            .init(say("Inzichten vertalen", "Translating insights"), .planned),
            .init(say("Rapportage", "Reporting"), .planned), .init(say("Vervolg", "Follow-up"), .planned),
        ]
    }

    private var tasks: HTML {
        group {
            TaskList(
                language,
                [
                    .init(
                        StateMark(.attention, say("3 dagen te laat", "3 days late")),
                        .text(say("Bel over offerte 2026-014.", "Ring about quote 2026-014.")),
                        note: say("Gevraagd op 12 augustus", "Asked on 12 August"),
                        say("Akkoord vastleggen", "Record the agreement"), href: "/quotes/14"),
                    .init(
                        StateMark(.calm, say("nog 9 dagen", "9 days left")),
                        .text(say("Een verzoek wacht op een gesprek.", "A request awaits a talk.")),
                        say("Gesprek plannen", "Plan the talk"), href: "/reviews/9"),
                ]
            ).html
            TaskList(language, []).html
            Figures(
                language,
                [
                    .init(Text("Lopende leerreviews", "Reviews under way"), "7", href: "/reviews"),
                    .init(
                        Text("Uitgebracht dit jaar", "Issued this year"), Money(cents: 8_346_000).formatted(language)),
                ]
            ).html
        }
    }

    private var list: HTML {
        let address = PageAddress("/organisations", query: [("kind", "institution"), ("sort", "name")])
        return section {
            FilterLine(language, path: "/organisations", keeps: [("sort", "name")], isActive: true) {
                FormField(language, "q", Text("Naam of nummer", "Name or number"), isRequired: false).html
            }.html
            Found(language, 48, one: Text("organisatie", "organisation"), many: Text("organisaties", "organisations"))
                .html
            DataTable(
                language,
                [
                    .words(Text("Naam", "Name"), sortedBy: "name"), .tight(Text("KvK", "Register")),
                    .words(Text("Stand", "State"), sortedBy: "state"), .figures(Text("Leerreviews", "Reviews")),
                    .turns(Text("Wijzigen", "Change")),
                ],
                rows: Tone.allCases.map(row), sorting: Sorting(by: "name", at: address)
            ).html
            ListFoot.html(Pager(language, at: address, page: 2, of: 9), ExportLinks(language, at: address))
        }
    }

    private func row(_ tone: Tone) -> DataTable.Row {
        DataTable.Row([
            a(href: "/organisations/1") { "Stichting De Brug & Zonen" }, .text("69599084"),
            StateMark(tone, tone.rawValue).html, .text("4"),
            a(href: "/organisations/1/change") { Speech(language)("Wijzigen", "Change") },
        ])
    }
}
