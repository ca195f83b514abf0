package import Values
package import Web

/// Facts of a thing, each under its name; what is not known is left out.
package struct Facts {
    /// One fact.
    package struct Fact {
        let name: Text
        let value: HTML?

        package init(_ name: Text, _ value: String?) {
            self.name = name
            self.value = value.flatMap { $0.isEmpty ? nil : .text($0) }
        }

        /// A value with a link, a mark or several lines.
        package init(_ name: Text, @HTMLBuilder value: () -> HTML) {
            self.name = name
            self.value = value()
        }
    }

    private let language: Language
    private let facts: [Fact]

    package init(_ language: Language, _ facts: [Fact]) {
        self.language = language
        self.facts = facts
    }

    package var html: HTML {
        let known = facts.filter { $0.value?.isEmpty == false }
        guard !known.isEmpty else { return .empty }
        return dl(.cls("facts")) {
            known.map { fact in
                div {
                    dt { fact.name(language) }
                    dd { fact.value }
                }
            }
        }
    }

    /// Lines below each other, such as those of an address; empty ones are left out.
    package static func lines(_ lines: [String]) -> HTML {
        let filled = lines.filter { !$0.isEmpty }
        return .fragment(filled.enumerated().flatMap { $0 == 0 ? [.text($1)] : [br(), .text($1)] })
    }
}
