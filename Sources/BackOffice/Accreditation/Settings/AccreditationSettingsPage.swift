internal import Doors
internal import Look
internal import Values
internal import Web

/// Levels and requirements as a page: what holds and will hold in sight, what held to be opened.
struct AccreditationSettingsPage {
    let model: AccreditationSettings.Model
    let language: Language
    let maySet: Bool
    let mayPreview: Bool

    private var say: Speech { Speech(language) }

    var html: HTML {
        group {
            PageHead(
                say(AccreditationSettings.door.title),
                lead: say(
                    "Een niveau geeft rechten; de eisen houden een registratie in stand. Elke versie geldt vanaf haar eerste dag.",
                    "A level gives rights; its requirements keep a registration. Each version holds from its first day."
                )
            ).html
            levels
            requirements
        }
    }

    private func state(_ state: DatedSetting.State, _ withdraw: PageAddress) -> HTML {
        switch state {
        case .now: return StateMark(.done, say("geldt nu", "holds now")).html
        case .past: return StateMark(.calm, say("gold eerder", "held before")).html
        case .planned:
            return group {
                StateMark(.waiting, say("gaat gelden", "will hold")).html
                if maySet {
                    " "
                    a(href: withdraw.text) { say("Intrekken", "Withdraw") }
                }
            }
        }
    }

    private static let columns: [DataTable.Column] = [
        .words(Text("Wat", "What")), .words(Text("Inhoud", "Content")), .tight(Text("Geldt vanaf", "Holds from")),
        .words(Text("Stand", "State")),
    ]

    private func tables(_ rows: [(state: DatedSetting.State, row: DataTable.Row)]) -> HTML {
        let past = rows.filter { $0.state == .past }.map(\.row)
        return group {
            DataTable(language, Self.columns, rows: rows.filter { $0.state != .past }.map(\.row)).html
            if !past.isEmpty {
                details {
                    summary { say("Wat eerder gold", "What held before") + " (\(past.count))" }
                    DataTable(language, Self.columns, rows: past).html
                }
            }
        }
    }

    // MARK: levels

    private var levels: HTML {
        section(.id("levels")) {
            h2 { say("Niveaus", "Levels") }
            tables(model.levels.map { (model.state($0), row($0)) })
            if maySet { p { Turn.link(say(SetLevel.door.title), SetLevel.door.formPath) } }
        }
    }

    private func row(_ level: AccreditationLevel) -> DataTable.Row {
        let state = model.state(level)
        let change = PageAddress(SetLevel.door.formPath, query: [("key", level.key)]).text
        let withdraw = PageAddress(
            WithdrawLevel.door.formPath, query: [("key", level.key), ("from", level.fromDay.iso)])
        let name: HTML =
            maySet && state == .now ? a(href: change) { say(level.name) } : .text(say(level.name))
        return DataTable.Row([
            name,
            group {
                level.profile
                small(.cls("muted")) { rights(level) }
                small(.cls("muted")) { term(level) }
                if !level.competencies.isEmpty {
                    small(.cls("muted")) { level.competencies.map { say($0.name) }.joined(separator: " · ") }
                }
            }, .text(level.fromDay.short), self.state(state, withdraw),
        ])
    }

    private func rights(_ level: AccreditationLevel) -> String {
        let rights = [
            (level.mayLead, Text("mag leiden", "may lead")),
            (level.maySecond, Text("mag tweede zijn", "may be second")),
            (level.maySupervise, Text("mag supervisie geven", "may supervise")),
            (
                level.needsSecondDecider,
                Text("besluiten vragen een tweede", "decisions ask for a second person")
            ),
        ].filter(\.0).map { say($0.1) }
        return rights.isEmpty ? say("geeft geen rechten", "gives no rights") : rights.joined(separator: ", ")
    }

    private func term(_ level: AccreditationLevel) -> String {
        level.termMonths.map { say("Een registratie duurt \($0) maanden", "A registration runs \($0) months") }
            ?? say("Een registratie heeft geen einde", "A registration has no end")
    }

    // MARK: requirements

    private var requirements: HTML {
        section(.id("requirements")) {
            h2 { say("Registratie-eisen", "Requirements") }
            p {
                say(
                    "Een registratie houdt de eisen van haar eerste dag. Alleen een besluit zet haar over op andere eisen.",
                    "A registration keeps the requirements of its first day. Only a decision moves it to others.")
            }
            tables(model.sets.map { (model.state($0), row($0)) })
            if maySet { p { Turn.link(say(SetRequirements.door.title), SetRequirements.door.formPath) } }
        }
    }

    private func row(_ set: RequirementSet) -> DataTable.Row {
        let state = model.state(set)
        let level = model.levels.first { $0.key == set.level }?.name ?? Text(set.level, set.level)
        let change = PageAddress(SetRequirements.door.formPath, query: [("level", set.level)]).text
        let preview = PageAddress(PreviewRequirements.door.path, query: [("set", String(set.id.value))]).text
        let withdraw = PageAddress(
            WithdrawRequirements.door.formPath, query: [("level", set.level), ("from", set.fromDay.iso)])
        return DataTable.Row([
            group {
                if maySet, state == .now { a(href: change) { say(level) } } else { say(level) }
                small { set.name }
            },
            group {
                if set.conditions.isEmpty { say("geen eisen", "no conditions") }
                set.conditions.map { one in
                    small { say(one.kind.title) + ": " + say(one.words) }
                }
                if mayPreview, state == .planned {
                    a(href: preview) { say("Wat er verandert", "What changes") }
                }
            }, .text(set.fromDay.short), self.state(state, withdraw),
        ])
    }
}
