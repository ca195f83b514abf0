internal import Doors
internal import Look
internal import Values
internal import Web

/// Everything that is set by day: what holds today, what will hold, what held.
struct SettingsList: View {
    static let door = ViewDoor(
        "setting list", path: "/settings", roles: Role.everyone, title: Text("Instellingen", "Settings"),
        help: Text("Wat vandaag geldt, wat gaat gelden en wat gold.", "What holds today, what will hold and what held.")
    )

    private let sort: SettingSort?

    init(_ read: inout FieldReader) { sort = read.optionalChoice("setting", Text("Instelling", "Setting")) }

    func load(in context: Context) throws -> [DatedSetting] {
        let all = try SettingsStore.all(in: context.tx).filter { sort == nil || $0.sort == sort }
        return DatedSetting.dated(all, on: try context.today)
    }

    func json(_ model: [DatedSetting], in context: Context) throws -> JSON {
        let language = try context.language
        return .array(
            model.map { dated in
                let setting = dated.setting
                return .object(
                    [
                        ("setting", .string(setting.sort.rawValue)), ("key", .string(setting.key)),
                        ("name", .string(setting.name(language))), ("from", .string(setting.from.iso)),
                        ("state", .string(dated.state.rawValue)), ("value", .string(setting.value(language))),
                    ] + setting.parts.filter { !["name", "value", "key"].contains($0.0) })
            })
    }

    func table(_ model: [DatedSetting], in context: Context) throws -> Table? {
        let language = try context.language
        return Table(
            [
                .init("setting", Text("Instelling", "Setting")), .init("key", Text("Sleutel", "Key")),
                .init("name", Text("Naam", "Name")), .init("from", Text("Geldt vanaf", "Holds from")),
                .init("state", Text("Stand", "State")), .init("value", Text("Waarde", "Value")),
            ],
            rows: model.map { dated in
                let setting = dated.setting
                return [
                    setting.sort.rawValue, setting.key, setting.name(language), setting.from.iso, dated.state.rawValue,
                    setting.value(language),
                ]
            })
    }

    func page(_ model: [DatedSetting], in context: Context) throws -> Page {
        let language = try context.language
        let say = Speech(language)
        let sections = SettingsSections(language: language, maySet: context.may(SetRate.self))
        let main = HTML.fragment([
            PageHead(
                say("Instellingen", "Settings"),
                lead: say(
                    "Elke waarde geldt vanaf haar eerste dag. Een oude waarde blijft staan, zodat na te gaan is wat toen gold.",
                    "Each value holds from its first day. An old value stays, so that what held then can be looked up.")
            ).html,
            ul { Panels.besideSettings.map { door in li { a(href: door.path) { say(door.title) } } } },
            .fragment(
                SettingSort.allCases.filter { sort == nil || $0 == sort }.map { sort in
                    sections.section(sort, model.filter { $0.setting.sort == sort })
                }),
            ListFoot.html(
                nil, ExportLinks(language, at: PageAddress("/settings", query: [("setting", sort?.rawValue ?? "")]))),
        ])
        return Page(say("Instellingen", "Settings"), main: main)
    }
}
