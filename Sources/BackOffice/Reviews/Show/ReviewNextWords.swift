internal import Doors
internal import Values

/// The next step of a review as a sentence with its button.
struct ReviewNextWords {
    let model: ReviewModel
    let today: Day

    private var href: String { model.review.href }

    func next(_ next: ReviewNext) -> ReviewPanel.Next? {
        switch next {
        case .replace(let id): replace(id)
        case .addParties:
            ReviewPanel.Next(
                Text(
                    "Er is nog geen partij. Voeg de organisaties toe die opdracht geven, meedoen of betalen.",
                    "There is no party yet. Add the organisations that commission, take part or pay."),
                AddParty.door.title, href: href + "/parties/new")
        case .appoint(let part):
            ReviewPanel.Next(
                Text("Het team heeft nog geen \(part.title.nl).", "The team has no \(part.title.en) yet."),
                AppointMember.door.title, href: href + "/team/new?part=\(part.rawValue)")
        case .planStep(let id): plan(id)
        case .finishStep(let id): finish(id)
        case .conclude:
            ReviewPanel.Next(
                Text(
                    "Alle stappen zijn klaar. Leg vast hoe de leerreview is geëindigd.",
                    "All steps are done. Record how the review ended."),
                ConcludeReview.door.title, href: href + "/outcome")
        case .destroy: destroy
        case .evaluate:
            ReviewPanel.Next(
                Text(
                    "De leerreview is nog niet geëvalueerd met de organisaties.",
                    "The review has not been evaluated with the organisations yet."),
                RecordEvaluation.door.title, href: href + "/evaluations/new")
        }
    }

    private func replace(_ id: ID<TeamMember>) -> ReviewPanel.Next? {
        guard let member = model.team.first(where: { $0.id == id }) else { return nil }
        let employer = member.conflict ?? ""
        return ReviewPanel.Next(
            Text(
                "\(member.name) werkt bij \(employer), dat partij is. Bespreek wie het overneemt.",
                "\(member.name) works for \(employer), which is a party. Discuss who takes over."),
            EndMembership.door.title, href: href + "/team/\(id.value)/end")
    }

    private func plan(_ id: ID<ReviewStep>) -> ReviewPanel.Next? {
        guard let step = model.steps.first(where: { $0.id == id }) else { return nil }
        return ReviewPanel.Next(
            Text("De stap \(step.name.nl) heeft nog geen dag.", "The step \(step.name.en) has no day yet."),
            PlanStep.door.title, href: href + "/steps/\(id.value)/plan")
    }

    private func finish(_ id: ID<ReviewStep>) -> ReviewPanel.Next? {
        guard let step = model.steps.first(where: { $0.id == id }), let day = step.plannedOn else { return nil }
        let sentence =
            day < today
            ? Text(
                "De stap \(step.name.nl) had op \(day.formatted(.nl)) klaar moeten zijn.",
                "The step \(step.name.en) should have been done on \(day.formatted(.en)).")
            : Text(
                "De stap \(step.name.nl) is gepland op \(day.formatted(.nl)).",
                "The step \(step.name.en) is planned on \(day.formatted(.en)).")
        return ReviewPanel.Next(sentence, FinishStep.door.title, href: href + "/steps/\(id.value)/completion")
    }

    private var destroy: ReviewPanel.Next? {
        guard let day = model.destroyBy else { return nil }
        return ReviewPanel.Next(
            Text(
                "De werkdocumenten moeten uiterlijk \(day.formatted(.nl)) zijn vernietigd.",
                "The working documents must be destroyed by \(day.formatted(.en))."),
            RecordDestruction.door.title, href: href + "/destructions/new")
    }
}
