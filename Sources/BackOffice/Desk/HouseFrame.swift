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
            navigation: navigation(caller.roles, at: facts.address))
    }

    private struct Entry {
        let words: Text
        let href: String
        let roles: [Role]
        let isApart: Bool
    }

    private static let entries = [
        Entry(words: Text("Vandaag", "Today"), href: "/", roles: Role.everyone, isApart: false),
        Entry(words: Text("Aanvragen", "Requests"), href: "/requests", roles: Role.office, isApart: false),
        Entry(
            words: Text("Leerreviews", "Reviews"), href: "/reviews", roles: Role.office + [.reviewer], isApart: false),
        Entry(words: Text("Offertes", "Quotes"), href: "/quotes", roles: Role.office, isApart: false),
        Entry(words: Text("Doorrekenen", "What if"), href: "/what-if", roles: Role.office, isApart: false),
        Entry(
            words: Text("Organisaties", "Organisations"), href: "/organisations",
            roles: Role.office + [.administrator], isApart: false),
        Entry(
            words: Text("Reviewers", "Reviewers"), href: "/reviewers", roles: Role.office + [.administrator],
            isApart: false),
        Entry(words: Text("Mijn gegevens", "My page"), href: "/me", roles: [.reviewer], isApart: false),
        Entry(words: Text("Mensen", "People"), href: "/people", roles: [.administrator, .board], isApart: true),
        Entry(
            words: Text("Instellingen", "Settings"), href: "/settings", roles: Role.office + [.administrator],
            isApart: true),
        Entry(words: Text("Mijn aanmelding", "My account"), href: "/account", roles: Role.everyone, isApart: true),
    ]

    private static func navigation(_ roles: [Role], at address: String) -> [NavItem] {
        let path = address.prefix { $0 != "?" }
        let shown = entries.filter { entry in entry.roles.contains { roles.contains($0) } }
        let firstApart = shown.first(where: \.isApart)?.href
        return shown.map { entry in
            let isCurrent = entry.href == "/" ? path == "/" : path == entry.href || path.hasPrefix(entry.href + "/")
            return NavItem(entry.words, entry.href, current: isCurrent, apart: entry.href == firstApart)
        }
    }
}
