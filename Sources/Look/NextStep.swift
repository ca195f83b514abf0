package import Values
package import Web

/// The one next step of a thing: a sentence that says why, and the only filled button of the page.
package struct NextStep {
    private let language: Language
    private let sentence: HTML
    private let turn: HTML

    /// A step that is a page of its own.
    package init(_ language: Language, _ sentence: String, _ words: String, href: String) {
        self.language = language
        self.sentence = Unbroken.html(sentence)
        turn = Turn.link(words, href, filled: true)
    }

    /// A step that is done at once.
    package init(
        _ language: Language, _ sentence: String, _ words: String, to address: String,
        fields: [(name: String, value: String)]
    ) {
        self.language = language
        self.sentence = Unbroken.html(sentence)
        turn = Turn.post(words, to: address, fields: fields, filled: true)
    }

    package var html: HTML {
        section(.cls("next")) {
            div {
                h2 { Speech(language)("Volgende stap", "Next step") }
                p { sentence }
            }
            turn
        }
    }
}
