package import Values
package import Web

/// The frame that all pages share: the whole `<html>` element.
package struct Frame {
    /// For whom the page is, which decides what stands around it.
    package enum Setting {
        /// Somebody who is signed in: navigation (a list of ``NavItem``), search, name and roles, sign out.
        case staff(name: String, roles: [String], navigation: HTML)
        /// Nobody yet: the sign-in page and what hangs under it.
        case entrance
        /// An outsider with a link: the foundation's name at the head, no navigation.
        case letter
    }

    /// Where the forms of the frame itself are posted. Fields: `language` and `next` for the first, none for the other.
    package static let languageAction = "/language"
    package static let signOutAction = "/sign-out"

    let language: Language
    let pageTitle: String
    let setting: Setting
    let breadcrumbs: [Breadcrumb]
    let notice: Notice?
    let guardFields: [(name: String, value: String)]
    let address: String
    let searchText: String
    let foundation: String
    let content: HTML

    /// - Parameters:
    ///   - title: what stands in the window's bar, without "Griffie".
    ///   - breadcrumbs: only where there is depth.
    ///   - notice: what was just done, said once.
    ///   - guardFields: the hidden fields that every form carries (the value against forged posts).
    ///   - address: this page with its query, to come back to after the language was changed.
    ///   - searchText: what stands in the search box.
    ///   - main: the page's own part.
    package init(
        _ language: Language, title: String, setting: Setting, breadcrumbs: [Breadcrumb] = [], notice: Notice? = nil,
        guardFields: [(name: String, value: String)] = [], address: String = "/", searchText: String = "",
        foundation: String = "Stichting Learning Together", main: HTML
    ) {
        self.language = language
        pageTitle = title
        self.setting = setting
        self.breadcrumbs = breadcrumbs
        self.notice = notice
        self.guardFields = guardFields
        self.address = address
        self.searchText = searchText
        self.foundation = foundation
        content = main
    }

    var say: Speech { Speech(language) }

    package var html: HTML {
        Web.html(.lang(language.rawValue)) {
            about
            page
        }
    }

    private var about: HTML {
        head {
            Self.needs
            title { "\(pageTitle) · \(isLetter ? foundation : "Griffie")" }
        }
    }

    /// What every page needs, made once.
    private static let needs: HTML = group {
        meta(.attr("charset", "utf-8"))
        meta(.name("viewport"), .attr("content", "width=device-width, initial-scale=1"))
        link(.attr("rel", "icon"), .href(LookFile.icon.address))
        link(.attr("rel", "stylesheet"), .href(LookFile.styles.address))
        script(.src(LookFile.script.address), .flag("defer"))
    }

    private var isLetter: Bool { if case .letter = setting { true } else { false } }

    private var page: HTML {
        switch setting {
        case .staff(let name, let roles, let navigation):
            body(.cls("house")) {
                skip
                FrameSide(frame: self, name: name, roles: roles, navigation: navigation).html
                middle
                footer(.cls("foot")) { foundation }
            }
        case .entrance:
            body(.cls("plain narrow")) { plain(head: Wordmark.html) }
        case .letter:
            body(.cls("plain")) { plain(head: Wordmark.letterhead(foundation)) }
        }
    }

    private func plain(head: HTML) -> HTML {
        group {
            skip
            header {
                head
                LanguageSwitch(frame: self).html
            }
            middle
        }
    }

    private var skip: HTML {
        a(href: "#main", .cls("skip")) { say("Naar de inhoud", "Skip to the content") }
    }

    private var middle: HTML {
        Web.main(.id("main"), .attr("tabindex", "-1")) {
            crumbs
            notice?.html
            content
        }
    }

    private var crumbs: HTML {
        guard !breadcrumbs.isEmpty else { return .empty }
        return nav(.cls("crumbs"), .aria("label", say("Kruimelpad", "Breadcrumbs"))) {
            ol { breadcrumbs.map { crumb in li { a(href: crumb.href) { crumb.words } } } }
        }
    }
}
