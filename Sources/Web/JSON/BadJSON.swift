package import Values

/// Why bytes are not JSON that we take.
package struct BadJSON: Error, Sendable {
    /// Where the reader stopped, counted in bytes from 0.
    package let offset: Int
    /// What is wrong there, for the person who sent it.
    package let reason: Text

    /// The whole sentence, with the place.
    package var sentence: Text {
        Text(
            nl: "Dit is geen JSON: \(reason(.nl)), bij byte \(offset).",
            en: "This is not JSON: \(reason(.en)), at byte \(offset).")
    }
}
