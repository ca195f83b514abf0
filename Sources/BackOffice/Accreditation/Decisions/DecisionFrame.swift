internal import Doors
internal import Look
internal import Values
internal import Web

/// A form about a decision that stands, with what it says above the fields.
enum DecisionFrame {
    /// - Parameter names: the fields that are asked for.
    static func draw(_ form: FormState, about standing: StandingDecision, _ names: [String]) -> HTML {
        let plain = PlainForm(form)
        let decision = standing.decision
        let language = form.language
        return .fragment([
            PageHead(
                form.door.title(language),
                kicker: standing.file.reviewer.registerNumber + " · " + standing.file.reviewer.name,
                lead: form.door.help(language)
            ).html,
            plain.faults,
            DecisionFacts(decision, language).html,
            ActionForm(to: form.target, fields: form.guardFields, takesFiles: form.door.takesFiles) {
                names.map { plain.field(named: $0) }
                plain.confirmation
                FormFoot(language, form.door.button, cancel: decision.href, forEver: form.door.forEver).html
            }.html,
        ])
    }
}

/// What a decision says.
struct DecisionFacts {
    private let decision: Decision
    private let language: Language

    init(_ decision: Decision, _ language: Language) {
        self.decision = decision
        self.language = language
    }

    private var say: Speech { Speech(language) }

    var html: HTML {
        Facts(
            language,
            [
                .init(Text("Besluit", "Decision"), say(decision.title)),
                .init(Text("Waarover", "About"), decision.subject.map { say($0) }),
                .init(Text("Gaat in op", "Takes effect on"), decision.effectOn.formatted(language)),
                .init(Text("Tot en met", "Until and including"), decision.untilDay?.formatted(language)),
                .init(Text("Besloten", "Decided"), by(decision.decidedOn, decision.deciderName)),
                .init(Text("Bevestigd", "Confirmed"), decision.confirmedOn.map { by($0, decision.confirmerName) }),
                .init(Text("Vastgelegd", "Recorded"), decision.recordedOn.formatted(language)),
                .init(Text("Grond", "Ground"), decision.ground),
            ]
        ).html
    }

    private func by(_ day: Day, _ name: String?) -> String {
        let words = day.formatted(language)
        return name.map { say("\(words) door \($0)", "\(words) by \($0)") } ?? words
    }
}
