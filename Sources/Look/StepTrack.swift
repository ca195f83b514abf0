package import Values
package import Web

/// The steps of a review in order, each planned, under way or done.
package struct StepTrack {
    /// One step.
    package struct Step: Sendable {
        package enum State: Sendable { case planned, now, done }
        let name: String
        let state: State
        let notes: [String]
        let links: [(words: String, href: String)]

        /// - Parameters:
        ///   - notes: the day it was done or is planned, and who is responsible.
        ///   - links: what may be done with this step, other than the one next step of the page.
        package init(
            _ name: String, _ state: State, notes: [String] = [], links: [(words: String, href: String)] = []
        ) {
            self.name = name
            self.state = state
            self.notes = notes
            self.links = links
        }
    }

    private let language: Language
    private let steps: [Step]

    package init(_ language: Language, _ steps: [Step]) {
        self.language = language
        self.steps = steps
    }

    package var html: HTML {
        ol(.cls("steps")) { steps.map(item) }
    }

    private func item(_ step: Step) -> HTML {
        li(.cls(style(step.state)), .aria("current", step.state == .now ? "step" : nil)) {
            strong {
                if step.state == .done {
                    Tone.done.shape
                    span(.cls("hush")) { Speech(language)("gedaan: ", "done: ") }
                }
                step.name
            }
            step.notes.map { note in small { note } }
            step.links.map { link in
                small {
                    a(href: link.href) {
                        link.words
                        span(.cls("hush")) { ": \(step.name)" }
                    }
                }
            }
        }
    }

    private func style(_ state: Step.State) -> String? {
        switch state {
        case .planned: nil
        case .now: "now"
        case .done: "done"
        }
    }
}
