internal import Doors
internal import Look
internal import Values
internal import Web

/// One entry as a page.
struct EntryPage {
    let model: HoursShow.Model
    let language: Language
    let isReviewer: Bool
    let mayJudge: Bool
    let guardFields: [(name: String, value: String)]

    private var entry: HoursEntry { model.entry }
    private var say: Speech { Speech(language) }
    private var isOwn: Bool { entry.reviewer == model.own }

    var page: Page {
        let title = entry.kind.title(language)
        return Page(
            title, trail: [(HoursList.door.title(language), "/hours")],
            main: group {
                PageHead(
                    title.prefix(1).uppercased() + title.dropFirst(),
                    kicker: "\(entry.registerNumber) · \(entry.reviewerName)", state: entry.state.mark(language),
                    since: since, turns: turns
                ).html
                next
                facts
                judgements
                model.history?.html(language)
            })
    }

    private var since: String? {
        let day = entry.withdrawnOn ?? model.judgements.first?.recordedOn ?? entry.recordedOn
        return say("sinds \(day.formatted(.nl))", "since \(day.formatted(.en))")
    }

    private var mayStillJudge: Bool { mayJudge && !isOwn && entry.state == .waiting }

    private var turns: [HTML] {
        var turns: [HTML] = []
        if mayStillJudge {
            turns.append(
                Turn.link(
                    entry.kind.isCounted ? say("Toekennen …", "Grant …") : say("Deels toekennen", "Grant a part"),
                    entry.href + "/grant"))
            turns.append(Turn.link(RefuseHours.door.button(language), entry.href + "/refusal"))
        }
        if mayJudge, !isOwn, !model.judgements.isEmpty {
            turns.append(Turn.link(CorrectHours.door.button(language), entry.href + "/correction"))
        }
        if isReviewer, isOwn, entry.state == .waiting {
            turns.append(Turn.link(TakeBackHours.door.button(language), entry.href + "/take-back"))
        }
        return turns
    }

    private var next: HTML {
        guard mayStillJudge else { return .empty }
        return NextStep(
            language, say("Dit wacht op je oordeel.", "This awaits your judgement."),
            say("Alles toekennen", "Grant all of it"), to: entry.href + "/grant", fields: guardFields
        ).html
    }

    private var facts: HTML {
        section {
            h2 { say("Gegevens", "Details") }
            Facts(
                language,
                [
                    .init(Text("Reviewer", "Reviewer")) {
                        if isReviewer {
                            entry.reviewerName
                        } else {
                            a(href: Reviewer.href(entry.reviewer)) { entry.reviewerName }
                        }
                    },
                    .init(Text("Dag", "Day"), entry.day.formatted(language)),
                    .init(Text("Ingeleverd", "Handed in"), entry.kind.words(entry.quantity, language)),
                    .init(
                        Text("Toegekend", "Granted"),
                        entry.granted.map { entry.kind.words($0, language) } ?? say("nog niets", "nothing yet")),
                    .init(Text("Bijeenkomst", "Gathering")) { gathering },
                    .init(Text("Leerreview", "Review")) { review },
                    .init(Text("Rol", "Part"), entry.part?.title(language)),
                    .init(Text("Herkomst", "Origin"), entry.source.title(language)),
                    .init(Text("Vastgelegd op", "Recorded on"), entry.recordedOn.formatted(language)),
                    .init(Text("Toelichting", "Note"), entry.note),
                ]
            ).html
        }
    }

    private var gathering: HTML {
        guard let id = entry.gathering else { return .empty }
        return a(href: Gathering.href(id)) { entry.gatheringTitle ?? say("bijeenkomst", "gathering") }
    }

    /// A reviewer opens the reviews that are his or hers from the list; an earlier one is closed to him or her.
    private var review: HTML {
        guard let id = entry.review, let number = entry.reviewNumber else { return .empty }
        return isReviewer ? .text(number) : a(href: "/reviews/\(id)") { number }
    }

    private var judgements: HTML {
        guard !model.judgements.isEmpty else { return .empty }
        return section {
            h2 { say("Oordeel", "Judgement") }
            DataTable(
                language,
                [
                    .words(Text("Oordeel", "Judgement")), .figures(Text("Toegekend", "Granted")),
                    .words(Text("Reden", "Reason")), .words(Text("Door", "By")), .tight(Text("Op", "On")),
                ],
                rows: model.judgements.enumerated().map(row)
            ).html
        }
    }

    private func row(_ index: Int, _ one: Judgement) -> DataTable.Row {
        let title = one.outcome.title(language)
        return DataTable.Row([
            group {
                title
                if index > 0 { small { say("vervangen", "replaced") } }
            },
            .text(entry.kind.words(one.granted, language)), .text(one.reason ?? ""), .text(one.judge),
            .text(one.recordedOn.short),
        ])
    }
}
