internal import Doors
internal import Look
internal import Values
internal import Web

/// What came of a review: recommendations that were agreed, and its evaluation.
struct ReviewResults {
    let model: ReviewModel
    let mayWork: Bool
    let language: Language

    private var say: Speech { Speech(language) }
    private var mayAdd: Bool {
        // Nothing can have come of a review that has not begun; once there is something, more may be added.
        mayWork && !model.progress.state.isCancelled
            && (model.progress.state != .orientation || !model.recommendations.isEmpty)
    }

    var html: HTML {
        guard mayAdd || !model.recommendations.isEmpty || !model.evaluations.isEmpty else { return .empty }
        return div(.cls("pair")) {
            section {
                h2 { say("Aanbevelingen", "Recommendations") }
                recommendations
                if mayAdd { link("/recommendations/new", AgreeRecommendation.door.title) }
            }
            section {
                h2 { say("Evaluatie", "Evaluation") }
                evaluations
                if mayAdd { link("/evaluations/new", RecordEvaluation.door.title) }
            }
        }
    }

    private func link(_ address: String, _ words: Text) -> HTML {
        p { a(href: model.review.href + address) { say(words) } }
    }

    private var recommendations: HTML {
        guard !model.recommendations.isEmpty else {
            return p(.cls("muted")) { say("Nog niet afgesproken.", "Not agreed yet.") }
        }
        return div(.cls("prose")) {
            ol {
                model.recommendations.map { one in
                    li {
                        one.words
                        " "
                        small {
                            one.organisationName ?? say("alle partijen samen", "all parties together")
                            ", " + one.agreedOn.formatted(language)
                        }
                    }
                }
            }
        }
    }

    private var evaluations: HTML {
        guard !model.evaluations.isEmpty else {
            return p(.cls("muted")) { say("Nog niet gehouden.", "Not held yet.") }
        }
        return div(.cls("prose")) {
            model.evaluations.map { one in
                p {
                    one.heldOn.formatted(language) + ", "
                    present(one.organisationsPresent)
                    if let summary = one.summary {
                        br()
                        summary
                    }
                }
            }
        }
    }

    private func present(_ count: Int) -> String {
        count == 1
            ? say("1 organisatie aanwezig", "1 organisation present")
            : say("\(count) organisaties aanwezig", "\(count) organisations present")
    }
}
