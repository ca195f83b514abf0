package import Values
package import Web

/// Rows of the same fields. Without JavaScript there are empty rows to fill in, and an emptied row does not count;
/// with it, rows are added and taken away by a button.
package struct RepeatedGroup {
    private let language: Language
    private let name: String
    private let words: Text
    private let add: Text
    private let count: Int
    private let spare: Int
    private let most: Int
    private let fault: Text?
    private let row: (_ prefix: String, _ index: Int?) -> HTML

    /// - Parameters:
    ///   - name: the list's name, such as `parties`.
    ///   - add: the button, such as "Organisatie erbij".
    ///   - count: the rows that hold something.
    ///   - spare: the empty rows under them.
    ///   - row: draws the fields of a row; `prefix` begins their names (`parties[0]`), `index` is nil for an empty row.
    package init(
        _ language: Language, _ name: String, _ words: Text, add: Text, count: Int, spare: Int = 2, most: Int = 60,
        fault: Text? = nil, row: @escaping (_ prefix: String, _ index: Int?) -> HTML
    ) {
        self.language = language
        self.name = name
        self.words = words
        self.add = add
        self.count = count
        self.spare = spare
        self.most = most
        self.fault = fault
        self.row = row
    }

    private var say: Speech { Speech(language) }

    package var html: HTML {
        let shown = count + min(spare, max(0, most - count))
        return fieldset(
            .cls(fault == nil ? "group" : "group field wrong"), .id(FormField.id(of: name)), .data("group", name),
            .data("most", String(most))
        ) {
            legend { words(language) }
            if let fault { p(.cls("fault")) { fault(language) } }
            (0..<shown).map { drawn(String($0), index: $0 < count ? $0 : nil) }
            element("template") { drawn("__row__", index: nil) }
            foot
        }
    }

    private func drawn(_ place: String, index: Int?) -> HTML {
        div(.cls("row"), .data("row", place)) {
            row("\(name)[\(place)]", index)
            button(.type("button"), .cls("plainly remove"), .data("remove", ""), .flag("hidden")) {
                say("Weghalen", "Remove")
            }
        }
    }

    private var foot: HTML {
        div {
            button(.type("button"), .data("add", ""), .flag("hidden")) { add(language) }
            element("noscript") {
                p(.cls("muted")) { say("Een lege regel telt niet mee.", "An empty row does not count.") }
            }
        }
    }
}
