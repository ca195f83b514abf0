internal import Doors
internal import Look
internal import Values
internal import Web

/// Old and new per party side by side.
struct ComparisonPage {
    let comparison: QuoteComparison
    let today: Day
    let language: Language

    private var say: Speech { Speech(language) }
    private var old: QuoteSheet { comparison.old }
    private var new: QuoteSheet { comparison.new }

    var page: Page {
        Page(
            say("Wat verandert er", "What changes"),
            trail: [
                (title: say("Offertes", "Quotes"), href: "/quotes"),
                (title: new.title(language), href: QuoteAddress.quote(new.id)),
            ], main: main)
    }

    private var main: HTML {
        group {
            PageHead(
                say("Wat verandert er", "What changes"), kicker: kicker, lead: lead,
                state: new.state(on: today).mark(language), since: inForce
            ).html
            if let reason = new.revisionReason { p { reason } }
            section {
                h2 { say("Netto per partij", "Net per party") }
                Comparison(
                    language, old: version(old), new: version(new), lines: comparison.lines.map(line),
                    state: Text("Wat verandert", "What changes")
                ).html
            }
            section {
                h2 { say("Uren per stap", "Hours per step") }
                steps
            }
        }
    }

    private func version(_ sheet: QuoteSheet) -> Text {
        Text("Versie \(sheet.ordinal)", "Version \(sheet.ordinal)")
    }

    private var kicker: String {
        new.title(language) + " · "
            + say(
                "versie \(new.ordinal) naast versie \(old.ordinal)",
                "version \(new.ordinal) beside version \(old.ordinal)")
    }

    private var lead: String {
        let before = old.content.hours
        let after = new.content.hours
        let rate = new.content.rate
        guard before != after else {
            return say(
                "De uren blijven \(after.formatted(.nl)), het tarief blijft \(rate.formatted(.nl)).",
                "The hours stay \(after.formatted(.en)), the rate stays \(rate.formatted(.en)).")
        }
        return say(
            "De uren gaan van \(before.formatted(.nl)) naar \(after.formatted(.nl)), het tarief blijft \(rate.formatted(.nl)).",
            "The hours go from \(before.formatted(.en)) to \(after.formatted(.en)), the rate stays \(rate.formatted(.en))."
        )
    }

    private var inForce: String? {
        guard let binding = new.inForce(on: today), binding.ordinal != new.ordinal else { return nil }
        return say(
            "versie \(binding.ordinal) blijft gelden tot versie \(new.ordinal) bindt",
            "version \(binding.ordinal) stays in force until version \(new.ordinal) binds")
    }

    private func line(_ line: QuoteComparison.Line) -> Comparison.Line {
        let state: StateMark? =
            if !line.isInOld {
                StateMark(.attention, say("komt erbij", "joins"))
            } else if !line.isInNew {
                StateMark(.attention, say("doet niet meer mee", "has left"))
            } else if line.old?.net == line.new?.net {
                StateMark(.calm, say("zelfde aandeel", "same share"))
            } else {
                StateMark(.waiting, say("ander aandeel", "other share"))
            }
        return Comparison.Line(line.name, old: line.old?.net, new: line.new?.net, state: state)
    }

    private var steps: HTML {
        let keys =
            new.content.steps
            + old.content.steps.filter { step in
                !new.content.steps.contains { $0.ordinal == step.ordinal }
            }
        return DataTable(
            language, [.words(Text("Stap", "Step")), .figures(version(old)), .figures(version(new))],
            rows: keys.map { step in
                DataTable.Row([
                    .text(say(step.name)), .text(hours(old, step.ordinal)), .text(hours(new, step.ordinal)),
                ])
            },
            foot: [
                DataTable.Row(
                    [
                        .text(say("Totaal", "Total")), .text(old.content.hours.formatted(language)),
                        .text(new.content.hours.formatted(language)),
                    ], weight: .total)
            ], becomesCards: false
        ).html
    }

    private func hours(_ sheet: QuoteSheet, _ ordinal: Int) -> String {
        sheet.content.steps.first { $0.ordinal == ordinal }?.hours.formatted(language) ?? "–"
    }
}
