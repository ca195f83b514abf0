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

        /// - Parameter notes: the day it was done or is planned, and who is responsible.
        package init(_ name: String, _ state: State, notes: [String] = []) {
            self.name = name
            self.state = state
            self.notes = notes
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
