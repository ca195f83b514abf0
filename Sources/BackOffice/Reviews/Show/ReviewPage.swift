internal import Doors
internal import Look
internal import Values
internal import Web

/// The page of a review: title, number, state; the one next step; the course; people and parties; the history.
struct ReviewPage {
    let model: ReviewModel
    let panels: [ReviewPanel.Shown]
    let history: AuditTrail?
    let rights: ReviewRights
    let language: Language
    let today: Day

    private var review: Review { model.review }
    private var say: Speech { Speech(language) }

    var page: Page {
        Page(
            review.number, trail: [(ReviewList.door.title(language), "/reviews")],
            main: group {
                head
                next
                ReviewWarnings(model: model, language: language, today: today).html
                section {
                    h2 { say("Stappen", "Steps") }
                    ReviewCourse(model: model, mayWork: rights.mayWork, language: language).html
                }
                ReviewFactsSection(model: model, rights: rights, language: language, today: today).html
                div(.cls("pair")) { people.html }
                panels.map(\.html)
                ReviewMeetings(model: model, mayWork: rights.mayWork, language: language, today: today).html
                ReviewResults(model: model, mayWork: rights.mayWork, language: language).html
                if let history { history.html(language) }
            })
    }

    private var people: ReviewPeople {
        ReviewPeople(model: model, rights: rights, language: language, today: today)
    }

    private var head: HTML {
        let progress = model.progress
        var turns: [HTML] = []
        if rights.mayWork, progress.state.isOpen {
            turns = [
                Turn.link(say("Wijzigen", "Change"), review.href + "/change"),
                Turn.link(say("Afsluiten", "Close"), review.href + "/outcome"),
            ]
        }
        if rights.maySupervise, model.team.contains(where: \.part.isForReviewers) {
            turns.append(Turn.link(SuperviseReview.door.button(language), review.href + "/supervision"))
        }
        return PageHead(
            review.title, kicker: "\(review.number) · \(review.kind.name(language))",
            state: ReviewMarks.state(review, today: today, language),
            since: say("sinds ", "since ") + progress.since.formatted(language), turns: turns
        ).html
    }

    private var next: HTML {
        guard rights.mayWork else { return .empty }
        let own = ReviewNext(model.facts(on: today))
        let words = ReviewNextWords(model: model, today: today)
        if own?.comesFirst != true, let asked = panels.compactMap(\.next).first {
            return NextStep(language, asked.sentence(language), asked.button(language), href: asked.href).html
        }
        guard let own, let shown = words.next(own) else { return .empty }
        return NextStep(language, shown.sentence(language), shown.button(language), href: shown.href).html
    }
}

extension ReviewModel {
    /// What decides about the next step.
    func facts(on today: Day) -> ReviewNext.Facts {
        ReviewNext.Facts(
            state: progress.state, partial: partial(on: today).map(\.id),
            hasParties: parties.contains { $0.isCurrent(on: today) }, missing: missing(on: today),
            step: nextStep.map { ($0.id, $0.plannedOn != nil) }, mustDestroy: destroyBy != nil,
            isEvaluated: !evaluations.isEmpty)
    }
}
