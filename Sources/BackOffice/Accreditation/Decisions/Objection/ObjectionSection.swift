internal import Doors
internal import Look
internal import Values
internal import Web

/// The objection to a decision on its page: what was objected, what came of it, and what is to be done now.
struct ObjectionSection {
    let standing: StandingDecision
    let objection: Objection?
    /// Until when an objection is in time.
    let until: Day?
    let language: Language
    let caller: ID<Person>?
    let mayRecord: Bool
    let maySettle: Bool

    private var say: Speech { Speech(language) }
    private var decision: Decision { standing.decision }

    /// Upheld, while the decision still stands as it was.
    private var asksCorrection: Bool {
        objection?.settlement?.outcome == .upheld && standing.file.successor(of: decision) == nil
    }

    /// The step that the objection asks for, where it is this person's to take.
    var next: HTML {
        guard maySettle, let objection else { return .empty }
        if asksCorrection {
            return NextStep(
                language,
                say(
                    "Het bezwaar is gegrond. Verbeter het besluit, of neem het terug.",
                    "The objection was upheld. Correct the decision, or take it back."),
                say(CorrectDecision.door.title), href: decision.href + "/correction"
            ).html
        }
        let involved = [decision.decidedBy, decision.confirmedBy].contains(caller)
        guard objection.settlement == nil, !involved else { return .empty }
        return NextStep(
            language,
            say(
                "Er ligt een bezwaar van \(objection.receivedOn.formatted(.nl)) waarop nog niet is beslist.",
                "There is an objection of \(objection.receivedOn.formatted(.en)) that is not settled yet."),
            say(SettleObjection.door.title), href: decision.href + "/objection/outcome"
        ).html
    }

    var html: HTML {
        guard objection != nil || standing.state == .holds else { return .empty }
        return section {
            h2 { say("Bezwaar", "Objection") }
            if let objection { facts(objection) } else { none }
            if let objection, objection.settlement == nil {
                p(.cls("muted")) {
                    say(
                        "Iemand anders dan wie besloot, beslist op het bezwaar.",
                        "Somebody else than who decided settles the objection.")
                }
            }
        }
    }

    private var none: HTML {
        group {
            p {
                say("Er is geen bezwaar gemaakt.", "There is no objection.")
                if let until {
                    " "
                    say(
                        "Dat kan tot en met \(until.formatted(.nl)).", "One may be made until \(until.formatted(.en)).")
                }
            }
            if mayRecord { p { a(href: decision.href + "/objection") { say(RecordObjection.door.title) } } }
        }
    }

    private func facts(_ objection: Objection) -> HTML {
        let settlement = objection.settlement
        let isLate = until.map { objection.receivedOn > $0 } == true
        let received = objection.receivedOn.formatted(language)
        return Facts(
            language,
            [
                .init(
                    Text("Ontvangen", "Received"),
                    isLate ? received + " " + say("(na de termijn)", "(after the term)") : received),
                .init(Text("Vastgelegd door", "Recorded by"), objection.recordedBy),
                .init(Text("Samenvatting", "Summary"), objection.summary),
                .init(Text("Uitkomst", "Outcome")) { outcome(settlement) },
                .init(Text("Beslist", "Settled"), settlement.map { settled($0) }),
                .init(Text("Grond van de uitkomst", "Ground of the outcome"), settlement?.ground),
            ]
        ).html
    }

    private func outcome(_ settlement: Objection.Settlement?) -> HTML {
        guard let settlement else {
            return StateMark(.attention, say("nog niet beslist", "not settled yet")).html
        }
        return StateMark(asksCorrection ? .attention : .done, say(settlement.outcome.title)).html
    }

    private func settled(_ settlement: Objection.Settlement) -> String {
        let day = settlement.settledOn.formatted(language)
        return settlement.settledBy.map { say("\(day) door \($0)", "\(day) by \($0)") } ?? day
    }
}
