internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// Levels and what keeps a registration at each: what holds, what will hold, what held.
struct AccreditationSettings: View {
    static let door = ViewDoor(
        "accreditation settings", path: "/settings/accreditation", roles: Role.everyone,
        title: Text("Niveaus en registratie-eisen", "Levels and requirements"),
        help: Text(
            "Welke niveaus er zijn, welke rechten ze geven en wat een registratie vraagt: nu, straks en eerder.",
            "Which levels there are, which rights they give and what a registration asks: now, later and before."))

    struct Model {
        let levels: [AccreditationLevel]
        let sets: [RequirementSet]
        let today: Day
    }

    init(_ read: inout FieldReader) {}

    func load(in context: Context) throws -> Model {
        let today = try context.today
        return Model(levels: try LevelStore.all(context.tx), sets: try RequirementStore.all(context.tx), today: today)
    }

    func json(_ model: Model, in context: Context) throws -> JSON {
        let levels = model.levels.map { level -> JSON in
            [
                "key": .string(level.key), "from": .day(level.fromDay),
                "state": .string(model.state(level).rawValue), "nameNl": .string(level.name.nl),
                "nameEn": .string(level.name.en), "profile": .string(level.profile), "mayLead": .bool(level.mayLead),
                "maySecond": .bool(level.maySecond), "maySupervise": .bool(level.maySupervise),
                "needsSecondDecider": .bool(level.needsSecondDecider),
                "termMonths": level.termMonths.map { .integer($0) } ?? .null,
                "competencies": .array(level.competencies.map { .string($0.key) }),
            ]
        }
        let sets = model.sets.map { set -> JSON in
            [
                "id": .integer(set.id.value), "level": .string(set.level), "from": .day(set.fromDay),
                "state": .string(model.state(set).rawValue), "name": .string(set.name),
                "conditions": .array(set.conditions.map(\.json)),
            ]
        }
        return ["levels": .array(levels), "requirements": .array(sets)]
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        let language = try context.language
        let say = Speech(language)
        let roles = try context.caller.roles
        let sections = AccreditationSettingsPage(
            model: model, language: language, maySet: context.may(SetLevel.self),
            mayPreview: PreviewRequirements.door.roles.contains { roles.contains($0) })
        return Page(
            say(Self.door.title), trail: [(say(SettingsList.door.title), SettingsList.door.path)],
            main: sections.html)
    }

    /// Writes a value; a second one on the same day is refused with a sentence, whoever wrote the first.
    static func write(_ name: Text, _ from: Day, _ taken: String, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as DatabaseError where error.constraint == taken {
            throw SettingsRefused.taken(name, from)
        }
    }

    static func done(_ name: Text, _ from: Day) -> Done {
        Done(
            Text(
                "\(name.nl) is vastgelegd vanaf \(from.formatted(.nl)).",
                "\(name.en) is set from \(from.formatted(.en))."),
            at: door.path, body: ["from": .day(from)])
    }

    static func withdrawn(_ name: Text) -> Done {
        Done(Text("“\(name.nl)” is ingetrokken.", "“\(name.en)” was withdrawn."), at: door.path)
    }
}

extension AccreditationSettings.Model {
    /// Of each level the last version that has begun holds now.
    func state(_ level: AccreditationLevel) -> DatedSetting.State {
        Self.state(level.fromDay, levels.filter { $0.key == level.key }.map(\.fromDay), today)
    }

    func state(_ set: RequirementSet) -> DatedSetting.State {
        Self.state(set.fromDay, sets.filter { $0.level == set.level }.map(\.fromDay), today)
    }

    private static func state(_ day: Day, _ days: [Day], _ today: Day) -> DatedSetting.State {
        if day > today { return .planned }
        return day == days.filter { $0 <= today }.max() ? .now : .past
    }
}
