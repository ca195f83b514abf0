/// A sentence for a person, in every language we speak. Whoever shows it picks the language last.
package struct Text: Sendable, Hashable {
    /// The Dutch wording.
    package let nl: String
    /// The English wording.
    package let en: String

    /// A text with its wordings by name.
    package init(nl: String, en: String) {
        self.nl = nl
        self.en = en
    }

    /// A text with its wordings in order: Dutch, English.
    package init(_ nl: String, _ en: String) {
        self.init(nl: nl, en: en)
    }

    /// The wording in one language: `text(.nl)`.
    package func callAsFunction(_ language: Language) -> String {
        switch language {
        case .nl: nl
        case .en: en
        }
    }
}
