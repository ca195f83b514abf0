package import Web

/// The top of a page: what it is called, which number it bears, in which state it is and since when.
package struct PageHead {
    private let heading: String
    private let kicker: String?
    private let lead: String?
    private let state: StateMark?
    private let since: String?
    private let turns: [HTML]

    /// - Parameters:
    ///   - kicker: the small line above the title, such as the number and kind.
    ///   - lead: one sentence below the title.
    ///   - since: what stands behind the state, such as "sinds 12 augustus 2026".
    ///   - turns: links or buttons that are not the next step, made by ``Turn``.
    package init(
        _ heading: String, kicker: String? = nil, lead: String? = nil, state: StateMark? = nil, since: String? = nil,
        turns: [HTML] = []
    ) {
        self.heading = heading
        self.kicker = kicker
        self.lead = lead
        self.state = state
        self.since = since
        self.turns = turns
    }

    package var html: HTML {
        header(.cls("head")) {
            if let kicker { p(.cls("kicker")) { kicker } }
            h1 { heading }
            if let lead { p(.cls("lead")) { Unbroken.html(lead) } }
            if state != nil || since != nil { stateLine }
            if !turns.isEmpty { div(.cls("turns")) { turns } }
        }
    }

    private var stateLine: HTML {
        p(.cls("state")) {
            state?.html
            if let since { span(.cls("muted")) { since } }
        }
    }
}

/// A link or a small form that looks like a button.
package enum Turn {
    /// A link that goes somewhere; `filled` only for the one next step of a page.
    package static func link(_ words: String, _ href: String, filled: Bool = false) -> HTML {
        a(href: href, .cls(filled ? "button filled" : "button")) { words }
    }

    /// A button that posts at once, with the guard and whatever it needs to know.
    package static func post(
        _ words: String, to address: String, fields: [(name: String, value: String)], filled: Bool = false,
        grave: Bool = false
    ) -> HTML {
        form(.method("post"), .action(address)) {
            HiddenFields(fields).html
            button(.cls(filled ? "filled" : grave ? "grave" : nil)) { words }
        }
    }
}
