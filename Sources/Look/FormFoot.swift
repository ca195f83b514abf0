package import Values
package import Web

/// The end of a form: what will be fixed for ever, the button and the way back.
package struct FormFoot {
    private let language: Language
    private let words: Text
    private let cancel: String?
    private let forEver: Text?
    private let isGrave: Bool
    private let others: HTML

    /// - Parameters:
    ///   - words: the button, a verb with its object.
    ///   - cancel: where the way back leads.
    ///   - forEver: for what cannot be undone: one sentence on what will be fixed.
    ///   - isGrave: the button takes something away.
    ///   - others: other buttons of the same form, such as "Opnieuw berekenen".
    package init(
        _ language: Language, _ words: Text, cancel: String? = nil, forEver: Text? = nil, isGrave: Bool = false,
        others: HTML = .empty
    ) {
        self.language = language
        self.words = words
        self.cancel = cancel
        self.forEver = forEver
        self.isGrave = isGrave
        self.others = others
    }

    package var html: HTML {
        div(.cls("form-foot")) {
            if let forEver { p { forEver(language) } }
            div(.cls("turns")) {
                button(.cls(isGrave ? "grave" : "filled")) { words(language) }
                others
                if let cancel { a(href: cancel) { Speech(language)("Annuleren", "Cancel") } }
            }
        }
    }
}
