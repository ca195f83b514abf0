package import Values
package import Web

/// The few figures that a person lives by, each leading to what it is made of.
package struct Figures {
    /// One figure under which it says what it counts.
    package struct Figure {
        let name: Text
        let value: String
        let href: String?

        package init(_ name: Text, _ value: String, href: String? = nil) {
            self.name = name
            self.value = value
            self.href = href
        }
    }

    private let language: Language
    private let figures: [Figure]

    package init(_ language: Language, _ figures: [Figure]) {
        self.language = language
        self.figures = figures
    }

    package var html: HTML {
        dl(.cls("figures")) { figures.map(item) }
    }

    private func item(_ figure: Figure) -> HTML {
        div {
            dt { figure.name(language) }
            dd {
                if let href = figure.href {
                    a(href: href) { figure.value }
                } else {
                    figure.value
                }
            }
        }
    }
}
