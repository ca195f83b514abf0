internal import Doors
internal import Look
internal import Values
internal import Web

/// The sections of the page of settings: one a sort, what holds first, what held behind a fold.
struct SettingsSections {
    let language: Language
    let maySet: Bool

    private var say: Speech { Speech(language) }

    func section(_ sort: SettingSort, _ settings: [DatedSetting]) -> HTML {
        let shown = settings.filter { $0.state != .past }
        let past = settings.filter { $0.state == .past }
        return Web.section(.id(sort.rawValue)) {
            h2 { say(sort.title) }
            if shown.isEmpty {
                p(.cls("muted")) { say("Hiervoor is nog niets vastgelegd.", "Nothing has been set for this yet.") }
            } else {
                table(sort, shown)
            }
            if !past.isEmpty {
                details {
                    summary { say("Wat eerder gold", "What held before") + " (\(past.count))" }
                    table(sort, past)
                }
            }
            if maySet { p { Turn.link(say(Self.setting(sort).title), Self.setting(sort).formPath) } }
        }
    }

    /// The action that sets a value of the sort.
    private static func setting(_ sort: SettingSort) -> Door {
        switch sort {
        case .rate: SetRate.door
        case .vat: SetVAT.door
        case .kind: SetKind.door
        case .text: SetText.door
        case .term: SetTerm.door
        case .foundation: SetFoundation.door
        }
    }

    private func table(_ sort: SettingSort, _ settings: [DatedSetting]) -> HTML {
        let columns: [DataTable.Column] = [
            .words(Text("Wat", "What")), .words(Text("Waarde", "Value")), .tight(Text("Geldt vanaf", "Holds from")),
            .words(Text("Stand", "State")),
        ]
        return DataTable(language, columns, rows: settings.map(row)).html
    }

    private func row(_ dated: DatedSetting) -> DataTable.Row {
        DataTable.Row([name(dated), value(dated.setting), .text(dated.setting.from.short), state(dated)])
    }

    /// A link to the form that changes it, where there is one of its own.
    private func name(_ dated: DatedSetting) -> HTML {
        let setting = dated.setting
        guard maySet, dated.state == .now, let query = Self.query(setting) else { return .text(say(setting.name)) }
        return a(href: PageAddress(Self.setting(setting.sort).formPath, query: query).text) { say(setting.name) }
    }

    private static func query(_ setting: Setting) -> [(name: String, value: String)]? {
        switch setting.sort {
        case .rate, .foundation: []
        case .vat: [("service", setting.key)]
        case .kind, .term: [("key", setting.key)]
        case .text:
            setting.key.split(separator: ".").map(String.init).count == 2
                ? zip(["kind", "language"], setting.key.split(separator: ".").map(String.init)).map { ($0, $1) } : nil
        }
    }

    private func value(_ setting: Setting) -> HTML {
        group {
            say(setting.value)
            setting.notes.map { note in
                small(.cls("muted")) { say(note) }
            }
            if let body = setting.body {
                details {
                    summary { say("Tekst lezen", "Read the text") }
                    body.split(separator: "\n", omittingEmptySubsequences: true).map { line in p { String(line) } }
                }
            }
        }
    }

    private func state(_ dated: DatedSetting) -> HTML {
        switch dated.state {
        case .now: return StateMark(.done, say("geldt nu", "holds now")).html
        case .past: return StateMark(.calm, say("gold eerder", "held before")).html
        case .planned:
            let mark = StateMark(.waiting, say("gaat gelden", "will hold")).html
            guard maySet else { return mark }
            let setting = dated.setting
            let address = PageAddress(
                WithdrawSetting.door.formPath,
                query: [("setting", setting.sort.rawValue), ("key", setting.key), ("from", setting.from.iso)])
            return group {
                mark
                " "
                a(href: address.text) { say("Intrekken", "Withdraw") }
            }
        }
    }
}
