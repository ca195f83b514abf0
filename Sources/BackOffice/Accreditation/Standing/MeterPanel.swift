internal import Doors
internal import Look
internal import Values
internal import Web

/// The renewal meter on a reviewer's page: standing in words, each condition as a bar, why, and what to do next.
enum MeterPanel {
    static let panel = Panel<Reviewer> { reviewer, context in
        let file = try MeterFile(reviewer, on: nil, in: context)
        return html(file, try context.language)
    }

    static func html(_ file: MeterFile, _ language: Language) -> HTML {
        let say = Speech(language)
        let words = MeterWords(file: file)
        return section {
            h2 { say("Registratie", "Registration") }
            p { file.standing.light.mark(language).html }
            p { StandingWords.sentence(file.standing)(language) }
            if let next = words.next { p { strong { next(language) } } }
            if !file.standing.conditions.isEmpty { meter(file, words, language) }
            if !words.explanations.isEmpty {
                h3 { say("Zo komt de meter aan zijn cijfers", "How the meter comes to its figures") }
                ul { words.explanations.map { one in li { one(language) } } }
            }
        }
    }

    private static func meter(_ file: MeterFile, _ words: MeterWords, _ language: Language) -> HTML {
        Meter(
            language, Text("Voorwaarde", "Condition"), reached: Text("Toegekend", "Granted"),
            file.standing.conditions.map { condition in
                Meter.Bar(
                    condition.kind.title(language), reached: condition.granted, needed: condition.needed,
                    condition.kind.words(condition.granted)(language), condition.kind.words(condition.needed)(language),
                    offered: .init(
                        condition.handedIn, condition.kind.words(condition.handedIn)(language),
                        waiting: condition.waiting > 0 ? condition.kind.words(condition.waiting)(language) : nil),
                    href: ConditionShow.href(file.standing.reviewer, condition.kind),
                    notes: words.notes(condition).map { $0(language) })
            }
        ).html
    }
}
