internal import Doors
internal import Postgres
internal import Values

/// Takes back a value whose day has not come.
struct WithdrawSetting: Action {
    static let door = Door(
        "setting withdraw", path: "/settings/withdraw", roles: FirstDay.setters,
        title: Text("Waarde intrekken", "Withdraw a value"),
        help: Text(
            "Alleen een waarde waarvan de dag nog moet komen. Wat ervoor gold, blijft dan gelden.",
            "Only a value whose day has yet to come. What held before it then goes on."))
    static let refusals = [RefusalCode.notFound, SettingsRefused.begun, SettingsRefused.inUse]

    private let sort: SettingSort
    private let key: String
    private let from: Day

    init(_ read: inout FieldReader) {
        sort = read.choice("setting", Text("Instelling", "Setting"))
        key =
            read.optional(
                "key", Text("Welke", "Which"),
                hint: Text(
                    "De dienst, de soort, de tekst of de termijn, zoals full of ground_rules.nl.",
                    "The service, the kind, the text or the term, such as full or ground_rules.nl.")) ?? ""
        from = read.value("from", Text("Geldt vanaf", "Holds from"))
    }

    func perform(in context: Context) throws -> Done {
        let all = try SettingsStore.all(in: context.tx)
        guard let setting = all.first(where: { $0.sort == sort && $0.key == key && $0.from == from }) else {
            throw Refused.notFound(Text("Deze waarde", "This value"))
        }
        if from <= (try context.today) { throw SettingsRefused.hasBegun(setting.name, from) }
        do {
            _ = try SettingsStore.remove(setting, in: context.tx)
        } catch let error as DatabaseError where error.sqlState == "23503" {
            throw SettingsRefused.used(setting.name)
        }
        return Done(
            Text("“\(setting.name.nl)” is ingetrokken.", "“\(setting.name.en)” was withdrawn."), at: "/settings")
    }
}
