internal import Doors
internal import Look
internal import Values
internal import Web

/// The page of reminders and their rules.
struct ReminderPage {
    let model: ListReminders.Model
    let overtaken: Bool?
    let number: Int
    let language: Language
    let maySet: Bool

    private var say: Speech { Speech(language) }

    /// In which state a reminder is.
    static func state(_ reminder: Reminder) -> Text {
        if reminder.isOvertaken { return Text("ingehaald", "overtaken") }
        return reminder.note == nil ? Text("te versturen", "to be sent") : Text("niemand", "nobody")
    }

    var page: Page {
        let title = ListReminders.door.title(language)
        return Page(
            title,
            main: group {
                PageHead(
                    title,
                    lead: say(
                        "Elke herinnering wordt één keer gemaakt, aan wie de regel noemt. Was Griffie een tijd niet aan, "
                            + "dan telt alleen de nieuwste.",
                        "Each reminder is made once, to whom the rule names. After a time in which Griffie was not "
                            + "running only the newest counts.")
                ).html
                filter
                if model.reminders.isEmpty { empty } else { table }
                rules
            })
    }

    private var address: PageAddress {
        PageAddress("/reminders", query: overtaken.map { [("overtaken", $0.fieldText)] } ?? [])
    }

    private var filter: HTML {
        FilterLine(language, path: "/reminders", isActive: overtaken != nil) {
            FormField(
                language, "overtaken", Text("Ingehaald door een latere", "Overtaken by a later one"),
                .choice(
                    [FieldOption("false", Text("nee", "no")), FieldOption("true", Text("ja", "yes"))],
                    blank: Text("maakt niet uit", "either way")), value: overtaken?.fieldText ?? "", isRequired: false
            ).html
        }.html
    }

    private var table: HTML {
        group {
            Found(language, model.count, one: Text("herinnering", "reminder"), many: Text("herinneringen", "reminders"))
                .html
            DataTable(
                language,
                [
                    .words(Text("Reviewer", "Reviewer")), .words(Text("Wat", "What")), .words(Text("Aan", "To")),
                    .tight(Text("Gemaakt", "Made")), .words(Text("Stand", "State")),
                ],
                rows: model.reminders.map(row)
            ).html
            ListFoot.html(
                Pager(
                    language, at: address, page: number,
                    of: (model.count + ReminderStore.pageSize - 1) / ReminderStore.pageSize),
                ExportLinks(language, at: address))
        }
    }

    private func row(_ reminder: Reminder) -> DataTable.Row {
        DataTable.Row([
            a(href: Reviewer.href(reminder.reviewer)) { reminder.reviewerName },
            group {
                reminder.sentence(language)
                br()
                small(.cls("muted")) { ReminderRule.term(reminder.days, reminder.about)(language) }
            },
            .text(reminder.recipient.title(language) + ": " + reminder.told(language)),
            .text(reminder.madeOn.short),
            StateMark(reminder.isOvertaken || reminder.note != nil ? .calm : .waiting, Self.state(reminder)(language))
                .html,
        ])
    }

    private var empty: HTML {
        EmptyState(
            say("Er zijn geen herinneringen", "There are no reminders"),
            say(
                "Zodra een regel hieronder voor iemand geldt, staat de herinnering hier.",
                "As soon as a rule below holds for somebody, the reminder stands here.")
        ).html
    }

    private var rules: HTML {
        section {
            h2 { say("Regels", "Rules") }
            DataTable(
                language,
                [
                    .words(Text("Regel", "Rule")), .words(Text("Waaraan", "Of what")), .words(Text("Wanneer", "When")),
                    .words(Text("Aan", "To")), .tight(Text("Geldt vanaf", "Holds from")),
                ],
                rows: model.rules.map { rule in
                    let to = rule.recipients.map { $0.title(language) }.joined(separator: ", ")
                    return DataTable.Row([
                        maySet
                            ? a(href: PageAddress("/reminders/rules/new", query: [("key", rule.key)]).text) { rule.key }
                            : .text(rule.key),
                        .text(rule.about.title(language)), .text(ReminderRule.term(rule.days, rule.about)(language)),
                        .text(to.isEmpty ? say("niemand (uitgezet)", "nobody (switched off)") : to),
                        .text(rule.fromDay.short),
                    ])
                }
            ).html
            if maySet { p { Turn.link(SetReminder.door.title(language), SetReminder.door.formPath) } }
        }
    }
}
