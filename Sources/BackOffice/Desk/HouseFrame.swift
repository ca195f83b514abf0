internal import Doors
internal import Look
internal import Values
internal import Web

/// The frame around every page: navigation in the words of the caller's own roles.
enum HouseFrame {
    @Sendable
    static func draw(_ page: Page, _ facts: FrameFacts) -> HTML {
        Frame(
            facts.language, title: page.title, setting: setting(page, facts),
            breadcrumbs: page.trail.map { Breadcrumb($0.title, $0.href) },
            notice: facts.notice.map { Notice(.done, $0) }, guardFields: facts.guardFields, address: facts.address,
            main: page.main
        ).html
    }

    private static func setting(_ page: Page, _ facts: FrameFacts) -> Frame.Setting {
        if page.isBare { return .letter }
        guard let caller = facts.caller else { return .entrance }
        return .staff(
            name: caller.name, roles: caller.roles.map { $0.title(facts.language) },
            navigation: navigation(caller.roles, at: facts.address, facts.language))
    }

    private struct Entry {
        let words: Text
        /// The address of a view, whose own roles say who may go there.
        let href: String
        var isApart = false
    }

    private static let entries = [
        Entry(words: Text("Vandaag", "Today"), href: "/"),
        Entry(words: Text("Aanvragen", "Requests"), href: "/requests"),
        Entry(words: Text("Leerreviews", "Reviews"), href: "/reviews"),
        Entry(words: Text("Offertes", "Quotes"), href: "/quotes"),
        Entry(words: Text("Doorrekenen", "What if"), href: "/what-if"),
        Entry(words: Text("Organisaties", "Organisations"), href: "/organisations"),
        Entry(words: Text("Reviewers", "Reviewers"), href: "/reviewers"),
        Entry(words: Text("Registraties", "Standing"), href: "/reviewers/standing"),
        Entry(words: Text("Uren", "Hours"), href: "/hours"),
        Entry(words: Text("Bijeenkomsten", "Gatherings"), href: "/gatherings"),
        Entry(words: Text("Begeleiding", "Supervision"), href: "/caseload"),
        Entry(words: Text("Mijn gegevens", "My page"), href: "/me"),
        Entry(words: Text("Herinneringen", "Reminders"), href: "/reminders", isApart: true),
        Entry(words: Text("Mensen", "People"), href: "/people", isApart: true),
        Entry(words: Text("Instellingen", "Settings"), href: "/settings", isApart: true),
        Entry(words: Text("Geschiedenis", "History"), href: "/history", isApart: true),
        Entry(words: Text("Mijn aanmelding", "My account"), href: "/account", isApart: true),
    ]

    /// Who may see the page at an address.
    private static let readers = Dictionary(
        BackOffice.parts.flatMap(\.views).map { ($0.door.path, $0.door.roles) }, uniquingKeysWith: { first, _ in first }
    )

    /// The navigation is the same on every page of a section.
    private struct Section: Hashable, Sendable {
        let roles: [Role]
        let current: String?
        let language: Language
    }

    private static func navigation(_ roles: [Role], at address: String, _ language: Language) -> HTML {
        let path = address.prefix { $0 != "?" }
        let holding = entries.filter { entry in
            entry.href == "/" ? path == "/" : path == entry.href || path.hasPrefix(entry.href + "/")
        }
        // A page below another in the address may have an entry of its own.
        let current = holding.max { $0.href.count < $1.href.count }
        return drawn(Section(roles: roles, current: current?.href, language: language))
    }

    private static let drawn = Memo<Section, HTML, Never>(capacity: 500) { section in
        let shown = entries.filter { entry in (readers[entry.href] ?? []).contains { section.roles.contains($0) } }
        let firstApart = shown.first(where: \.isApart)?.href
        return NavItem.list(
            shown.map { entry in
                NavItem(
                    entry.words, entry.href, current: entry.href == section.current, apart: entry.href == firstApart)
            }, section.language)
    }
}
