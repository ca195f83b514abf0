internal import Doors
internal import Look
internal import Values
internal import Web

/// The entries behind a figure of the meter, adding up to that figure.
struct ConditionPage {
    let model: ConditionShow.Model
    let language: Language
    let today: Day
    /// True where the reviewer looks at the own figures.
    let isOwn: Bool

    private var standing: Standing { model.file.standing }
    private var condition: StandingCondition { model.condition }
    private var say: Speech { Speech(language) }

    var page: Page {
        let title = condition.kind.title(language)
        let moment = StandingWords.moment(model.file.day, knownOn: nil, today: today)
        return Page(
            title, trail: trail,
            main: group {
                PageHead(
                    title, kicker: "\(standing.number) · \(standing.name)", lead: moment?(language), state: state
                ).html
                explanation
                if model.entries.isEmpty, condition.carried == 0 { empty } else { table }
            })
    }

    private var trail: [(String, String)] {
        isOwn
            ? [(OwnPage.door.title(language), OwnPage.door.path)]
            : [
                (ReviewerList.door.title(language), ReviewerList.door.path),
                (standing.name, Reviewer.href(standing.reviewer)),
            ]
    }

    private var state: StateMark {
        if condition.isWaived { return StateMark(.calm, say("ontheffing", "waived")) }
        if condition.isMet { return StateMark(.done, say("gehaald", "met")) }
        let missing = condition.kind.words(condition.missing)
        return StateMark(.attention, say("nog \(missing.nl) nodig", "\(missing.en) still needed"))
    }

    private var explanation: HTML {
        let words = MeterWords(file: model.file)
        return section {
            (words.notes(condition) + words.explanations).map { one in p { one(language) } }
        }
    }

    private var table: HTML {
        section {
            DataTable(
                language,
                [
                    .tight(Text("Dag", "Day")), .words(Text("Wat", "What")),
                    .figures(Text("Ingeleverd", "Handed in")), .figures(Text("Toegekend", "Granted")),
                    .words(Text("Oordeel", "Judgement")),
                ],
                rows: model.entries.map(row) + carriedOver, foot: [total]
            ).html
            ListFoot.html(nil, ExportLinks(language, at: address))
        }
    }

    private var address: PageAddress {
        PageAddress(
            ConditionShow.href(standing.reviewer, condition.kind),
            query: [("on", model.file.day == today ? "" : model.file.day.iso)])
    }

    private func row(_ entry: CountedEntry) -> DataTable.Row {
        DataTable.Row([
            .text(entry.day.short), .text(entry.what(language)), amount(entry.quantity),
            entry.granted.map(amount) ?? .empty, mark(entry),
        ])
    }

    private func mark(_ entry: CountedEntry) -> HTML {
        let tone: Tone =
            switch entry.granted {
            case nil: .waiting
            case 0?: .calm
            default: .done
            }
        return StateMark(tone, entry.state(language)).html
    }

    private func amount(_ quantity: Int64) -> HTML { .text(condition.kind.words(quantity)(language)) }

    private var carriedOver: [DataTable.Row] {
        guard condition.carried > 0 else { return [] }
        return [
            DataTable.Row([
                .text(condition.from.short), .text(say("meegenomen uit de vorige registratie", "carried over")),
                amount(condition.carried), amount(condition.carried), .empty,
            ])
        ]
    }

    private var total: DataTable.Row {
        DataTable.Row(
            [
                .text(say("Samen", "Together")), .empty, amount(condition.handedIn), amount(condition.granted), .empty,
            ], weight: .total)
    }

    private var empty: HTML {
        EmptyState(
            say("Er telt nog niets mee", "Nothing counts yet"),
            say(
                "In dit tijdvak is hiervoor nog niets ingeleverd of voorgesteld.",
                "Nothing was handed in or proposed for this in its window yet.")
        ).html
    }
}
