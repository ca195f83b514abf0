package import Values
package import Web

/// A page for what did not work, in the three parts that every error has: what, why, what now.
package struct TroublePage {
    private let language: Language
    private let what: String
    private let why: String
    private let now: String?
    private let turn: HTML?
    private let requestID: String?

    /// - Parameters:
    ///   - what: what did not happen, as the title.
    ///   - why: the reason, in one or two sentences.
    ///   - now: what to do about it; left out where `why` already says so.
    ///   - turn: the way on, made by ``Turn``.
    ///   - requestID: the number to name when asking for help.
    package init(
        _ language: Language, what: String, why: String, now: String? = nil, turn: HTML? = nil, requestID: String? = nil
    ) {
        self.language = language
        self.what = what
        self.why = why
        self.now = now
        self.turn = turn
        self.requestID = requestID
    }

    package var html: HTML {
        let say = Speech(language)
        return section(.cls("error")) {
            PageHead(what).html
            dl {
                part(say("Waarom", "Why"), why)
                if let now { part(say("Wat nu", "What now"), now) }
            }
            if let turn { div { turn } }
            if let requestID {
                p(.cls("muted")) { say("Nummer van dit verzoek: ", "Number of this request: ") + requestID }
            }
        }
    }

    private func part(_ name: String, _ sentence: String) -> HTML {
        div {
            dt { name }
            dd { Unbroken.html(sentence) }
        }
    }
}
