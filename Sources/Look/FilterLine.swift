package import Values
package import Web

/// The line of filters above a list: a form that only looks, and the way back to everything.
package struct FilterLine {
    private let language: Language
    private let path: String
    private let keeps: [(name: String, value: String)]
    private let isActive: Bool
    private let fields: HTML

    /// - Parameters:
    ///   - path: the list's address.
    ///   - keeps: what goes along unseen, such as the order.
    ///   - isActive: true where a filter is set, so that it can be cleared.
    package init(
        _ language: Language, path: String, keeps: [(name: String, value: String)] = [], isActive: Bool = false,
        @HTMLBuilder fields: () -> HTML
    ) {
        self.language = language
        self.path = path
        self.keeps = keeps
        self.isActive = isActive
        self.fields = fields()
    }

    package var html: HTML {
        let say = Speech(language)
        return form(.cls("filter"), .action(path)) {
            HiddenFields(keeps.filter { !$0.value.isEmpty }).html
            fields
            div(.cls("turns")) {
                button { say("Filteren", "Filter") }
                if isActive { a(href: path) { say("Alles tonen", "Show all") } }
            }
        }
    }
}

/// The number found: "48 organisaties".
package struct Found {
    private let count: Int
    private let words: String

    /// - Parameters:
    ///   - one: the noun for one, such as "organisatie".
    ///   - many: the noun for none or several.
    package init(_ language: Language, _ count: Int, one: Text, many: Text) {
        self.count = count
        words = count == 1 ? one(language) : many(language)
    }

    package var html: HTML {
        p(.cls("found"), .role("status")) {
            strong { String(count) }
            " "
            words
        }
    }
}
