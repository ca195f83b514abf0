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

        /// - Parameters:
        ///   - reached: in the same unit as `needed` (minutes, cents, a number).
        ///   - reachedWords: the same for people, such as "14 u".
        package init(_ name: String, reached: Int64, needed: Int64, _ reachedWords: String, _ neededWords: String) {
            self.name = name
            self.reached = reached
            self.needed = needed
            self.reachedWords = reachedWords
            self.neededWords = neededWords
        }
    }

    private let language: Language
    private let caption: Text
    private let bars: [Bar]

    package init(_ language: Language, _ caption: Text, _ bars: [Bar]) {
        self.language = language
        self.caption = caption
        self.bars = bars
    }

    package var html: HTML {
        let columns: [DataTable.Column] = [
            .words(caption), .figures(Text("Behaald", "Reached")), .figures(Text("Nodig", "Needed")),
            .words(Text("Voortgang", "Progress")),
        ]
        let rows = bars.map { bar in
            DataTable.Row([.text(bar.name), .text(bar.reachedWords), .text(bar.neededWords), picture(bar)])
        }
        return div(.cls("meter")) { DataTable(language, columns, rows: rows).html }
    }

    /// A bar of 200 units wide; the mark stands where enough is reached.
    private func picture(_ bar: Bar) -> HTML {
        let whole = max(bar.reached, bar.needed, 1)
        let reached = max(0, bar.reached) * 200 / whole
        let needed = min(199, max(1, bar.needed * 200 / whole))
        let words = Speech(language)(
            "\(bar.reachedWords) van \(bar.neededWords)", "\(bar.reachedWords) of \(bar.neededWords)")
        return svg(.attr("viewBox", "0 0 200 14"), .role("img"), .aria("label", "\(bar.name): \(words)")) {
            element("rect", .cls("rest"), .attr("y", "4"), .attr("width", "200"), .attr("height", "6"))
            element("rect", .cls("bar"), .attr("y", "4"), .attr("width", String(reached)), .attr("height", "6"))
            element(
                "line", .cls("need"), .attr("x1", String(needed)), .attr("x2", String(needed)), .attr("y1", "0"),
                .attr("y2", "14"))
        }
    }
}
