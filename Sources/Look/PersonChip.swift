package import Web

/// A person: initials, name and what he or she is here.
package struct PersonChip {
    private let name: String
    private let note: HTML
    private let href: String?

    package init(_ name: String, _ note: String = "", href: String? = nil) {
        self.init(name, href: href) { note }
    }

    /// With links or marks in what the person is here.
    package init(_ name: String, href: String? = nil, @HTMLBuilder note: () -> HTML) {
        self.name = name
        self.note = note()
        self.href = href
    }

    /// Several people, one under another.
    package static func list(_ people: [PersonChip]) -> HTML {
        ul(.cls("chips")) { people.map { person in li { person.html } } }
    }

    package var html: HTML {
        div(.cls("chip")) {
            span(.cls("initials"), .aria("hidden", "true")) { initials }
            if let href {
                a(href: href) { name }
            } else {
                span { name }
            }
            if !note.isEmpty { small { note } }
        }
    }

    /// The first letters of the first name and of the last word; "Ineke van Asselt" gives IA.
    private var initials: String {
        let words = name.split(separator: " ")
        let letters = [words.first?.first, words.count > 1 ? words.last?.first : nil].compactMap(\.self)
        return String(letters).uppercased()
    }
}
