package import Values

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
