internal import Doors
internal import Look
internal import Values
internal import Web

/// One reviewer as a page: in the register, or as the reviewer's own.
struct ReviewerSheet {
    enum Setting: Equatable {
        case register(mayChange: Bool)
        case own
    }

    let file: ReviewerFile
    let language: Language
    let today: Day
    let setting: Setting

    private var reviewer: Reviewer { file.reviewer }
    private var say: Speech { Speech(language) }
    private var mayChange: Bool { setting == .register(mayChange: true) }

    var page: Page {
        let trail = setting == .own ? [] : [(ReviewerList.door.title(language), "/reviewers")]
        return Page(
            reviewer.name, trail: trail,
            main: group {
                head
                nextStep
                file.panels
                facts
                employers
                activity
                if let history = file.history { history.html(language) }
            })
    }

    private var activeNow: ActivePeriod? { file.activePeriods.first { $0.period?.contains(today) == true } }
    private var employerNow: Employment? { file.employments.first { $0.period?.contains(today) == true } }

    private var head: HTML {
        PageHead(
            reviewer.name, kicker: reviewer.registerNumber,
            state: activeNow == nil
                ? StateMark(.calm, say("niet actief", "not active")) : StateMark(.done, say("actief", "active")),
            since: activeNow.map { say("sinds", "since") + " " + $0.fromDay.formatted(language) }, turns: turns
        ).html
    }

    private var turns: [HTML] {
        switch setting {
        case .own: [Turn.link(say("Telefoon of taal wijzigen", "Change telephone or language"), "/me/change")]
        case .register(true): [Turn.link(say("Wijzigen", "Change"), reviewer.href + "/change")]
        case .register(false): []
        }
    }

    private var nextStep: HTML {
        guard mayChange, activeNow == nil else { return .empty }
        return NextStep(
            language,
            say(
                "\(reviewer.name) is vandaag niet actief en kan niet worden gevraagd.",
                "\(reviewer.name) is not active today and cannot be asked."),
            StartActivity.door.button(language), href: reviewer.href + "/active-periods/new"
        ).html
    }

    private var facts: HTML {
        section {
            h2 { say("Gegevens", "Details") }
            Facts(
                language,
                [
                    .init(Text("E-mailadres", "E-mail address")) { mail },
                    .init(Text("Telefoon", "Telephone"), reviewer.phone),
                    .init(
                        Text("Taal", "Language"),
                        SpokenLanguage(rawValue: reviewer.language.rawValue)?.title(language)),
                    .init(Text("Woonplaats", "Town"), reviewer.city),
                    .init(
                        Text("Werkt vandaag", "Works today"),
                        employerNow.map { say("bij", "at") + " " + $0.organisationName }
                            ?? say("als zelfstandige", "as a freelancer")),
                ]
            ).html
        }
    }

    private var mail: HTML {
        guard let address = reviewer.email else { return .empty }
        return a(href: "mailto:" + address) { address }
    }

    private var employers: HTML {
        section {
            h2 { say("Werkgevers", "Employers") }
            if file.employments.isEmpty {
                p { say("Er is geen werkgever vastgelegd: zelfstandig.", "No employer is recorded: a freelancer.") }
            } else {
                DataTable(
                    language,
                    [.words(Text("Werkgever", "Employer")), .words(Text("Periode", "Period"))] + endColumn,
                    rows: file.employments.map(row)
                ).html
            }
            if mayChange {
                p { a(href: reviewer.href + "/employments/new") { StartEmployment.door.button(language) } }
            }
        }
    }

    private var endColumn: [DataTable.Column] { mayChange ? [.turns(Text("Wijzigen", "Change"))] : [] }

    private func row(_ job: Employment) -> DataTable.Row {
        let name: HTML =
            setting == .own
            ? .text(job.organisationName) : a(href: Organisation.href(job.organisation)) { job.organisationName }
        let employer = group {
            name
            if let function = job.function { br(); small { function } }
        }
        let end: HTML =
            job.untilDay == nil
            ? a(href: "/employments/\(job.id.value)/end") { EndEmployment.door.button(language) } : .empty
        return DataTable.Row([employer, .text(job.period?.formatted(language) ?? "")] + (mayChange ? [end] : []))
    }

    private var activity: HTML {
        section {
            h2 { say("Actief", "Active") }
            if file.activePeriods.isEmpty {
                p { say("Er is nog geen actieve periode.", "There is no active period yet.") }
            } else {
                DataTable(
                    language,
                    [.words(Text("Periode", "Period")), .words(Text("Aanleiding", "Reason"))] + endColumn,
                    rows: file.activePeriods.map(row)
                ).html
            }
            if mayChange, activeNow != nil {
                p { a(href: reviewer.href + "/active-periods/new") { StartActivity.door.button(language) } }
            }
        }
    }

    private func row(_ active: ActivePeriod) -> DataTable.Row {
        let end: HTML =
            active.untilDay == nil
            ? a(href: "/active-periods/\(active.id.value)/end") { EndActivity.door.button(language) } : .empty
        let cells: [HTML] = [.text(active.period?.formatted(language) ?? ""), .text(active.ground ?? "")]
        return DataTable.Row(cells + (mayChange ? [end] : []))
    }
}
