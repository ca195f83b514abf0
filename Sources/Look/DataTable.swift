package import Values
package import Web

/// A table of rows and columns: hairlines across, figures to the right, headings that sort. On a narrow screen each
/// row becomes a card whose lines bear the names of the columns. A column in which nothing stands is left out.
package struct DataTable {
    /// A column: what stands above it and on which side its cells are set.
    package struct Column: Sendable {
        enum Side: Sendable { case words, figures, tight, turns }
        let key: String
        let heading: Text
        let side: Side
        let sorts: Bool

        /// Words, set to the left.
        package static func words(_ heading: Text, sortedBy key: String? = nil) -> Column {
            Column(key: key ?? "", heading: heading, side: .words, sorts: key != nil)
        }

        /// Money, hours, numbers: set to the right, one under another.
        package static func figures(_ heading: Text, sortedBy key: String? = nil) -> Column {
            Column(key: key ?? "", heading: heading, side: .figures, sorts: key != nil)
        }

        /// Days and codes, never broken over two lines.
        package static func tight(_ heading: Text, sortedBy key: String? = nil) -> Column {
            Column(key: key ?? "", heading: heading, side: .tight, sorts: key != nil)
        }

        /// Links to what can be done; not on paper.
        package static func turns(_ heading: Text) -> Column {
            Column(key: "", heading: heading, side: .turns, sorts: false)
        }

        var style: String? {
            switch side {
            case .words: nil
            case .figures: "num"
            case .tight: "fit"
            case .turns: "fit do"
            }
        }
    }

    /// A row; its first cell names it.
    package struct Row {
        package enum Weight: Sendable { case ordinary, heading, subtotal, total }
        let cells: [HTML]
        let weight: Weight

        package init(_ cells: [HTML], weight: Weight = .ordinary) {
            self.cells = cells
            self.weight = weight
        }

        /// A heading over the rows below it.
        package static func heading(_ words: String) -> Row { Row([.text(words)], weight: .heading) }
    }

    private let language: Language
    private let columns: [Column]
    private let rows: [Row]
    private let foot: [Row]
    private let caption: Text?
    private let sorting: Sorting?
    private let becomesCards: Bool

    /// - Parameters:
    ///   - foot: subtotals and totals.
    ///   - caption: a line above the table, such as how its figures were made.
    ///   - becomesCards: false for a table of two or three short columns, which fits any screen.
    package init(
        _ language: Language, _ columns: [Column], rows: [Row], foot: [Row] = [], caption: Text? = nil,
        sorting: Sorting? = nil, becomesCards: Bool = true
    ) {
        self.language = language
        let isShown = columns.indices.map { column in
            column == 0 || rows.isEmpty
                || (rows + foot).contains { $0.cells.indices.contains(column) && !$0.cells[column].isEmpty }
        }
        func shown<Part>(_ parts: [Part]) -> [Part] { zip(parts, isShown).filter(\.1).map(\.0) }
        self.columns = shown(columns)
        self.rows = rows.map { Row(shown($0.cells), weight: $0.weight) }
        self.foot = foot.map { Row(shown($0.cells), weight: $0.weight) }
        self.caption = caption
        self.sorting = sorting
        self.becomesCards = becomesCards
    }

    package var html: HTML {
        div(.cls("table")) {
            table(.cls(becomesCards ? "cards" : nil)) {
                if let caption { Web.caption { caption(language) } }
                thead { tr { columns.map(heading) } }
                tbody { rows.map(line) }
                if !foot.isEmpty { tfoot { foot.map(line) } }
            }
        }
    }

    private func heading(_ column: Column) -> HTML {
        let words = column.heading(language)
        let direction = column.sorts ? sorting?.direction(of: column.key) : nil
        return th(.attr("scope", "col"), .cls(column.style), .aria("sort", direction)) {
            if column.sorts, let sorting {
                a(href: sorting.address(for: column.key)) { words + arrow(direction) }
            } else {
                words
            }
        }
    }

    private func arrow(_ direction: String?) -> String {
        switch direction {
        case "ascending": "\u{A0}↑"
        case "descending": "\u{A0}↓"
        default: ""
        }
    }

    private func line(_ row: Row) -> HTML {
        switch row.weight {
        case .heading:
            tr(.cls("heading")) {
                th(.attr("colspan", String(columns.count)), .attr("scope", "colgroup")) { row.cells }
            }
        case .ordinary: tr { cells(row) }
        case .subtotal: tr(.cls("sub")) { cells(row) }
        case .total: tr(.cls("total")) { cells(row) }
        }
    }

    private func cells(_ row: Row) -> [HTML] {
        zip(columns, row.cells).enumerated().map { index, pair in
            let (column, cell) = pair
            if index == 0 { return th(.attr("scope", "row"), .cls(column.style)) { cell } }
            return td(.cls(column.style), .data("label", column.heading(language))) { cell }
        }
    }
}
