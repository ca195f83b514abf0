internal import Doors
internal import Look
internal import Values
internal import Web

/// One decision as a page.
struct DecisionPage {
    let model: DecisionShow.Model
    let language: Language
    let today: Day
    let caller: ID<Person>?
    /// The caller is a supervisor or on the board, and it is not about him or her.
    let mayDecide: Bool
    let mayObject: Bool
    /// The reviewer's own page leads here.
    let isOwn: Bool

    private var say: Speech { Speech(language) }
    private var file: DecisionFile { model.standing.file }
    private var decision: Decision { model.standing.decision }
    private var state: DecisionFile.State { model.standing.state }

    var page: Page {
        let reviewer = file.reviewer
        return Page(
            say(decision.title),
            trail: [
                (reviewer.name, isOwn ? "/me" : reviewer.href),
                (say(DecisionList.door.title), reviewer.href + "/decisions"),
            ],
            main: group {
                head
                waiting
                objection.next
                successor
                DecisionFacts(decision, language).html
                chain
                papers
                objection.html
            })
    }

    private var head: HTML {
        PageHead(
            say(decision.title),
            kicker: say("Besluit", "Decision")
                + " \(decision.id.value) · \(file.reviewer.registerNumber) · \(file.reviewer.name)",
            lead: decision.subject.map { say($0) },
            state: DecisionWords.mark(decision, file, on: today, language),
            since: DecisionWords.days(decision, language), turns: turns
        ).html
    }

    private var turns: [HTML] {
        guard mayDecide, !decision.isAnnulment, file.successor(of: decision) == nil else { return [] }
        return [
            Turn.link(say("Verbeteren", "Correct"), decision.href + "/correction"),
            Turn.link(say("Terugnemen", "Take back"), decision.href + "/annulment"),
        ]
    }

    /// That it does not hold yet, and for whom it waits.
    private var waiting: HTML {
        guard state == .waiting else { return .empty }
        if mayDecide, decision.decidedBy != caller, file.successor(of: decision) == nil {
            return NextStep(
                language,
                say(
                    "Dit besluit geldt pas als een tweede het bevestigt. Dat kun jij zijn.",
                    "This decision holds only once a second person confirms it. That may be you."),
                say(ConfirmDecision.door.title), href: decision.href + "/confirmation"
            ).html
        }
        return Notice(.attention, say("Dit besluit geldt nog niet.", "This decision does not hold yet."), who).html
    }

    private var who: String {
        guard let seconds = model.seconds else {
            return say(
                "Het wacht op de bevestiging van een tweede.", "It waits for a second person to confirm it.")
        }
        let names = seconds.map(\.name).joined(separator: ", ")
        return names.isEmpty
            ? say(
                "Het wacht op een tweede, maar er is nu niemand anders. Vraag de beheerder een supervisor of bestuurslid toe te voegen.",
                "It waits for a second person, but there is nobody else now. Ask the administrator to add a supervisor or a member of the board."
            )
            : say("Het wacht op bevestiging door een van: \(names).", "It waits to be confirmed by one of: \(names).")
    }

    private var successor: HTML {
        guard let newer = file.successor(of: decision) else { return .empty }
        let words = newer.isAnnulment ? Text("teruggenomen", "taken back") : Text("verbeterd", "corrected")
        let isWaiting = file.state(of: newer) == .waiting
        return Notice(.attention) {
            say(
                isWaiting ? "Er ligt een besluit dat dit besluit zou vervangen: " : "Dit besluit is \(words.nl) met ",
                isWaiting ? "There is a decision that would replace this one: " : "This decision was \(words.en) by ")
            a(href: newer.href) { say("besluit", "decision") + " \(newer.id.value)" }
            "."
        }.html
    }

    // MARK: corrections, side by side

    private var chain: HTML {
        let decisions = file.chain(decision).filter { !$0.isAnnulment }
        guard decisions.count > 1 else { return .empty }
        let columns = decisions.map { one in
            DataTable.Column.words(Text("Besluit \(one.id.value)", "Decision \(one.id.value)"))
        }
        func row(_ words: Text, _ cell: (Decision) -> HTML) -> DataTable.Row {
            DataTable.Row([.text(say(words))] + decisions.map(cell))
        }
        return section {
            h2 { say("Hoe het is verbeterd", "How it was corrected") }
            DataTable(
                language, [.words(Text("Wat", "What"))] + columns,
                rows: [
                    row(Text("Stand", "State")) { DecisionWords.mark($0, file, on: today, language).html },
                    row(Text("Waarover", "About")) { .text($0.subject.map { say($0) } ?? "") },
                    row(Text("Gaat in op", "Takes effect on")) { .text($0.effectOn.short) },
                    row(Text("Tot en met", "Until")) {
                        .text($0.untilDay?.short ?? say("geen einde", "no end"))
                    },
                    row(Text("Besloten", "Decided")) { .text($0.decidedOn.short) },
                    row(Text("Grond", "Ground")) { .text($0.ground) },
                    row(Text("Lezen", "Read")) { one in
                        one.id == decision.id
                            ? .text(say("dit besluit", "this decision"))
                            : a(href: one.href) { say("openen", "open") }
                    },
                ]
            ).html
        }
    }

    private var objection: ObjectionSection {
        ObjectionSection(
            standing: model.standing, objection: model.objection, until: model.objectionUntil, language: language,
            caller: caller, mayRecord: mayObject, maySettle: mayDecide)
    }

    private var papers: HTML {
        section {
            h2 { say("Brief en documenten", "Letter and documents") }
            letter
            if !model.documents.isEmpty {
                ul {
                    model.documents.map { one in
                        li { a(href: DecisionDocument.href(decision.id, one.document)) { one.fileName } }
                    }
                }
            }
            if mayDecide {
                p { a(href: decision.href + "/documents/new") { say(AttachDocument.door.title) } }
            }
        }
    }

    private var letter: HTML {
        p {
            if model.hasLetter {
                a(href: decision.href + "/letter") {
                    say("Brief aan \(file.reviewer.name) (PDF)", "Letter to \(file.reviewer.name) (PDF)")
                }
            } else if decision.isConfirmed {
                say("De brief wordt gemaakt.", "The letter is being made.")
            } else {
                say("De brief volgt zodra het besluit geldt.", "The letter follows once the decision holds.")
            }
        }
    }
}
