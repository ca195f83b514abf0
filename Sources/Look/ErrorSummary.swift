package import Values
package import Web

/// What must be corrected, gathered above a form; each fault links to its field, where it is repeated.
package struct ErrorSummary {
    /// A fault and the field it is about; no field where it concerns the whole form.
    package struct Fault: Sendable {
        let field: String?
        let sentence: Text

        /// - Parameter field: the field's name, such as `shares[0].fixed`.
        package init(_ field: String?, _ sentence: Text) {
            self.field = field
            self.sentence = sentence
        }
    }

    private let language: Language
    private let heading: Text
    private let faults: [Fault]

    /// - Parameter heading: what was not done, such as "Het verzoek is nog niet vastgelegd".
    package init(_ language: Language, _ heading: Text, faults: [Fault]) {
        self.language = language
        self.heading = heading
        self.faults = faults
    }

    package var html: HTML {
        div(.cls("faults"), .role("alert"), .attr("tabindex", "-1"), .data("faults", "")) {
            h2 { heading(language) }
            ul { faults.map { fault in li { line(fault) } } }
        }
    }

    private func line(_ fault: Fault) -> HTML {
        guard let field = fault.field else { return .text(fault.sentence(language)) }
        return a(href: "#" + FormField.id(of: field)) { fault.sentence(language) }
    }
}
