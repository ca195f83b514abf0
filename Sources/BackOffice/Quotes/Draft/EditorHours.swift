internal import Doors
internal import Look
internal import Values
internal import Web

/// The hours of each step in the editor, with room for one more step, and what is usual for the kind of review.
struct EditorHours {
    let editor: DraftEditor

    private var say: Speech { editor.say }
    private var language: Language { editor.language }
    private var steps: [QuoteStep] { editor.sheet.content.steps }

    var html: HTML {
        section {
            h2 { say("Uren per stap", "Hours per step") }
            DataTable(
                language,
                [.words(Text("Stap", "Step")), .figures(Text("Uren", "Hours")), .figures(Text("Bedrag", "Amount"))],
                rows: steps.enumerated().map(row) + [newStep], foot: [total], becomesCards: false
            ).html
            p(.cls("muted")) { usual }
            FormField(
                language, "outsideRangeReason",
                Text("Waarom meer of minder uren dan gewoon", "Why more or fewer hours than usual"),
                .longText, value: editor.values["outsideRangeReason"].shown, fault: editor.fault("outsideRangeReason"),
                isRequired: false
            ).html
        }
    }

    private func typed(_ step: QuoteStep) -> FieldTree {
        editor.values["steps"].items.first { $0["step"].shown == String(step.ordinal) } ?? .absent
    }

    private func row(_ index: Int, _ step: QuoteStep) -> DataTable.Row {
        let name = "steps[\(index)]"
        return DataTable.Row([
            group {
                say(step.name)
                input(.type("hidden"), .name("\(name).step"), .value(String(step.ordinal)))
            },
            hours(name, Text("Uren voor \(step.name.nl)", "Hours for \(step.name.en)"), typed(step)["hours"].shown),
            amount(step.ordinal),
        ])
    }

    private var newStep: DataTable.Row {
        let name = "steps[\(steps.count)]"
        let typed = editor.values["steps"].items.first { $0["step"].isBlank } ?? .absent
        return DataTable.Row([
            FormField(
                language, "\(name).name", Text("Nog een stap", "Another step"), value: typed["name"].shown,
                fault: editor.fault("\(name).name"), isRequired: false
            ).html,
            hours(name, Text("Uren voor de nieuwe stap", "Hours for the new step"), typed["hours"].shown), .empty,
        ])
    }

    private func hours(_ row: String, _ label: Text, _ value: String) -> HTML {
        FormField(
            language, "\(row).hours", label, .text, value: value, fault: editor.fault("\(row).hours"),
            isRequired: false,
            isQuiet: true
        ).html
    }

    private func amount(_ ordinal: Int) -> HTML {
        let content = editor.shown
        let amount = zip(content.steps, content.stepAmounts).first { $0.0.ordinal == ordinal }?.1
        return LiveResult.figure("step-\(ordinal)", amount?.formatted(language) ?? "–")
    }

    private var total: DataTable.Row {
        DataTable.Row(
            [
                .text(say("Totaal, met extra regels", "Total, with extra lines")),
                LiveResult.figure("hours", editor.shown.hours.formatted(language)),
                LiveResult.figure("whole", editor.shown.net.formatted(language)),
            ], weight: .total)
    }

    private var usual: String {
        let review = editor.sheet.review
        return say(
            "Gewoon voor een \(review.kindName.nl.lowercased()): \(review.range.formatted(.nl)). "
                + "Het tarief is \(editor.shown.rate.formatted(.nl)) per uur. Schrijf uren als 61:20 of 61,5.",
            "Usual for a \(review.kindName.en.lowercased()): \(review.range.formatted(.en)). "
                + "The rate is \(editor.shown.rate.formatted(.en)) an hour. Write hours as 61:20 or 61.5.")
    }
}

/// The extra lines in the editor.
struct EditorLines {
    let editor: DraftEditor

    private var language: Language { editor.language }

    var html: HTML {
        let items = editor.values["extraLines"].items.filter { !$0.isBlank }
        return RepeatedGroup(
            language, "extraLines", Text("Extra regels", "Extra lines"), add: Text("Regel erbij", "Add a line"),
            count: items.count, spare: 1, most: 40, fault: editor.fault("extraLines")
        ) { prefix, index in row(prefix, index.map { items[$0] } ?? .absent) }.html
    }

    private func row(_ prefix: String, _ item: FieldTree) -> HTML {
        let steps = editor.sheet.content.steps.map { FieldOption(String($0.ordinal), $0.name) }
        let kinds = ExtraLineKind.allCases.map { FieldOption($0.rawValue, $0.title) }
        let none = Text("Kies …", "Choose …")
        return group {
            field(prefix, "kind", Text("Soort", "Kind"), .choice(kinds, blank: none), item)
            field(prefix, "description", Text("Omschrijving", "Description"), .text, item)
            field(prefix, "step", Text("Bij stap", "In step"), .choice(steps, blank: none), item)
            field(prefix, "amount", Text("Bedrag zonder btw", "Amount without VAT"), .money, item)
        }
    }

    private func field(
        _ prefix: String, _ name: String, _ label: Text, _ control: FieldControl, _ item: FieldTree
    ) -> HTML {
        FormField(
            language, "\(prefix).\(name)", label, control, value: item[name].shown,
            fault: editor.fault("\(prefix).\(name)")
        ).html
    }
}
