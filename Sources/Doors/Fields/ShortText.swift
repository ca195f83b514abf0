package import Values

extension FieldReader {
    /// A name or the like: one line of at most `most` characters (as PostgreSQL counts them).
    package mutating func line(_ name: String, _ label: Text, hint: Text? = nil, most: Int = 200) -> String {
        let text: String = value(name, label, hint: hint)
        checkLine(name, text, most)
        return text
    }

    /// One line of at most `most` characters that may be left out.
    package mutating func optionalLine(
        _ name: String, _ label: Text, hint: Text? = nil, most: Int = 200
    ) -> String? {
        let text: String? = optional(name, label, hint: hint)
        if let text { checkLine(name, text, most) }
        return text
    }

    private mutating func checkLine(_ name: String, _ text: String, _ most: Int) {
        if text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\t" || $0 == "\u{2028}" || $0 == "\u{2029}" }) {
            fault(name, Text("Dit hoort op één regel te staan.", "This belongs on one line."))
        }
        if text.unicodeScalars.count > most {
            fault(
                name,
                Text(
                    "Dit is langer dan \(most) tekens. Maak het korter.", "This is over \(most) characters. Shorten it."
                ))
        }
    }
}
