package import Values

/// A request that cannot be read as what it claims to be.
package struct BadRequest: Error, Sendable, Equatable {
    /// The answer's status: 400 unless a better one exists (413 too large, 415 unknown kind of body).
    package let status: Int
    /// What is wrong, for the person who sent it.
    package let sentence: Text

    /// A refusal with its sentence in both languages.
    package init(status: Int = 400, nl: String, en: String) {
        self.status = status
        sentence = Text(nl: nl, en: en)
    }
}
