internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// One intervision group with members and gatherings.
struct GroupShow: View {
    static let door = ViewDoor(
        "group show", path: "/groups/{group}", roles: GroupList.door.roles,
        title: Text("Intervisiegroep", "Intervision group"),
        help: Text(
            "Toont een intervisiegroep: leden van tot, en bijeenkomsten.",
            "Shows an intervision group: members from and until, and gatherings."))

    let group: ID<IntervisionGroup>

    struct Model {
        let group: IntervisionGroup
        let members: [GroupMember]
        let gatherings: [Gathering]
        let history: AuditTrail?
    }

    init(_ read: inout FieldReader) {
        group = read.value("group", Text("intervisiegroep", "intervision group"))
    }

    func load(in context: Context) throws -> Model {
        let results = try context.tx.pipeline([
            GroupStore.select(group), GroupStore.members(of: group), GatheringStore.of(group: group),
        ])
        return Model(
            group: try GroupStore.one(results[0].first), members: try results[1].map(GroupMember.init),
            gatherings: try results[2].map(Gathering.init),
            history: try AuditTrail.of(ActivityTrailStore.group(group), in: context))
    }

    func json(_ model: Model, in context: Context) throws -> JSON {
        let more: [(String, JSON)] = [
            ("members", .array(model.members.map(\.json))), ("gatherings", .array(model.gatherings.map(\.json))),
            ("history", try model.history?.json(context.language) ?? .null),
        ]
        return .object((model.group.json.members ?? []) + more)
    }

    func page(_ model: Model, in context: Context) throws -> Page {
        let language = try context.language
        let today = try context.today
        let mayChange = context.may(JoinGroup.self) && model.group.untilDay == nil
        return Page(
            model.group.name, trail: [(GroupList.door.title(language), "/groups")],
            main: Web.group {
                head(model.group, language, mayChange)
                members(model, language, mayChange)
                GatheringTable(language: language, today: today).section(of: model.gatherings)
                model.history?.html(language)
            })
    }

    private func head(_ group: IntervisionGroup, _ language: Language, _ mayChange: Bool) -> HTML {
        let say = Speech(language)
        let period = Period(from: group.fromDay, until: group.untilDay)?.formatted(language)
        let turns = [
            Turn.link(JoinGroup.door.button(language), group.href + "/members/new"),
            Turn.link(PlanGathering.door.button(language), "/gatherings/new?kind=intervision&group=\(group.id.value)"),
            Turn.link(EndGroup.door.button(language), group.href + "/end"),
        ]
        return PageHead(
            group.name, kicker: Self.door.title(language),
            state: group.untilDay == nil
                ? StateMark(.done, say("loopt", "runs")) : StateMark(.calm, say("beëindigd", "ended")),
            since: period, turns: mayChange ? turns : []
        ).html
    }

    private func members(_ model: Model, _ language: Language, _ mayChange: Bool) -> HTML {
        let say = Speech(language)
        let columns: [DataTable.Column] = [
            .words(Text("Lid", "Member")), .tight(Text("Nummer", "Number")), .words(Text("Periode", "Period")),
            .turns(Text("Wijzigen", "Change")),
        ]
        return section {
            h2 { say("Leden", "Members") }
            if model.members.isEmpty {
                p { say("Er zijn nog geen leden.", "There are no members yet.") }
            } else {
                DataTable(
                    language, columns,
                    rows: model.members.map { member in
                        let end: HTML =
                            mayChange && member.untilDay == nil
                            ? a(href: "/group-members/\(member.id.value)/end") { LeaveGroup.door.button(language) }
                            : .empty
                        return DataTable.Row([
                            a(href: Reviewer.href(member.reviewer.id)) { member.reviewer.name },
                            .text(member.reviewer.number), .text(member.period?.formatted(language) ?? ""), end,
                        ])
                    }
                ).html
            }
        }
    }
}
