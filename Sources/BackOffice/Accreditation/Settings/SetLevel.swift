internal import Doors
internal import Values

/// Sets a level from a day on: a new version, with its competencies.
struct SetLevel: Action {
    static let door = Door(
        "level set", path: "/settings/levels", formPath: "/settings/levels/new", roles: FirstDay.setters,
        title: Text("Niveau vastleggen", "Set a level"),
        help: Text(
            "Een nieuwe versie van een niveau. De rechten gelden vanaf die dag voor iedereen op dit niveau.",
            "A new version of a level. Its rights hold from that day for everybody at this level."))
    static let refusals = [
        SettingsRefused.dayPast, AccreditationSettingsRefused.competencyTwiceCode, SettingsRefused.dayTaken,
    ]

    private let from: Day
    private let level: LevelVersion

    init(_ read: inout FieldReader) {
        from = FirstDay.read(&read)
        level = LevelVersion(&read)
    }

    /// The version that holds now, to be changed.
    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        try LevelStore.standing(path["key"].shown, on: context.today, context.tx)
    }

    static func wayBack(_ path: FieldTree, in context: Context) throws -> String? { AccreditationSettings.door.path }

    func perform(in context: Context) throws -> Done {
        try FirstDay.check(from, in: context)
        var seen: Set<String> = []
        for one in level.competencies where !seen.insert(one.key.value).inserted {
            throw AccreditationSettingsRefused.competencyTwice(Text(one.nameNl, one.nameEn))
        }
        let name = Text(level.nameNl, level.nameEn)
        try AccreditationSettings.write(name, from, "one_version_of_a_level_a_day") {
            try LevelStore.add(from, level, context.tx)
        }
        return AccreditationSettings.done(Text("Niveau “\(name.nl)”", "Level “\(name.en)”"), from)
    }
}

/// Takes back a version of a level whose day has not come.
struct WithdrawLevel: Action {
    static let door = Door(
        "level withdraw", path: "/settings/levels/withdraw", roles: FirstDay.setters,
        title: Text("Niveau intrekken", "Withdraw a level"),
        help: Text(
            "Alleen een versie waarvan de dag nog moet komen. Wat ervoor gold, blijft dan gelden.",
            "Only a version whose day has yet to come. What held before it then goes on."))
    static let refusals = [RefusalCode.notFound, SettingsRefused.begun]

    private let key: SettingKey
    private let from: Day

    init(_ read: inout FieldReader) {
        key = read.value("key", Text("Korte naam", "Short name"))
        from = read.value("from", Text("Geldt vanaf", "Holds from"))
    }

    static func wayBack(_ path: FieldTree, in context: Context) throws -> String? { AccreditationSettings.door.path }

    func perform(in context: Context) throws -> Done {
        guard let level = try LevelStore.all(context.tx).first(where: { $0.key == key.value && $0.fromDay == from })
        else { throw Refused.notFound(Text("Deze versie van het niveau", "This version of the level")) }
        if from <= (try context.today) { throw SettingsRefused.hasBegun(level.name, from) }
        try LevelStore.remove(level.id, context.tx)
        return AccreditationSettings.withdrawn(level.name)
    }
}
