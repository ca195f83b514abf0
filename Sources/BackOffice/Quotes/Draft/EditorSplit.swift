internal import Doors
internal import Look
internal import Values
internal import Web

/// The split in the editor: a row for each payer, what it comes to beside it, the totals at the foot.
struct EditorSplit {
    let editor: DraftEditor

    private var say: Speech { editor.say }
    private var language: Language { editor.language }
    private var payers: [QuoteParty] { editor.sheet.content.payers }

    var html: HTML {
        section {
            h2 { say("Kostenverdeling", "Cost split") }
            if payers.isEmpty { p { nobody } } else { table }
            LiveResult.sentence("split") { sentence }
            if !payers.isEmpty { EditorStepShares(editor: editor).html }
        }
    }

    private var nobody: String {
        say(
            "Er is nog geen betaler. Voeg die toe bij de leerreview en werk daarna de partijen bij.",
            "There is no payer yet. Add one to the review and refresh the parties afterwards.")
    }

    private var table: HTML {
        DataTable(
            language,
            [
                .words(Text("Betaler", "Payer")), .words(Text("Manier", "Way")), .figures(Text("Hoeveel", "How much")),
                .words(Text("Eigen btw", "Own VAT")), .words(Text("Wettelijke grond", "Legal ground")),
                .figures(Text("Netto", "Net")), .figures(Text("Btw", "VAT")), .figures(Text("Te betalen", "To pay")),
            ],
            rows: payers.enumerated().map(row), foot: [total]
        ).html
    }

    private func row(_ index: Int, _ party: QuoteParty) -> DataTable.Row {
        let name = "shares[\(index)]"
        let key = String(party.organisation.value)
        let typed = editor.values["shares"].items.first { $0["party"].shown == key } ?? .absent
        let amounts = editor.outcome?.amounts(of: party)
        return DataTable.Row([
            group {
                party.name
                input(.type("hidden"), .name("\(name).party"), .value(key))
            },
            field(
                "\(name).method", Text("Manier voor \(party.name)", "Way for \(party.name)"),
                .choice(ShareMethod.allCases.map { FieldOption($0.rawValue, $0.title) }), typed["method"].shown),
            field(
                "\(name).value", Text("Hoeveel voor \(party.name)", "How much for \(party.name)"), .weight,
                typed["value"].shown),
            field(
                "\(name).vat", Text("Eigen btw van \(party.name)", "Own VAT of \(party.name)"), .text,
                typed["vat"].shown),
            field(
                "\(name).vatGround", Text("Wettelijke grond bij \(party.name)", "Legal ground for \(party.name)"),
                .text,
                typed["vatGround"].shown),
            figure("net-\(key)", amounts?.net), figure("vat-\(key)", amounts?.vat),
            figure("gross-\(key)", amounts?.gross),
        ])
    }

    private func field(_ name: String, _ label: Text, _ control: FieldControl, _ value: String) -> HTML {
        FormField(
            language, name, label, control, value: value, fault: editor.fault(name), isRequired: false, isQuiet: true
        )
        .html
    }

    private func figure(_ name: String, _ money: Money?) -> HTML {
        LiveResult.figure(name, money?.formatted(language) ?? "–")
    }

    private var total: DataTable.Row {
        let outcome = editor.outcome
        return DataTable.Row(
            [
                .text(say("Totaal", "Total")), .empty, .empty, .empty, .empty, figure("net", outcome?.net),
                figure("vat", outcome?.vat), figure("gross", outcome?.gross),
            ], weight: .total)
    }

    /// What is over or left, what else stands in the way of issuing, or that all is well.
    private var sentence: HTML {
        if let fault = editor.faults.first { return Notice(.attention, fault.text(language)).html }
        var check = editor.sheet.issueCheck(on: editor.today)
        check.content = editor.shown
        if let refusal = check.refusal { return Notice(.attention, refusal.text(language)).html }
        guard let outcome = editor.outcome else { return .empty }
        let notes = SplitNotes(
            content: editor.shown, totals: QuoteSheet.Totals(outcome), language: language
        ).sentences
        return ol(.cls("notes")) { notes.map { note in li { note } } }
    }
}

/// The steps that are divided otherwise than the whole: a row for each step, a column for each payer.
struct EditorStepShares {
    let editor: DraftEditor

    private var say: Speech { editor.say }
    private var payers: [QuoteParty] { editor.sheet.content.payers }

    var html: HTML {
        details(.flag("open", isUsed)) {
            summary { say("Een stap anders verdelen", "Split a step otherwise") }
            p(.cls("muted")) { explanation }
            DataTable(
                editor.language, [.words(Text("Stap", "Step"))] + payers.map { .words(Text($0.name, $0.name)) },
                rows: editor.sheet.content.steps.enumerated().map(row)
            ).html
        }
    }

    private var isUsed: Bool { editor.values["stepShares"].items.contains { !$0["share"].isBlank } }

    private var explanation: String {
        say(
            "Leeg: de stap volgt de verdeling hierboven. Vul anders in wie wat draagt: 1 voor één deel, 12,5 % of € 100. "
                + "Wie bij een ingevulde stap leeg blijft, draagt daar niets aan bij.",
            "Empty: the step follows the split above. Otherwise say who bears what: 1 for one part, 12.5 % or € 100. "
                + "Who stays empty in a step that is filled in bears nothing of it.")
    }

    private func row(_ index: Int, _ step: QuoteStep) -> DataTable.Row {
        DataTable.Row(
            [.text(say(step.name))]
                + payers.enumerated().map { place, payer in cell(index * payers.count + place, step, payer) })
    }

    private func cell(_ index: Int, _ step: QuoteStep, _ payer: QuoteParty) -> HTML {
        let name = "stepShares[\(index)]"
        let organisation = String(payer.organisation.value)
        let ordinal = String(step.ordinal)
        let typed = editor.values["stepShares"].items.first {
            $0["step"].shown == ordinal && $0["party"].shown == organisation
        }
        return group {
            input(.type("hidden"), .name("\(name).step"), .value(ordinal))
            input(.type("hidden"), .name("\(name).party"), .value(organisation))
            FormField(
                editor.language, "\(name).share",
                Text("\(step.name.nl) voor \(payer.name)", "\(step.name.en) for \(payer.name)"), .text,
                value: typed?["share"].shown ?? "", fault: editor.fault("\(name).share"), isRequired: false,
                isQuiet: true
            ).html
        }
    }
}
