package import Values
package import Web

/// A figure in a statement: an amount that leads to what it is made of.
package struct Amount: Sendable {
    let money: Money
    let href: String?
    let live: String?

    /// - Parameters:
    ///   - href: where its parts are shown.
    ///   - live: its name as a ``LiveResult``, where it follows a form.
    package init(_ money: Money, href: String? = nil, live: String? = nil) {
        self.money = money
        self.href = href
        self.live = live
    }

    package func html(_ language: Language) -> HTML {
        let words = money.formatted(language)
        let figure = live.map { LiveResult.figure($0, words) } ?? .text(words)
        guard let href else { return figure }
        return a(href: href) { figure }
    }
}

/// A statement: heads, lines, subtotals and one total line, with its notes under it.
package struct Statement {
    /// A line of a statement; nil leaves a cell empty.
    package struct Line {
        let row: DataTable.Row.Weight
        let name: HTML
        let words: [HTML]
        let amounts: [Amount?]

        private init(_ row: DataTable.Row.Weight, _ name: HTML, _ words: [HTML], _ amounts: [Amount?]) {
            self.row = row
            self.name = name
            self.words = words
            self.amounts = amounts
        }

        /// An ordinary line; `words` fill the columns between its name and its amounts.
        package static func line(_ name: HTML, _ words: [HTML] = [], _ amounts: [Amount?]) -> Line {
            Line(.ordinary, name, words, amounts)
        }

        /// A heading over the lines below it.
        package static func heading(_ name: String) -> Line { Line(.heading, .text(name), [], []) }
        package static func subtotal(_ name: String, _ amounts: [Amount?]) -> Line {
            Line(.subtotal, .text(name), [], amounts)
        }
        package static func total(_ name: String, _ amounts: [Amount?]) -> Line {
            Line(.total, .text(name), [], amounts)
        }
    }

    private let language: Language
    private let name: Text
    private let words: [Text]
    private let amounts: [Text]
    private let lines: [Line]
    private let caption: Text?
    private let notes: [HTML]

    /// - Parameters:
    ///   - name: the heading of the first column, such as "Betaler".
    ///   - words: the headings of the columns of words.
    ///   - amounts: the headings of the columns of amounts.
    ///   - notes: what must be known to read the figures, numbered under them.
    package init(
        _ language: Language, name: Text, words: [Text] = [], amounts: [Text], lines: [Line], caption: Text? = nil,
        notes: [HTML] = []
    ) {
        self.language = language
        self.name = name
        self.words = words
        self.amounts = amounts
        self.lines = lines
        self.caption = caption
        self.notes = notes
    }

    package var html: HTML {
        let columns = [.words(name)] + words.map { .words($0) } + amounts.map { DataTable.Column.figures($0) }
        return group {
            DataTable(
                language, columns, rows: rows { $0 != .total }, foot: rows { $0 == .total }, caption: caption,
                becomesCards: columns.count > 3
            ).html
            if !notes.isEmpty { ol(.cls("notes")) { notes.map { note in li { note } } } }
        }
    }

    private func rows(_ belongs: (DataTable.Row.Weight) -> Bool) -> [DataTable.Row] {
        lines.filter { belongs($0.row) }.map { line in
            if line.row == .heading { return DataTable.Row([line.name], weight: .heading) }
            let fill = line.words + Array(repeating: .empty, count: max(0, words.count - line.words.count))
            let figures = line.amounts.map { $0?.html(language) ?? .empty }
            return DataTable.Row([line.name] + fill + figures, weight: line.row)
        }
    }
}
