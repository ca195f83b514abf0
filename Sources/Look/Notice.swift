package import Web

/// One sentence or two about what was done, what needs attention, or what was refused.
package struct Notice {
    package enum Kind: String, Sendable { case done, attention, refused }

    private let kind: Kind
    private let sentences: [HTML]

    package init(_ kind: Kind, _ sentences: String...) {
        self.kind = kind
        self.sentences = sentences.map(HTML.text)
    }

    /// With links in its sentence.
    package init(_ kind: Kind, @HTMLBuilder sentence: () -> HTML) {
        self.kind = kind
        sentences = [sentence()]
    }

    private var tone: Tone {
        switch kind {
        case .done: .done
        case .attention: .attention
        case .refused: .wrong
        }
    }

    package var html: HTML {
        div(.cls("notice \(kind.rawValue)"), .role(kind == .refused ? "alert" : "status")) {
            tone.shape
            div { sentences.map { sentence in p { sentence } } }
        }
    }
}
