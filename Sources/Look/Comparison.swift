package import Values
package import Web

/// Old and new per party side by side, with the difference.
package struct Comparison {
    /// One party; nil where it was not yet, or is no longer, involved.
    package struct Line {
        let name: String
        let note: String?
        let old: Money?
        let new: Money?
        let state: StateMark?

        package init(_ name: String, note: String? = nil, old: Money?, new: Money?, state: StateMark? = nil) {
            self.name = name
            self.note = note
            self.old = old
            self.new = new
            self.state = state
        }
    }

    private let language: Language
    private let old: Text
    private let new: Text
    private let lines: [Line]
    private let state: Text

    /// - Parameters:
    ///   - old: the heading of the old amounts, such as "Versie 1".
    ///   - state: the heading over the states.
    package init(_ language: Language, old: Text, new: Text, lines: [Line], state: Text = Text("Akkoord", "Agreement"))
    {
        self.language = language
        self.old = old
        self.new = new
        self.lines = lines
        self.state = state
    }

    private var say: Speech { Speech(language) }

    package var html: HTML {
        let columns: [DataTable.Column] = [
            .words(Text("Betaler", "Payer")), .figures(old), .figures(new), .figures(Text("Verschil", "Difference")),
            .words(state),
        ]
        return DataTable(language, columns, rows: lines.map(row), foot: [total]).html
    }

    private func row(_ line: Line) -> DataTable.Row {
        let name = group {
            line.name
            if let note = line.note { small { note } }
        }
        let difference = (line.new ?? .zero) - (line.old ?? .zero)
        return DataTable.Row(
            [name, amount(line.old), amount(line.new), .text(signed(difference)), line.state?.html ?? .empty])
    }

    private var total: DataTable.Row {
        let before = lines.compactMap(\.old).total
        let after = lines.compactMap(\.new).total
        let figures = [before.formatted(language), after.formatted(language), signed(after - before)]
        return DataTable.Row([.text(say("Totaal", "Total"))] + figures.map(HTML.text) + [.empty], weight: .total)
    }

    private func amount(_ money: Money?) -> HTML {
        if let money { return .text(money.formatted(language)) }
        return span(.cls("muted")) { say("geen", "none") }
    }

    private func signed(_ money: Money) -> String {
        (money.cents > 0 ? "+" : "") + money.formatted(language)
    }
}
