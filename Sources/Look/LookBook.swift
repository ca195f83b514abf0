package import Values
package import Web

/// A page that shows every component of the look once, with invented people and amounts: what the tests check and
/// what somebody who changes the look can look at.
package enum LookBook {
    /// The whole page in one language.
    package static func page(_ language: Language) -> HTML {
        let say = Speech(language)
        return Frame(
            language, title: say("Zo ziet Griffie eruit", "What Griffie looks like"),
            setting: .staff(
                name: "Marieke van Dongen", roles: [say("coördinator", "coordinator")],
                navigation: NavItem.list(navigation, language)),
            breadcrumbs: [Breadcrumb(say("Vandaag", "Today"), "/")],
            notice: Notice(.done, say("De offerte is uitgebracht.", "The quote has been issued.")),
            guardFields: guardFields, address: "/look?x=1&y=<2>", searchText: "brug", main: content(language)
        ).html
    }

    /// The page of an outsider, who has a link and no navigation.
    package static func letter(_ language: Language) -> HTML {
        let say = Speech(language)
        let main = group {
            PageHead(
                say("Akkoord op offerte 2026-014", "Agreement to quote 2026-014"),
                lead: say("Deze pagina bekijken verplicht u tot niets.", "Looking at this page commits you to nothing.")
            ).html
            LookBookMoney(language).share
            LookBookForms(language).agreement
        }
        return Frame(language, title: say("Akkoord", "Agreement"), setting: .letter, main: main).html
    }

    /// The sign-in page.
    package static func entrance(_ language: Language) -> HTML {
        Frame(
            language, title: Speech(language)("Aanmelden", "Sign in"), setting: .entrance,
            main: LookBookForms(language).signIn
        ).html
    }

    static let guardFields = [(name: "_csrf", value: "0123456789abcdef"), (name: "_key", value: "once")]

    private static let navigation = [
        NavItem(Text("Vandaag", "Today"), "/", current: true), NavItem(Text("Leerreviews", "Reviews"), "/reviews"),
        NavItem(Text("Offertes", "Quotes"), "/quotes"),
        NavItem(Text("Instellingen", "Settings"), "/settings", apart: true),
    ]

    private static func content(_ language: Language) -> HTML {
        group {
            LookBookThings(language).html
            LookBookMoney(language).html
            LookBookForms(language).html
        }
    }
}
