package import Values
package import Web

/// One entry of the navigation, in the words of the role that sees it.
package struct NavItem: Sendable {
    let words: Text
    let href: String
    let isCurrent: Bool
    /// True for what stands apart below a line, such as the settings.
    let isApart: Bool

    package init(_ words: Text, _ href: String, current: Bool = false, apart: Bool = false) {
        self.words = words
        self.href = href
        isCurrent = current
        isApart = apart
    }

    /// The entries one under the other.
    package static func list(_ items: [NavItem], _ language: Language) -> HTML {
        ul {
            items.map { item in
                li(.cls(item.isApart ? "apart" : nil)) {
                    a(href: item.href, .aria("current", item.isCurrent ? "page" : nil)) { item.words(language) }
                }
            }
        }
    }
}

/// A page above this one.
package struct Breadcrumb: Sendable {
    let words: String
    let href: String

    package init(_ words: String, _ href: String) {
        self.words = words
        self.href = href
    }
}
