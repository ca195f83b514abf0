internal import Doors
internal import Look
internal import Values
internal import Web

/// Sets what keeps a registration at a level, from a day on.
struct SetRequirements: Action {
    static let door = Door(
        "requirements set", path: "/settings/requirements", formPath: "/settings/requirements/new",
        roles: FirstDay.setters,
        title: Text("Registratie-eisen vastleggen", "Set requirements"),
        button: Text("Eisen vastleggen", "Set the requirements"),
        help: Text(
            "Nieuwe registraties en verlengingen vanaf die dag vallen onder deze eisen. Lopende registraties houden de hunne.",
            "New registrations and extensions from that day fall under these. Running registrations keep their own."))
    static let refusals = [
        SettingsRefused.dayPast, AccreditationSettingsRefused.noLevelCode,
        AccreditationSettingsRefused.conditionTwiceCode, SettingsRefused.dayTaken,
    ]

    private let terms: RequirementTerms

    init(_ read: inout FieldReader) { terms = RequirementTerms(&read) }

    /// What holds now for the level, to be changed.
    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        try RequirementStore.inForce(path["level"].shown, on: context.today, context.tx)?.tree ?? .absent
    }

    func perform(in context: Context) throws -> Done {
        try FirstDay.check(terms.from, in: context)
        try terms.check(LevelStore.all(context.tx))
        let name = Text(terms.name, terms.name)
        try AccreditationSettings.write(name, terms.from, "one_set_of_a_level_a_day") {
            try RequirementStore.add(terms, context.tx)
        }
        return AccreditationSettings.done(name, terms.from)
    }

    /// The plain form, with a button that shows what the set would change.
    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        let plain = PlainForm(form)
        let say = Speech(form.language)
        return .fragment([
            PageHead(form.door.title(form.language), lead: form.door.help(form.language)).html,
            plain.faults,
            ActionForm(to: form.target, fields: form.guardFields) {
                plain.fields(form.contract.fields)
                FormFoot(
                    form.language, form.door.button, cancel: AccreditationSettings.door.path,
                    others: button(.attr("formaction", PreviewRequirements.door.path)) {
                        say("Eerst zien wat er verandert", "First see what changes")
                    }
                ).html
            }.html,
        ])
    }
}

/// Takes back a set of requirements whose day has not come.
struct WithdrawRequirements: Action {
    static let door = Door(
        "requirements withdraw", path: "/settings/requirements/withdraw", roles: FirstDay.setters,
        title: Text("Registratie-eisen intrekken", "Withdraw requirements"),
        help: Text(
            "Alleen eisen waarvan de dag nog moet komen. Wat ervoor gold, blijft dan gelden.",
            "Only requirements whose day has yet to come. What held before them then goes on."))
    static let refusals = [RefusalCode.notFound, SettingsRefused.begun, AccreditationSettingsRefused.inUseCode]

    private let level: SettingKey
    private let from: Day

    init(_ read: inout FieldReader) {
        level = read.value("level", Text("Niveau", "Level"))
        from = read.value("from", Text("Geldt vanaf", "Holds from"))
    }

    static func wayBack(_ path: FieldTree, in context: Context) throws -> String? { AccreditationSettings.door.path }

    func perform(in context: Context) throws -> Done {
        let all = try RequirementStore.all(context.tx)
        guard let set = all.first(where: { $0.level == level.value && $0.fromDay == from }) else {
            throw Refused.notFound(Text("Deze eisen", "These requirements"))
        }
        if from <= (try context.today) { throw SettingsRefused.hasBegun(Text(set.name, set.name), from) }
        try RequirementStore.remove(set, context.tx)
        return AccreditationSettings.withdrawn(Text(set.name, set.name))
    }
}
