internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// The intervision groups, those that run first.
struct GroupList: View {
    static let door = ViewDoor(
        "group list", path: "/groups", roles: Role.office + [.administrator],
        title: Text("Intervisiegroepen", "Intervision groups"),
        help: Text("Toont de intervisiegroepen met hun leden.", "Lists the intervision groups with their members."))

    struct Line {
        let group: IntervisionGroup
        let members: Int64
        let lastOn: Day?
        let nextOn: Day?

        init(_ row: Row) throws {
            group = try IntervisionGroup(row)
            members = try row("members")
            lastOn = try row("last_on")
            nextOn = try row("next_on")
        }
    }

    init(_ read: inout FieldReader) {}

    func load(in context: Context) throws -> [Line] { try context.tx.rows(GroupStore.list).map(Line.init) }

    func json(_ model: [Line], in context: Context) throws -> JSON {
        .array(
            model.map { line in
                .object(
                    (line.group.json.members ?? []) + [
                        ("members", .integer(line.members)), ("lastOn", .day(line.lastOn)),
                        ("nextOn", .day(line.nextOn)),
                    ])
            })
    }

    func page(_ model: [Line], in context: Context) throws -> Page {
        let language = try context.language
        let say = Speech(language)
        let title = Self.door.title(language)
        let turns =
            context.may(FormGroup.self) ? [Turn.link(FormGroup.door.title(language), "/groups/new")] : []
        return Page(
            title, trail: [(GatheringList.door.title(language), "/gatherings")],
            main: group {
                PageHead(title, turns: turns).html
                if model.isEmpty {
                    EmptyState(
                        say("Er zijn nog geen intervisiegroepen", "There are no intervision groups yet"),
                        say(
                            "In een groep staan de leden klaar als je aanwezigen vastlegt.",
                            "With a group its members are at hand when you record attendance.")
                    ).html
                } else {
                    DataTable(
                        language,
                        [
                            .words(Text("Groep", "Group")), .figures(Text("Leden nu", "Members now")),
                            .tight(Text("Laatste bijeenkomst", "Last gathering")),
                            .tight(Text("Volgende", "Next")), .words(Text("Stand", "State")),
                        ],
                        rows: model.map { row($0, say) }
                    ).html
                }
            })
    }

    private func row(_ line: Line, _ say: Speech) -> DataTable.Row {
        let until = line.group.untilDay
        return DataTable.Row([
            a(href: line.group.href) { line.group.name }, .text(String(line.members)),
            .text(line.lastOn?.short ?? ""), .text(line.nextOn?.short ?? ""),
            until.map {
                StateMark(.calm, say("tot en met \($0.formatted(.nl))", "until \($0.formatted(.en))")).html
            } ?? StateMark(.done, say("loopt", "runs")).html,
        ])
    }
}
