package import Values
package import Web

/// What happened to a thing: each line who, when, what; the latest first.
package struct History {
    /// One line.
    package struct Line {
        let moment: Moment
        let who: String
        let what: HTML

        package init(_ moment: Moment, _ who: String, _ what: String) {
            self.init(moment, who) { what }
        }

        /// With links in what happened.
        package init(_ moment: Moment, _ who: String, @HTMLBuilder what: () -> HTML) {
            self.moment = moment
            self.who = who
            self.what = what()
        }
    }

    private let language: Language
    private let lines: [Line]

    package init(_ language: Language, _ lines: [Line]) {
        self.language = language
        self.lines = lines
    }

    package var html: HTML {
        section {
            h2 { Speech(language)("Geschiedenis", "History") }
            ol(.cls("history")) { lines.map(item) }
        }
    }

    private func item(_ line: Line) -> HTML {
        li {
            time(.attr("datetime", line.moment.iso)) { line.moment.formatted(language) }
            span(.cls("who")) { line.who }
            span { line.what }
        }
    }
}
