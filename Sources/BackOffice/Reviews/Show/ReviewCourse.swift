internal import Doors
internal import Look
internal import Values
internal import Web

/// The steps of a review, each with its day, who is responsible, and what may be done with it.
struct ReviewCourse {
    let model: ReviewModel
    let mayWork: Bool
    let language: Language

    private var say: Speech { Speech(language) }

    var html: HTML { StepTrack(language, model.steps.map(step)).html }

    private func step(_ step: ReviewStep) -> StepTrack.Step {
        let isNext = step.ordinal == model.progress.nextOrdinal
        return StepTrack.Step(
            step.name(language), step.doneOn != nil ? .done : isNext ? .now : .planned, notes: notes(step),
            links: links(step))
    }

    private func notes(_ step: ReviewStep) -> [String] {
        var notes: [String] = []
        if let day = step.doneOn {
            notes.append(day.formatted(language))
        } else if let day = step.plannedOn {
            notes.append(say("gepland ", "planned ") + day.formatted(language))
        } else if step.isOptional {
            notes.append(say("hoeft niet", "optional"))
        }
        if let name = step.responsibleName { notes.append(name) }
        return notes
    }

    private func links(_ step: ReviewStep) -> [(words: String, href: String)] {
        let state = model.progress.state
        guard mayWork, !state.isCancelled else { return [] }
        let href = "\(model.review.href)/steps/\(step.id.value)"
        if step.doneOn != nil { return state.isOpen ? [(say("Heropenen", "Reopen"), href + "/reopening")] : [] }
        guard state.isOpen || step.isOptional else { return [] }
        return [(say("Plannen", "Plan"), href + "/plan"), (say("Afronden", "Finish"), href + "/completion")]
    }
}
