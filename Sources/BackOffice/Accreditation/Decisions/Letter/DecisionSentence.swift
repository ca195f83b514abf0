internal import Values

/// What a decision comes to, as a letter tells it to the reviewer.
struct DecisionSentence {
    private let decision: Decision
    private let earlier: Decision?

    init(_ decision: Decision, _ earlier: Decision?) {
        self.decision = decision
        self.earlier = earlier
    }

    var text: Text {
        let rest = decision.isAnnulment ? takenBack : deed
        return Text("Wij hebben besloten " + rest.nl, "We have decided " + rest.en)
    }

    private var takenBack: Text {
        let number = earlier.map { String($0.id.value) } ?? ""
        let day = earlier?.decidedOn ?? decision.effectOn
        let name = decision.kind.title
        return Text(
            "ons besluit \(number) van \(day.formatted(.nl)) (\(name.nl.lowercased())) terug te nemen. "
                + "Het geldt alsof het niet is genomen.",
            "to take back our decision \(number) of \(day.formatted(.en)) (\(name.en.lowercased())). "
                + "It is as if it had not been taken.")
    }

    private var deed: Text {
        let level = decision.levelName ?? Text("", "")
        let (days, from) = (days, decision.effectOn)
        switch decision.kind {
        case .registered:
            return Text(
                "u te registreren als reviewbegeleider, op het niveau “\(level.nl)”. De registratie geldt \(days.nl).",
                "to register you as a reviewer, at the level “\(level.en)”. The registration holds \(days.en).")
        case .extended:
            return Text(
                "uw registratie als reviewbegeleider, op het niveau “\(level.nl)”, te verlengen. "
                    + "De verlenging geldt \(days.nl).",
                "to extend your registration as a reviewer, at the level “\(level.en)”. "
                    + "The extension holds \(days.en).")
        case .reEntered:
            return Text(
                "u opnieuw te registreren als reviewbegeleider, op het niveau “\(level.nl)”. "
                    + "De registratie geldt \(days.nl).",
                "to register you as a reviewer again, at the level “\(level.en)”. The registration holds \(days.en).")
        case .suspended:
            return Text(
                "uw registratie te schorsen \(days.nl). Zolang de schorsing duurt, leidt u geen leerreviews.",
                "to suspend your registration \(days.en). As long as it lasts, you lead no reviews.")
        case .leave:
            return Text(
                "u verlof te geven \(days.nl). De einddatum van uw registratie schuift op met de dagen van het verlof.",
                "to give you leave \(days.en). The last day of your registration moves by the days of the leave.")
        case .waiver:
            let what =
                decision.condition.map {
                    Text("de eis “\($0.title.nl.lowercased())”", "the condition “\($0.title.en.lowercased())”")
                } ?? Text("alle eisen", "all conditions")
            return Text(
                "u vrij te stellen van \(what.nl) \(days.nl).", "to exempt you from \(what.en) \(days.en).")
        case .lapsed:
            return Text(
                "vast te stellen dat uw registratie met ingang van \(from.formatted(.nl)) is vervallen.",
                "to establish that your registration has lapsed as of \(from.formatted(.en)).")
        case .withdrawn:
            return Text(
                "uw registratie met ingang van \(from.formatted(.nl)) in te trekken.",
                "to withdraw your registration as of \(from.formatted(.en)).")
        case .requirementsMoved:
            let name = decision.requirementName ?? ""
            return Text(
                "uw registratie vanaf \(from.formatted(.nl)) onder andere eisen te laten vallen: “\(name)”.",
                "to put your registration under other requirements from \(from.formatted(.en)): “\(name)”.")
        }
    }

    private var days: Text {
        let from = decision.effectOn
        guard let until = decision.untilDay else {
            return Text("vanaf \(from.formatted(.nl))", "from \(from.formatted(.en))")
        }
        return Text(
            "van \(from.formatted(.nl)) tot en met \(until.formatted(.nl))",
            "from \(from.formatted(.en)) until \(until.formatted(.en))")
    }
}
