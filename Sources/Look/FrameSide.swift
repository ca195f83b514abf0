internal import Values
internal import Web

/// What stands at the left on a wide screen and at the top, behind "Menu", on a narrow one.
struct FrameSide {
    let frame: Frame
    let name: String
    let roles: [String]
    let navigation: HTML

    private var say: Speech { frame.say }

    var html: HTML {
        header(.cls("side")) {
            Wordmark.html
            search
            // Only the button: the navigation is its neighbour, so that a wide screen can show it without opening.
            details(.cls("menu")) { summary { "Menu" } }
            nav(.cls("nav"), .aria("label", say("Hoofdmenu", "Main menu"))) {
                navigation
                me
            }
        }
    }

    private var search: HTML {
        form(.cls("search"), .role("search"), .action("/search")) {
            label(.cls("hush"), .forField("search")) { say("Zoeken", "Search") }
            input(
                .id("search"), .type("search"), .name("q"), .value(frame.searchText.isEmpty ? nil : frame.searchText),
                .attr("placeholder", say("Zoeken", "Search")), .data("search", ""))
            kbd(.aria("hidden", "true")) { "/" }
        }
    }

    private var me: HTML {
        div(.cls("me")) {
            p {
                strong { name }
                br()
                roles.joined(separator: ", ")
            }
            div(.cls("turns")) {
                LanguageSwitch(frame: frame).html
                form(.method("post"), .action(Frame.signOutAction)) {
                    HiddenFields(frame.guardFields).html
                    button(.cls("plainly")) { say("Afmelden", "Sign out") }
                }
            }
        }
    }
}

/// The button to the other language, in that language.
struct LanguageSwitch {
    let frame: Frame

    var html: HTML {
        let other: Language = frame.language == .nl ? .en : .nl
        return form(.method("post"), .action(Frame.languageAction)) {
            HiddenFields(frame.guardFields + [("language", other.rawValue), ("next", frame.address)]).html
            button(.cls("plainly"), .lang(other.rawValue)) { other == .nl ? "Nederlands" : "English" }
        }
    }
}
