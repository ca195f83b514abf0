internal import Doors
internal import Look
internal import Values
internal import Web

/// The form of an assessment: the scheme of the level, one competency under the other, four words to choose from.
struct AssessmentForm {
    let form: FormState
    let reviewer: Reviewer
    /// The levels to choose from; none in a correction.
    let levels: [AccreditationLevel]
    let level: AccreditationLevel?

    private var language: Language { form.language }
    private var say: Speech { Speech(language) }
    private var list: String { reviewer.href + "/assessments" }

    var html: HTML {
        group {
            PageHead(
                say(form.door.title), kicker: reviewer.registerNumber + " · " + reviewer.name,
                lead: say(form.door.help)
            ).html
            PlainForm(form).faults
            choosing
            if let level { asking(level) }
        }
    }

    /// Another level is another scheme, and so another form.
    private var choosing: HTML {
        guard !levels.isEmpty else { return .empty }
        return p {
            say("Schema van het niveau:", "Scheme of the level:")
            levels.map { one -> HTML in
                group {
                    " "
                    if one.key == level?.key {
                        strong { say(one.name) }
                    } else {
                        a(href: PageAddress(list + "/new", query: [("level", one.key)]).text) { say(one.name) }
                    }
                }
            }
        }
    }

    private func asking(_ level: AccreditationLevel) -> HTML {
        let plain = PlainForm(form)
        let kept = levels.isEmpty ? [] : [("level", level.key)]
        return ActionForm(to: form.target, fields: form.guardFields + kept) {
            level.competencies.enumerated().map { place, one in competency(place, one) }
            plain.field(named: "words")
            plain.field(named: "assessedOn")
            plain.confirmation
            FormFoot(language, form.door.button, cancel: list, forEver: form.door.forEver).html
        }.html
    }

    private func competency(_ place: Int, _ one: Competency) -> HTML {
        let prefix = "verdicts[\(place)]"
        // What was typed stands at its competency, wherever it stood in what was handed in.
        let typed = form.values["verdicts"].items.first { $0["competency"].shown == one.key }
        return fieldset(.cls("group")) {
            legend { say(one.name) }
            HiddenFields([("\(prefix).competency", one.key)]).html
            FormField(
                language, "\(prefix).verdict", Text("Oordeel", "Verdict"),
                .radios(CompetencyVerdict.choices.map { FieldOption($0.value, $0.title) }),
                value: typed?["verdict"].shown ?? "", fault: fault("\(prefix).verdict")
            ).html
            FormField(
                language, "\(prefix).words", Text("Toelichting", "Words"), value: typed?["words"].shown ?? "",
                fault: fault("\(prefix).words"), isRequired: false
            ).html
        }
    }

    private func fault(_ name: String) -> Text? { form.faults.first { $0.path == name }?.text }
}
