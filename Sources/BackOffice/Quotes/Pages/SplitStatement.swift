internal import Look
internal import Values
internal import Web

/// The split of a version as a statement: payers, how each bears its part, net, VAT and gross, and the notes that say
/// how the cents fell.
struct SplitStatement {
    let sheet: QuoteSheet
    /// The split as it stands now; nil where it is refused, or where it was fixed at issue.
    let outcome: SplitOutcome?
    let language: Language

    private var say: Speech { Speech(language) }
    private var content: QuoteContent { sheet.content }
    private var totals: QuoteSheet.Totals? { sheet.totals ?? outcome.map(QuoteSheet.Totals.init) }

    var html: HTML {
        section(.id("split")) {
            h2 { say("Kostenverdeling", "Cost split") }
            Statement(
                language, name: Text("Betaler", "Payer"),
                words: [Text("Verdeling", "Share by"), Text("Btw", "VAT")],
                amounts: [Text("Netto", "Net"), Text("Btw-bedrag", "VAT amount"), Text("Te betalen", "To pay")],
                lines: content.payers.map(line) + [total], caption: caption, notes: notes
            ).html
        }
    }

    private var caption: Text {
        let extra = content.lines.map(\.amount).total
        let nl = "\(content.hours.formatted(.nl)) × \(content.rate.formatted(.nl)) per uur"
        let en = "\(content.hours.formatted(.en)) × \(content.rate.formatted(.en)) an hour"
        guard extra > .zero else { return Text(nl, en) }
        return Text(
            "\(nl), en \(extra.formatted(.nl)) aan extra regels", "\(en), and \(extra.formatted(.en)) of extra lines")
    }

    private func line(_ party: QuoteParty) -> Statement.Line {
        let amounts = sheet.amounts(of: party, outcome)
        let name: HTML =
            party.organisation == content.invoicedParty
            ? group {
                party.name
                small { say("penvoerder: krijgt de factuur voor allen", "penvoerder: is invoiced for all") }
            } : .text(party.name)
        let treatment = content.invoicedParty == nil ? party.ownVAT?.treatment ?? content.vat : invoicedVAT
        return .line(
            name,
            [.text(content.basis(of: party, language)), .text(treatment.formatted(language))],
            [
                amounts.map { Amount($0.net, href: "#hours") }, amounts.map { Amount($0.vat) },
                amounts.map { Amount($0.gross) },
            ])
    }

    /// With one invoice for all, its VAT is that of who gets it.
    private var invoicedVAT: VATTreatment {
        content.payers.first { $0.organisation == content.invoicedParty }?.ownVAT?.treatment ?? content.vat
    }

    private var total: Statement.Line {
        .total(
            say("Totaal", "Total"),
            [
                totals.map { Amount($0.net, href: "#hours") }, totals.map { Amount($0.vat) },
                totals.map { Amount($0.gross) },
            ])
    }

    private var notes: [HTML] {
        SplitNotes(content: content, totals: totals, language: language).sentences.map(HTML.text)
    }
}

/// What must be known to read a split, in words.
struct SplitNotes {
    let content: QuoteContent
    let totals: QuoteSheet.Totals?
    let language: Language

    private var say: Speech { Speech(language) }

    var sentences: [String] {
        ([method, perStep, vat] + content.payers.compactMap(ownVAT) + serviceExempt + idle).filter { !$0.isEmpty }
    }

    /// The rules alone, without what is said of one party.
    var general: [String] { [method, vat] }

    /// The cent rule.
    private var method: String {
        say(
            "Eerst gaan vaste bedragen en percentages van de nettoprijs af; de rest gaat naar de delen. Elk bedrag wordt "
                + "naar beneden afgerond op hele centen; de centen die dan over zijn, gaan een voor een naar de "
                + "grootste afgeronde breuk, en bij gelijke breuk naar wie het eerst is genoemd.",
            "Fixed amounts and percentages come off the net price first; what remains goes to the parts. Each amount is "
                + "cut down to whole cents; the cents that are then left go one each to the largest cut-off "
                + "fraction, and between equal fractions to who is named first.")
    }

    private var perStep: String {
        let own = content.steps.filter { content.ownSteps[$0.ordinal] != nil }.map { say($0.name) }
        guard !own.isEmpty else { return "" }
        let names = own.joined(separator: ", ")
        return say(
            "Anders verdeeld dan de rest: \(names). De aandelen per stap blijven breuken tot ze bij elkaar zijn opgeteld.",
            "Split otherwise than the rest: \(names). The shares per step stay fractions until they are added up.")
    }

    private var vat: String {
        guard let totals else { return "" }
        if content.invoicedParty != nil {
            return say(
                "Er is één factuur, dus de btw wordt één keer over het geheel berekend; per partij staat haar deel daarvan.",
                "There is one invoice, so VAT is computed once on the whole; each party shows its part of it.")
        }
        let whole = totals.vatOnWhole.formatted(language)
        let difference = totals.vatDifference
        let rule = say("De btw is per betaler afgerond op de cent.", "VAT is rounded to the cent for each payer.")
        guard difference != .zero else {
            return rule
                + say(
                    " Over het geheel is de btw ook \(whole).", " On the whole it comes to \(whole) as well.")
        }
        let cents = Money(cents: abs(difference.cents)).formatted(language)
        let direction = difference > .zero ? say("meer", "more") : say("minder", "less")
        return rule
            + say(
                " Over het geheel zou de btw \(whole) zijn: samen is het \(cents) \(direction).",
                " On the whole it would be \(whole): together it is \(cents) \(direction).")
    }

    private func ownVAT(_ party: QuoteParty) -> String? {
        party.ownVAT.map { own in
            say(
                "\(party.name): btw \(own.treatment.formatted(.nl)), op grond van \(own.ground).",
                "\(party.name): VAT \(own.treatment.formatted(.en)), on the ground of \(own.ground).")
        }
    }

    private var serviceExempt: [String] {
        guard case .exempt = content.vat, let ground = content.vatGround else { return [] }
        return [say("De dienst is vrijgesteld van btw: \(ground).", "The service is exempt from VAT: \(ground).")]
    }

    private var idle: [String] {
        let names = content.participants.filter { !$0.isPaying }.map(\.name)
        guard !names.isEmpty else { return [] }
        let list = names.joined(separator: ", ")
        return [say("Doet mee en betaalt niet: \(list).", "Takes part and does not pay: \(list).")]
    }
}
