package import Web

/// How a state feels: decides shape and colour of its mark. Amber and red are only for what needs a person.
package enum Tone: String, Sendable, CaseIterable {
    case calm, done, attention, wrong, waiting

    /// The mark alone; a word must stand beside it.
    var shape: HTML { Self.shapes[self] ?? .empty }

    private static let shapes = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.drawn) })

    private var drawn: HTML {
        svg(.attr("width", "12"), .attr("height", "12"), .attr("viewBox", "0 0 12 12"), .aria("hidden", "true")) {
            drawing
        }
    }

    private var drawing: HTML {
        switch self {
        case .calm: Self.ring
        case .waiting: group { [Self.ring, .raw(#"<path d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" fill="currentColor"/>"#)] }
        case .done: .raw(#"<path d="M1.5 6.5 4.75 9.75 10.5 2.5" fill="none" stroke="currentColor" stroke-width="2"/>"#)
        case .attention: .raw(#"<path d="M6 1 11.5 11H.5z" fill="currentColor"/>"#)
        case .wrong: .raw(#"<path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentColor" stroke-width="2"/>"#)
        }
    }

    private static let ring = HTML.raw(
        #"<circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" stroke-width="1.5"/>"#)
}

/// A state as a word with a mark, so that it never speaks by colour alone.
package struct StateMark: Sendable {
    private let tone: Tone
    private let word: String

    package init(_ tone: Tone, _ word: String) {
        self.tone = tone
        self.word = word
    }

    package var html: HTML {
        span(.cls(tone == .calm ? "mark" : "mark \(tone.rawValue)")) {
            tone.shape
            " "
            word
        }
    }
}
