package import Doors
internal import Synchronization
package import Values
package import Web

/// What a part to the right shows on the page of a review, such as its quotes. Reviews knows nothing of it but this.
package struct ReviewPanel: Sendable {
    /// What there is to show.
    package struct Shown: Sendable {
        package let html: HTML
        package let json: JSON
        /// What this part asks for as the review's next step, if anything.
        package let next: Next?

        package init(html: HTML, json: JSON, next: Next? = nil) {
            self.html = html
            self.json = json
            self.next = next
        }
    }

    /// A next step: one sentence and one button.
    package struct Next: Sendable {
        package let sentence: Text
        package let button: Text
        package let href: String

        package init(_ sentence: Text, _ button: Text, href: String) {
            self.sentence = sentence
            self.button = button
            self.href = href
        }
    }

    /// Its name in the JSON of a review, such as `quotes`.
    package let name: String
    /// Reads and draws it, as the caller; nil where this caller sees nothing of it.
    package let show: @Sendable (Review, Context) throws -> Shown?

    package init(_ name: String, show: @escaping @Sendable (Review, Context) throws -> Shown?) {
        self.name = name
        self.show = show
    }
}

/// The panels on the page of a review. A part to the right puts its own here once, when the house is put together.
package enum ReviewPanels {
    private static let panels = Mutex<[ReviewPanel]>([])

    /// Adds a panel; one of the same name takes its place.
    package static func register(_ panel: ReviewPanel) {
        panels.withLock { panels in
            panels.removeAll { $0.name == panel.name }
            panels.append(panel)
        }
    }

    static var all: [ReviewPanel] { panels.withLock { $0 } }
}
