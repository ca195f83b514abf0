internal import Values
internal import Web

/// The statements as shown in the look book: four equal shares of 61 hours at € 130.
struct LookBookMoney {
    private let language: Language
    private let say: Speech

    init(_ language: Language) {
        self.language = language
        say = Speech(language)
    }

    private static let payers = ["Stichting De Brug", "GGZ De Linde", "Jeugdhulp Waterland", "Gemeente Oosterveen"]

    var html: HTML {
        group {
            section {
                h2 { say("Kostenverdeling", "Cost split") }
                split
                editor
            }
            section {
                h2 { say("Wat verandert er", "What changes") }
                comparison
            }
        }
    }

    private var amounts: [Text] {
        [Text("Netto", "Net"), Text("Btw 21\u{A0}%", "VAT 21\u{A0}%"), Text("Te betalen", "To pay")]
    }

    private func figures(_ net: Int64, _ vat: Int64) -> [Amount?] {
        [
            Amount(Money(cents: net), href: "/quotes/14/hours"), Amount(Money(cents: vat)),
            Amount(Money(cents: net + vat)),
        ]
    }

    private var split: HTML {
        let lines = Self.payers.map { payer in
            Statement.Line.line(.text(payer), [.text(say("gelijk deel", "equal part"))], figures(198_250, 41_633))
        }
        return Statement(
            language, name: Text("Betaler", "Payer"), words: [Text("Verdeling", "Method")], amounts: amounts,
            lines: [.heading(say("Betalers", "Payers"))] + lines + [
                .subtotal(say("Leerreview", "Review"), figures(793_000, 166_532)),
                .total(say("Totaal", "Total"), figures(793_000, 166_532)),
            ],
            caption: Text("61 u × € 130,00 per uur", "61 h × € 130.00 an hour"),
            notes: [.text(say("Btw per betaler afgerond op de cent.", "VAT per payer, rounded to the cent."))]
        ).html
    }

    private var comparison: HTML {
        let again = StateMark(.waiting, say("opnieuw vragen", "ask again"))
        let known = Self.payers.map { payer in
            Comparison.Line(payer, old: Money(cents: 198_250), new: Money(cents: 178_500), state: again)
        }
        let late = Comparison.Line(
            "Pleegzorg De Haven", note: say("erbij sinds 20 augustus", "joined on 20 August"), old: nil,
            new: Money(cents: 214_500), state: again)
        return Comparison(
            language, old: Text("Versie 1", "Version 1"), new: Text("Versie 2", "Version 2"), lines: known + [late]
        ).html
    }

    /// A statement that can be typed in: the figures follow the form.
    private var editor: HTML {
        let columns: [DataTable.Column] = [
            .words(Text("Betaler", "Payer")), .words(Text("Manier", "Method")), .figures(Text("Waarde", "Value")),
            .figures(amounts[0]), .figures(amounts[2]),
        ]
        let total = [HTML.text(say("Totaal", "Total")), .empty, .empty, live("net", 793_000), live("gross", 959_532)]
        return ActionForm(
            to: "/quotes/14/split", fields: LookBook.guardFields, isWide: true, preview: "/quotes/preview"
        ) {
            DataTable(
                language, columns, rows: Self.payers.indices.map(editable), foot: [.init(total, weight: .total)]
            ).html
            FormFoot(
                language, Text("Verdeling vastleggen", "Record the split"), cancel: "/quotes/14",
                others: button(.name("preview"), .value("true")) { say("Opnieuw berekenen", "Recalculate") }
            ).html
        }.html
    }

    private static let methods = [
        FieldOption("weight", Text("Gewicht", "Weight")), FieldOption("fixed", Text("Vast bedrag", "Fixed amount")),
    ]

    private func editable(_ index: Int) -> DataTable.Row {
        let name = "shares[\(index)]"
        return DataTable.Row([
            .text(Self.payers[index]),
            FormField(
                language, "\(name).method", Text("Manier", "Method"), .choice(Self.methods), value: "weight",
                isQuiet: true
            ).html,
            FormField(language, "\(name).value", Text("Waarde", "Value"), .weight, value: "1", isQuiet: true).html,
            live("\(name).net", 198_250), live("\(name).gross", 239_883),
        ])
    }

    private func live(_ name: String, _ cents: Int64) -> HTML {
        Amount(Money(cents: cents), live: name).html(language)
    }

    /// What one payer sees.
    var share: HTML {
        section {
            h2 { say("Uw aandeel", "Your share") }
            Statement(
                language, name: Text("Aandeel", "Share"), amounts: [Text("Bedrag", "Amount")],
                lines: [
                    .line(.text(say("Netto", "Net")), [], [Amount(Money(cents: 198_250), live: "net")]),
                    .line(.text(say("Btw", "VAT")), [], [Amount(Money(cents: 41_633), live: "vat")]),
                    .total(say("U betaalt", "You pay"), [Amount(Money(cents: 239_883), live: "gross")]),
                ]
            ).html
        }
    }
}
