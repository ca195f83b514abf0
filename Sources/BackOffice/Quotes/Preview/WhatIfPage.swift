internal import Doors
internal import Look
internal import Values
internal import Web

/// The page that recalculates as somebody types, and without JavaScript when the button is pressed.
struct WhatIfPage {
    let values: FieldTree
    let faults: [FieldFault]
    let model: WhatIfModel
    let language: Language

    private static let path = "/what-if"
    private var say: Speech { Speech(language) }

    var page: Page {
        var trail: [(title: String, href: String)] = []
        if let base = model.base { trail.append((title: base.title(language), href: QuoteAddress.quote(base.id))) }
        return Page(say("Doorrekenen", "What if"), trail: trail, main: main)
    }

    private var main: HTML {
        group {
            PageHead(say("Doorrekenen", "What if"), lead: lead).html
            if !faults.isEmpty { summary }
            form(.cls("form wide"), .action(Self.path), .flag("novalidate"), .data("live", Self.path)) {
                if let base = model.base { HiddenFields([("quote", String(base.id.value))]).html }
                whole
                parties
                div(.cls("form-foot")) {
                    div(.cls("turns")) { button(.cls("filled")) { say("Doorrekenen", "Work it out") } }
                }
            }
            section {
                h2 { say("Wie betaalt wat", "Who pays what") }
                div(.data("live-result", "result")) {
                    WhatIfResult(model: model, faults: faults, language: language).html
                }
            }
        }
    }

    private var lead: String {
        guard let base = model.base else {
            return say(
                "Wat kost een leerreview, en wie betaalt wat? Hier wordt niets bewaard.",
                "What does a review cost, and who pays what? Nothing is kept here.")
        }
        return say(
            "Verander aandelen, tarief of partijen en kijk wat ieder dan betaalt. \(base.label.nl) verandert hier niet van.",
            "Change shares, rate or parties and see what each would pay. This does not change \(base.label.en.lowercased())."
        )
    }

    private var summary: HTML {
        ErrorSummary(
            language, Text("Dit kan nog niet worden berekend", "This cannot be worked out yet"),
            faults: faults.map { ErrorSummary.Fault($0.path, $0.text) }
        ).html
    }

    private var whole: HTML {
        div(.cls("row")) {
            field("hours", Text("Uren", "Hours"), .hours)
            field("rate", Text("Tarief per uur", "Rate per hour"), .money)
            field("vat", Text("Btw", "VAT"), .percentage)
            field("extra", Text("Extra regels samen", "Extra lines together"), .money, isRequired: false)
        }
    }

    private func field(_ name: String, _ label: Text, _ control: FieldControl, isRequired: Bool = true) -> HTML {
        FormField(
            language, name, label, control, value: values[name].shown, fault: fault(name), isRequired: isRequired
        ).html
    }

    private func fault(_ name: String) -> Text? { faults.first { $0.path == name }?.text }

    private var parties: HTML {
        let items = values["party"].items.filter { !$0["name"].isBlank || !$0["value"].isBlank || !$0["vat"].isBlank }
        return RepeatedGroup(
            language, "party", Text("Partijen", "Parties"), add: Text("Partij erbij", "Add a party"),
            count: items.count, spare: items.isEmpty ? 3 : 1, fault: fault("party")
        ) { prefix, index in row(prefix, index.map { items[$0] } ?? .absent) }.html
    }

    private func row(_ prefix: String, _ item: FieldTree) -> HTML {
        let ways = ShareMethod.allCases.map { FieldOption($0.rawValue, $0.title) }
        func field(_ name: String, _ label: Text, _ control: FieldControl, isRequired: Bool = false) -> HTML {
            FormField(
                language, "\(prefix).\(name)", label, control, value: item[name].shown,
                fault: fault("\(prefix).\(name)"), isRequired: isRequired
            ).html
        }
        return group {
            field("name", Text("Naam", "Name"), .text, isRequired: true)
            field("method", Text("Manier", "Way"), .choice(ways), isRequired: true)
            field("value", Text("Hoeveel", "How much"), .weight)
            field("vat", Text("Eigen btw", "Own VAT"), .percentage)
        }
    }
}

/// The answer: every party's amount, beside what it is now where it started from a quote.
struct WhatIfResult {
    let model: WhatIfModel
    let faults: [FieldFault]
    let language: Language

    private var say: Speech { Speech(language) }

    var html: HTML {
        if let fault = faults.first { return Notice(.attention, fault.text(language)).html }
        guard let content = model.content else {
            return p(.cls("muted")) {
                say(
                    "Vul de uren en ten minste één partij in; dan staat hier wie wat betaalt.",
                    "Fill in the hours and at least one party; then this shows who pays what.")
            }
        }
        do {
            return statement(content, try content.outcome())
        } catch {
            return Notice(.attention, error.sentences(language)).html
        }
    }

    private func statement(_ content: QuoteContent, _ outcome: SplitOutcome) -> HTML {
        let compares = model.base != nil
        let now = compares ? [Text("Nu netto", "Net now")] : []
        let totals = QuoteSheet.Totals(outcome)
        let notes = SplitNotes(content: content, totals: totals, language: language).general
        return Statement(
            language, name: Text("Betaler", "Payer"), words: [Text("Verdeling", "Share by")],
            amounts: now + [Text("Netto", "Net"), Text("Btw", "VAT"), Text("Te betalen", "To pay")],
            lines: content.parties.map { line($0, outcome, compares) } + [total(totals, compares)],
            caption: Text(
                "\(content.hours.formatted(.nl)) × \(content.rate.formatted(.nl)) per uur",
                "\(content.hours.formatted(.en)) × \(content.rate.formatted(.en)) an hour"),
            notes: notes.map(HTML.text)
        ).html
    }

    private func line(_ party: QuoteParty, _ outcome: SplitOutcome, _ compares: Bool) -> Statement.Line {
        let amounts = outcome.amounts(of: party)
        let now = compares ? [model.now(party.name).map { Amount($0.net) }] : []
        return .line(
            .text(party.name), [.text(party.method?.formatted(language) ?? "")],
            now + [Amount(amounts.net), Amount(amounts.vat), Amount(amounts.gross)])
    }

    private func total(_ totals: QuoteSheet.Totals, _ compares: Bool) -> Statement.Line {
        let now = compares ? [model.base.map { Amount($0.totals?.net ?? $0.content.net) }] : []
        return .total(say("Totaal", "Total"), now + [Amount(totals.net), Amount(totals.vat), Amount(totals.gross)])
    }
}
