internal import Doors
internal import Look
internal import Values
internal import Web

/// A preview as a page: what each party would pay.
struct PreviewPage {
    let outcome: SplitOutcome
    let language: Language

    private var say: Speech { Speech(language) }

    var page: Page {
        Page(PreviewQuote.door.title(language), bare: true, main: main)
    }

    private var main: HTML {
        group {
            PageHead(
                PreviewQuote.door.title(language),
                lead: say("Een berekening; er is niets bewaard.", "A calculation; nothing was kept.")
            ).html
            Statement(
                language, name: Text("Partij", "Party"),
                amounts: [Text("Netto", "Net"), Text("Btw", "VAT"), Text("Te betalen", "To pay")],
                lines: outcome.shares.map { share in
                    .line(.text(share.party), [], [Amount(share.net), Amount(share.vat), Amount(share.gross)])
                } + [
                    .total(say("Totaal", "Total"), [Amount(outcome.net), Amount(outcome.vat), Amount(outcome.gross)])
                ],
                notes: [.text(difference)]
            ).html
        }
    }

    private var difference: String {
        let whole = outcome.vatOnWhole.formatted(language)
        let cents = outcome.vatDifference.formatted(language)
        return say(
            "Btw over het geheel: \(whole). Verschil met de btw per partij: \(cents).",
            "VAT on the whole: \(whole). Difference with the VAT per party: \(cents).")
    }
}
