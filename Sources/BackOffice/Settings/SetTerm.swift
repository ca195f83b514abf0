internal import Doors
internal import Values

/// Sets a term from a day on, within the bounds of its kind.
struct SetTerm: Action {
    static let door = Door(
        "term set", path: "/settings/terms", formPath: "/settings/terms/new", roles: FirstDay.setters,
        title: Text("Termijn vastleggen", "Set a term"),
        help: Text(
            "Hoe lang iets geldt, of hoe vaak iets mag.", "How long something holds, or how often something may happen."
        ))
    static let refusals = [
        RefusalCode.notFound, SettingsRefused.dayPast, SettingsRefused.outOfBounds, SettingsRefused.dayTaken,
    ]

    private let key: String
    private let from: Day
    private let value: Int64
    private let ground: String?

    init(_ read: inout FieldReader) {
        key = read.pick("key", Text("Termijn", "Term"), from: TermStore.choices)
        from = FirstDay.read(&read)
        value = read.value("value", Text("Waarde", "Value"))
        ground = read.optionalFreeText("ground", Text("Grond", "Ground"), most: 200, lines: false)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        guard let term = try TermStore.kind(path["key"].shown, in: context.tx), let value = term.value else {
            return .absent
        }
        return .record(["value": .text(String(value))])
    }

    func perform(in context: Context) throws -> Done {
        guard let term = try TermStore.kind(key, in: context.tx) else {
            throw Refused.notFound(Text("De termijn “\(key)”", "The term “\(key)”"))
        }
        try FirstDay.check(from, in: context)
        guard (term.least...term.most).contains(value) else { throw SettingsRefused.outside(term) }
        let name = Text("“\(term.name.nl)”", "“\(term.name.en)”")
        try FirstDay.write(term.name, from, in: context) { try TermStore.add(key, from, value, ground, in: context.tx) }
        return FirstDay.done(name, from)
    }
}
