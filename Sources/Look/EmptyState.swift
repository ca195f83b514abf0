package import Web

/// What stands where a list would be while it is empty: why, and what to do next.
package struct EmptyState {
    private let heading: String
    private let sentence: String
    private let turn: HTML?

    /// - Parameter turn: the way on, made by ``Turn``.
    package init(_ heading: String, _ sentence: String, turn: HTML? = nil) {
        self.heading = heading
        self.sentence = sentence
        self.turn = turn
    }

    package var html: HTML {
        section(.cls("empty")) {
            h2 { heading }
            p { sentence }
            turn
        }
    }
}
