internal import Doors
internal import Values
internal import Web

/// What a part to the right shows on the page of a review, such as its quotes. Reviews knows nothing of it but this.
struct ReviewPanel: Sendable {
    /// What there is to show.
    struct Shown: Sendable {
        let html: HTML
        let json: JSON
        /// What this part asks for as the review's next step, if anything.
        let next: Next?

        init(html: HTML, json: JSON, next: Next? = nil) {
            self.html = html
            self.json = json
            self.next = next
        }
    }

    /// A next step: one sentence and one button.
    struct Next: Sendable {
        let sentence: Text
        let button: Text
        let href: String

        init(_ sentence: Text, _ button: Text, href: String) {
            self.sentence = sentence
            self.button = button
            self.href = href
        }
    }

    /// Its name in the JSON of a review, such as `quotes`.
    let name: String
    /// Reads and draws it, as the caller; nil where this caller sees nothing of it.
    let show: @Sendable (Review, Context) throws -> Shown?

    init(_ name: String, show: @escaping @Sendable (Review, Context) throws -> Shown?) {
        self.name = name
        self.show = show
    }
}
