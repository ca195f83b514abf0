internal import Doors
internal import Look
internal import Values
internal import Web

/// One gathering as a page.
struct GatheringPage {
    let model: GatheringShow.Model
    let language: Language
    let today: Day
    let isReviewer: Bool
    let mayAttend: Bool
    let mayJudge: Bool
    let mayHandIn: Bool
    let guardFields: [(name: String, value: String)]

    private var gathering: Gathering { model.gathering }
    private var say: Speech { Speech(language) }
    private var isHeld: Bool { gathering.cancelledOn == nil && gathering.day <= today }
    private var waiting: Int { model.entries.filter { $0.state == .waiting }.count }

    var page: Page {
        let kind = gathering.kind.title(language)
        return Page(
            gathering.title, trail: [(GatheringList.door.title(language), "/gatherings")],
            main: group {
                PageHead(
                    gathering.title, kicker: kind.prefix(1).uppercased() + kind.dropFirst(), state: state, turns: turns
                ).html
                next
                facts
                attendance
                model.history?.html(language)
            })
    }

    private var state: StateMark? {
        guard !isReviewer else {
            return gathering.cancelledOn == nil ? nil : StateMark(.calm, say("afgezegd", "cancelled"))
        }
        return GatheringState(gathering, Int64(model.entries.count), Int64(waiting), today).mark(language)
    }

    private var turns: [HTML] {
        guard mayAttend, gathering.cancelledOn == nil else { return [] }
        var turns: [HTML] = []
        if isHeld, !model.entries.isEmpty {
            turns.append(Turn.link(say("Aanwezigen toevoegen", "Add attendance"), gathering.href + "/attendance"))
        }
        turns.append(Turn.link(say("Wijzigen", "Change"), gathering.href + "/change"))
        if model.entries.isEmpty {
            turns.append(Turn.link(CancelGathering.door.button(language), gathering.href + "/cancellation"))
        }
        return turns
    }

    private var next: HTML {
        guard isHeld else { return .empty }
        if mayAttend, model.entries.isEmpty {
            return NextStep(
                language, say("Er is nog niet vastgelegd wie er waren.", "It has not been recorded who were there."),
                AttendGathering.door.button(language), href: gathering.href + "/attendance"
            ).html
        }
        guard isReviewer, mayHandIn, model.entries.isEmpty else { return .empty }
        return NextStep(
            language, say("Was je erbij? Lever dan je uren in.", "Were you there? Then hand in your hours."),
            HandInHours.door.button(language), href: "/hours/new?gathering=\(gathering.id.value)"
        ).html
    }

    private var facts: HTML {
        let times = [gathering.startsAt.map { say("om \($0.formatted)", "at \($0.formatted)") }].compactMap(\.self)
        return Facts(
            language,
            [
                .init(Text("Dag", "Day"), ([gathering.day.formatted(language)] + times).joined(separator: " ")),
                .init(
                    Text("Telt voor", "Counts for"),
                    gathering.kind.activity.isCounted
                        ? gathering.kind.activity.words(gathering.credit, language) : nil),
                .init(Text("Duurt", "Takes"), gathering.time.formatted(language)),
                .init(Text("Plaats", "Place"), gathering.place),
                .init(Text("Intervisiegroep", "Intervision group")) {
                    link(gathering.group, gathering.groupName, "/groups")
                },
                .init(Text("Cohort", "Cohort")) { link(gathering.cohort, gathering.cohortName, "/cohorts") },
            ]
        ).html
    }

    private func link<Of>(_ id: ID<Of>?, _ name: String?, _ path: String) -> HTML {
        guard let id, let name else { return .empty }
        return isReviewer ? .text(name) : a(href: "\(path)/\(id.value)") { name }
    }

    private var attendance: HTML {
        guard !model.entries.isEmpty else { return .empty }
        let table = TickTable(
            language: language, own: model.own, mayTick: mayJudge, ticked: Set(model.entries.map(\.id)),
            isOfOneGathering: !isReviewer)
        return section {
            h2 { isReviewer ? say("Jouw uren", "Your hours") : say("Aanwezig", "Present") }
            if !isReviewer {
                Found(
                    language, model.entries.count, one: Text("reviewer", "reviewer"),
                    many: Text("reviewers", "reviewers")
                ).html
            }
            if model.entries.contains(where: table.mayTick) {
                ActionForm(
                    to: GrantAllHours.door.path,
                    fields: guardFields + [("gathering", String(gathering.id.value))], isWide: true
                ) {
                    table.html(of: model.entries)
                    FormFoot(language, GrantAllHours.door.title, forEver: GrantAllHours.door.help).html
                }.html
            } else {
                table.html(of: model.entries)
            }
        }
    }
}
