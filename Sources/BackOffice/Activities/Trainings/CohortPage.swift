internal import Doors
internal import Look
internal import Values
internal import Web

/// One cohort as a page.
struct CohortPage {
    let model: CohortShow.Model
    let language: Language
    let today: Day
    let mayChange: Bool
    let mayComplete: Bool

    private var cohort: Cohort { model.cohort }
    private var say: Speech { Speech(language) }

    var page: Page {
        Page(
            cohort.fullName, trail: [(TrainingList.door.title(language), "/trainings")],
            main: group {
                PageHead(cohort.name, kicker: cohort.trainingName, turns: turns).html
                trainers
                members
                GatheringTable(language: language, today: today).section(of: model.days)
                model.history?.html(language)
            })
    }

    private var turns: [HTML] {
        guard mayChange else { return [] }
        return [
            Turn.link(JoinCohort.door.button(language), cohort.href + "/members/new"),
            Turn.link(say("Dag plannen", "Plan a day"), "/gatherings/new?kind=training&cohort=\(cohort.id.value)"),
            Turn.link(AddTrainer.door.button(language), cohort.href + "/trainers/new"),
        ]
    }

    private var trainers: HTML {
        section {
            h2 { say("Trainers", "Trainers") }
            if model.trainers.isEmpty {
                p { say("Er is nog geen trainer vastgelegd.", "No trainer has been recorded yet.") }
            } else {
                PersonChip.list(model.trainers.map { PersonChip($0.name, $0.origin.title(language)) })
            }
        }
    }

    /// The days that count for the completion so far.
    private var held: [Gathering] { model.days.filter { $0.cancelledOn == nil && $0.day <= today } }

    private var members: HTML {
        section {
            h2 { say("Deelnemers", "Participants") }
            if model.members.isEmpty {
                p { say("Er zijn nog geen deelnemers.", "There are no participants yet.") }
            } else {
                DataTable(
                    language,
                    [.words(Text("Deelnemer", "Participant"))]
                        + held.map { .tight(Text($0.day.short, $0.day.short)) }
                        + [.words(Text("Afgerond", "Completed")), .turns(Text("Wijzigen", "Change"))],
                    rows: model.members.map(row)
                ).html
            }
        }
    }

    private func row(_ member: CohortMember) -> DataTable.Row {
        let own = Set(member.days(held, until: today).map(\.id))
        let attended = model.attended[member.reviewer.id] ?? []
        let days = held.map { day -> HTML in
            if attended.contains(day.id) { return StateMark(.done, say("was er", "there")).html }
            guard own.contains(day.id) else { return .text("–") }
            return StateMark(.attention, say("gemist", "missed")).html
        }
        let name = group {
            a(href: Reviewer.href(member.reviewer.id)) { member.reviewer.name }
            if let day = member.leftOn {
                small { say("gestopt op \(day.formatted(.nl))", "stopped on \(day.formatted(.en))") }
            }
        }
        return DataTable.Row([name] + days + [completed(member), change(member)])
    }

    private func completed(_ member: CohortMember) -> HTML {
        guard let day = member.completedOn else { return .text(say("nog niet", "not yet")) }
        return group {
            day.formatted(language)
            if let ground = member.ground { small { ground } }
        }
    }

    private func change(_ member: CohortMember) -> HTML {
        let address = "\(cohort.href)/members/\(member.reviewer.id.value)"
        return group {
            if mayComplete, member.completedOn == nil {
                a(href: address + "/completion") { say("Afronden", "Complete") }
            }
            if mayChange, member.leftOn == nil, member.completedOn == nil {
                " "
                a(href: address + "/end") { say("Stoppen", "Stop") }
            }
        }
    }
}
