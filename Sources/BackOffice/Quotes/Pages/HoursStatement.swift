internal import Look
internal import Values
internal import Web

/// The estimate of a version: hours and amount of each step, with the extra lines under their step.
struct HoursStatement {
    let content: QuoteContent
    let net: Money
    let language: Language

    private var say: Speech { Speech(language) }

    var html: HTML {
        section(.id("hours")) {
            h2 { say("Uren per stap", "Hours per step") }
            DataTable(
                language,
                [.words(Text("Stap", "Step")), .figures(Text("Uren", "Hours")), .figures(Text("Bedrag", "Amount"))],
                rows: rows, foot: [total], becomesCards: false
            ).html
            if content.followUp > .zero { p(.cls("muted")) { followUp } }
        }
    }

    private var rows: [DataTable.Row] {
        zip(content.steps, content.stepAmounts).flatMap { step, amount in
            [row(say(step.name), step.hours, amount)]
                + content.lines.filter { $0.step == step.ordinal }.map(row)
        }
    }

    private func row(_ name: String, _ hours: Hours, _ amount: Money) -> DataTable.Row {
        DataTable.Row([.text(name), .text(hours.formatted(language)), .text(amount.formatted(language))])
    }

    private func row(_ line: ExtraLine) -> DataTable.Row {
        let name = group {
            line.description
            small { say(line.kind.title) }
        }
        return DataTable.Row([name, .empty, .text(line.amount.formatted(language))])
    }

    private var total: DataTable.Row {
        DataTable.Row(
            [.text(say("Totaal", "Total")), .text(content.hours.formatted(language)), .text(net.formatted(language))],
            weight: .total)
    }

    private var followUp: String {
        let hours = content.followUp.formatted(language)
        let amount = content.followUpNet.formatted(language)
        return say(
            "De opvolging hoort niet bij deze prijs. Beslissen de partijen daartoe, dan kost zij \(hours), \(amount) zonder btw.",
            "The follow-up is not in this price. If the parties decide on it, it takes \(hours), \(amount) without VAT."
        )
    }
}
