package import Values

/// Picks the wording for the reader: `say("Opslaan", "Save")`.
///
/// Both languages stand beside each other where the words are needed, so that a missing translation cannot compile.
package struct Speech: Sendable {
    package let language: Language

    package init(_ language: Language) { self.language = language }

    /// The wording in the reader's language.
    package func callAsFunction(_ nl: String, _ en: String) -> String { language == .nl ? nl : en }

    /// The wording of a text in the reader's language.
    package func callAsFunction(_ text: Text) -> String { text(language) }
}
