package import Values
package import Web

/// How much of what is needed has been reached, as bars with their figures beside them.
package struct Meter {
    /// One bar.
    package struct Bar: Sendable {
        let name: String
        let reached: Int64
        let needed: Int64
        let reachedWords: String
        let neededWords: String
        let offered: Offered?
        let href: String?
        let notes: [String]

        /// What was offered of it, and what of that nobody has judged yet.
        package struct Offered: Sendable {
            let quantity: Int64
            let words: String
            let waitingWords: String?

            package init(_ quantity: Int64, _ words: String, waiting: String?) {
                self.quantity = quantity
                self.words = words
                waitingWords = waiting
            }
        }

        /// - Parameters:
        ///   - reached: in the same unit as `needed` (minutes, cents, a number).
        ///   - reachedWords: the same for people, such as "14 u".
        ///   - offered: where less may count than was offered: drawn behind what was reached.
        ///   - href: where its parts are shown.
        ///   - notes: what must be known to read it, under its name.
        package init(
            _ name: String, reached: Int64, needed: Int64, _ reachedWords: String, _ neededWords: String,
            offered: Offered? = nil, href: String? = nil, notes: [String] = []
        ) {
            self.name = name
            self.reached = reached
            self.needed = needed
            self.reachedWords = reachedWords
            self.neededWords = neededWords
            self.offered = offered
            self.href = href
            self.notes = notes
        }
    }

    private let language: Language
    private let caption: Text
    private let reached: Text
    private let bars: [Bar]

    /// - Parameter reached: the heading over what was reached.
    package init(
        _ language: Language, _ caption: Text, reached: Text = Text("Behaald", "Reached"), _ bars: [Bar]
    ) {
        self.language = language
        self.caption = caption
        self.reached = reached
        self.bars = bars
    }

    package var html: HTML {
        let columns: [DataTable.Column] = [
            .words(caption), .figures(reached), .figures(Text("Ingeleverd", "Handed in")),
            .figures(Text("Wacht op oordeel", "Not judged yet")), .figures(Text("Nodig", "Needed")),
            .words(Text("Voortgang", "Progress")),
        ]
        let rows = bars.map { bar in
            DataTable.Row([
                name(bar), figure(bar.reachedWords, bar.href), figure(bar.offered?.words ?? "", bar.href),
                .text(bar.offered?.waitingWords ?? ""), .text(bar.neededWords), picture(bar),
            ])
        }
        return div(.cls("meter")) { DataTable(language, columns, rows: rows).html }
    }

    private func name(_ bar: Bar) -> HTML {
        group {
            figure(bar.name, bar.href)
            bar.notes.map { note in small { note } }
        }
    }

    private func figure(_ words: String, _ href: String?) -> HTML {
        guard let href, !words.isEmpty else { return .text(words) }
        return a(href: href) { words }
    }

    /// A bar of 200 units wide; the mark stands where enough is reached.
    private func picture(_ bar: Bar) -> HTML {
        let whole = max(bar.reached, bar.needed, bar.offered?.quantity ?? 0, 1)
        let needed = min(199, max(1, bar.needed * 200 / whole))
        let words = Speech(language)(
            "\(bar.reachedWords) van \(bar.neededWords)", "\(bar.reachedWords) of \(bar.neededWords)")
        return svg(.attr("viewBox", "0 0 200 14"), .role("img"), .aria("label", "\(bar.name): \(words)")) {
            element("rect", .cls("rest"), .attr("y", "4"), .attr("width", "200"), .attr("height", "6"))
            if let offered = bar.offered, offered.quantity > bar.reached {
                stripe(offered.quantity, of: whole, .attr("opacity", "0.35"))
            }
            stripe(bar.reached, of: whole, .none)
            element(
                "line", .cls("need"), .attr("x1", String(needed)), .attr("x2", String(needed)), .attr("y1", "0"),
                .attr("y2", "14"))
        }
    }

    private func stripe(_ quantity: Int64, of whole: Int64, _ more: Attribute) -> HTML {
        element(
            "rect", .cls("bar"), .attr("y", "4"), .attr("width", String(max(0, quantity) * 200 / whole)),
            .attr("height", "6"), more)
    }
}
