internal import Doors
internal import Look
internal import Values
internal import Web

/// The caseload as a page.
struct CaseloadPage {
    let model: CaseloadShow.Model
    let supervisors: [Choice]
    let language: Language
    /// The reader.
    let person: ID<Person>?
    let mayChange: Bool

    private var say: Speech { Speech(language) }
    private var isOwn: Bool { model.supervisor != nil && model.supervisor == person }

    var page: Page {
        let title = isOwn ? say("Wie ik begeleid", "Whom I supervise") : CaseloadShow.door.title(language)
        return Page(
            title,
            main: group {
                PageHead(
                    title,
                    turns: mayChange ? [Turn.link(StartSupervision.door.button(language), "/caseload/new")] : []
                ).html
                filter
                if model.lines.isEmpty { empty } else { table }
            })
    }

    private var filter: HTML {
        FilterLine(language, path: "/caseload") {
            HiddenFields([("all", "true")]).html
            FormField(
                language, "supervisor", Text("Supervisor", "Supervisor"),
                .choice(
                    supervisors.map { FieldOption($0.value, $0.title) },
                    blank: Text("alle supervisors", "all supervisors")),
                value: model.supervisor?.fieldText ?? "", isRequired: false
            ).html
        }.html
    }

    private var table: HTML {
        section {
            Found(
                language, model.lines.count, one: Text("reviewer", "reviewer"), many: Text("reviewers", "reviewers")
            ).html
            DataTable(
                language,
                [
                    .words(Text("Reviewer", "Reviewer")), .words(Text("Supervisor", "Supervisor")),
                    .figures(Text("Wacht op oordeel", "Awaits judgement")), .tight(Text("Oudste dag", "Oldest day")),
                    .tight(Text("Laatste supervisie", "Last supervision")),
                    .words(Text("Volgende bijeenkomst", "Next gathering")), .turns(Text("Wijzigen", "Change")),
                ],
                rows: model.lines.map(row)
            ).html
            ListFoot.html(nil, ExportLinks(language, at: address))
        }
    }

    private var address: PageAddress {
        PageAddress("/caseload", query: [("all", "true"), ("supervisor", model.supervisor?.fieldText ?? "")])
    }

    private func row(_ line: CaseloadShow.Line) -> DataTable.Row {
        let one = line.supervision
        return DataTable.Row([
            group {
                a(href: Reviewer.href(one.reviewer.id)) { one.reviewer.name }
                small { one.reviewer.number }
            },
            model.supervisor == nil ? .text(one.supervisorName) : .empty, waiting(line),
            .text(line.oldestWaiting?.short ?? ""),
            .text(line.lastSupervision?.short ?? say("nog geen", "none yet")), next(line),
            mayChange ? a(href: "/supervisions/\(one.id.value)/end") { say("Beëindigen", "End") } : .empty,
        ])
    }

    private func waiting(_ line: CaseloadShow.Line) -> HTML {
        guard line.waiting > 0 else { return .text("0") }
        return a(href: "/hours?state=waiting&reviewer=\(line.supervision.reviewer.id.value)") { String(line.waiting) }
    }

    private func next(_ line: CaseloadShow.Line) -> HTML {
        guard let id = line.nextGathering, let day = line.nextOn else { return .empty }
        return group {
            a(href: Gathering.href(id)) { day.short }
            if let title = line.nextTitle { small { title } }
        }
    }

    private var empty: HTML {
        EmptyState(
            isOwn ? say("Je begeleidt nog niemand", "You supervise nobody yet") : say("Niemand", "Nobody"),
            say(
                "Hier staat per reviewer wat er wacht, wanneer de laatste supervisie was en wat er komt.",
                "Per reviewer, what awaits judgement, when the last supervision was and what is coming stands here."),
            turn: mayChange ? Turn.link(StartSupervision.door.button(language), "/caseload/new") : nil
        ).html
    }
}
