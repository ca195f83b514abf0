internal import Values

/// Why the meter says what it says, and what to do next.
struct MeterWords {
    let file: MeterFile

    private var standing: Standing { file.standing }

    /// What the figures follow from: the set, the leave that moved the end, what was waived.
    var explanations: [Text] {
        var said: [Text] = []
        if let name = file.setName, let from = file.setFrom { said.append(set(name, from)) }
        said += file.particulars.compactMap(particular)
        return said
    }

    private func set(_ name: String, _ from: Day) -> Text {
        let isMoved = file.particulars.contains { $0.kind == "requirements_moved" && $0.from <= file.day }
        return isMoved
            ? Text(
                "Een besluit bepaalt dat “\(name)” geldt.", "By decision the requirements “\(name)” apply.")
            : Text(
                "De eisen “\(name)” gelden: die waren van kracht op de eerste dag van deze registratie.",
                "The requirements “\(name)” apply: they were in force on the first day of this registration.")
    }

    private func particular(_ decision: MeterFile.Particular) -> Text? {
        guard let until = decision.until else { return nil }
        let period = Text(
            "van \(decision.from.formatted(.nl)) tot en met \(until.formatted(.nl))",
            "from \(decision.from.formatted(.en)) until \(until.formatted(.en))")
        let days = decision.from.days(until: until) + 1
        switch decision.kind {
        case "leave":
            return Text(
                "Verlof \(period.nl): het einde van de registratie schuift \(days) \(days == 1 ? "dag" : "dagen") op.",
                "Leave \(period.en): the end of the registration moves by \(days) \(days == 1 ? "day" : "days").")
        case "waiver":
            let what = decision.condition?.title ?? Text("alle voorwaarden", "all conditions")
            return Text(
                "Ontheffing \(period.nl) voor: \(what.nl.lowercased()).",
                "Waiver \(period.en) of: \(what.en.lowercased()).")
        default: return nil
        }
    }

    /// Which days count, and what else makes up the figure.
    func notes(_ condition: StandingCondition) -> [Text] {
        var notes = [window(condition)]
        if condition.isWaived { notes.append(Text("Hiervoor geldt nu een ontheffing.", "This is waived now.")) }
        if condition.carried > 0 {
            let words = condition.kind.words(condition.carried)
            notes.append(
                Text(
                    "\(words.nl) meegenomen uit de vorige registratie.",
                    "\(words.en) carried over from the registration before."))
        }
        return notes
    }

    private func window(_ condition: StandingCondition) -> Text {
        if let months = condition.slidingMonths {
            let due =
                condition.isDue
                ? Text("", "")
                : Text(" Telt pas als die tijd vol is.", " Judged once so much time has passed.")
            return Text(
                "Telt over de laatste \(months) maanden, vanaf \(condition.from.formatted(.nl)).\(due.nl)",
                "Counts over the last \(months) months, from \(condition.from.formatted(.en)).\(due.en)")
        }
        guard let until = condition.until else {
            return Text("Telt vanaf \(condition.from.formatted(.nl)).", "Counts from \(condition.from.formatted(.en)).")
        }
        let left = file.day.days(until: until)
        let days =
            left == 0
            ? Text("dit is de laatste dag", "this is the last day")
            : Text("nog \(left) \(left == 1 ? "dag" : "dagen")", "\(left) \(left == 1 ? "day" : "days") left")
        return Text(
            "Telt van \(condition.from.formatted(.nl)) tot en met \(until.formatted(.nl)): \(days.nl).",
            "Counts from \(condition.from.formatted(.en)) until \(until.formatted(.en)): \(days.en).")
    }

    /// What to do next, in one or two sentences; nil where nothing is asked.
    var next: Text? {
        guard let registration = standing.registration else {
            return Text(
                "Een supervisor beslist over de registratie.", "A supervisor decides on the registration.")
        }
        switch standing.status {
        case .expired:
            return Text(
                "Vraag een supervisor om een besluit: verlengen of laten vervallen.",
                "Ask a supervisor for a decision: extend it or let it lapse.")
        case .registered, .extended, .reEntered: return work(registration)
        case .leave, .suspended, .lapsed, .withdrawn, .none: return nil
        }
    }

    private func work(_ registration: Standing.Registered) -> Text? {
        let open = standing.conditions.filter { $0.missing > 0 }
        guard !open.isEmpty else { return everythingMet(registration) }
        let missing = StandingWords.missing(open)
        let judged = open.filter { $0.waiting > 0 }
        let deadline = registration.until.map {
            Text(" vóór of op \($0.formatted(.nl))", " by \($0.formatted(.en))")
        }
        var (dutch, english) = (
            "Nog nodig\(deadline?.nl ?? ""): \(missing.nl).", "Still needed\(deadline?.en ?? ""): \(missing.en)."
        )
        if !judged.isEmpty {
            let waiting = judged.map { ($0.kind.title, $0.kind.words($0.waiting)) }
            dutch +=
                " Een supervisor moet nog oordelen over: "
                + waiting.map { "\($0.0.nl.lowercased()) \($0.1.nl)" }.joined(separator: ", ") + "."
            english +=
                " A supervisor has yet to judge: "
                + waiting.map { "\($0.0.en.lowercased()) \($0.1.en)" }.joined(separator: ", ") + "."
        }
        if let first = file.planned.first(where: { plan in open.contains { $0.kind == plan.kind } }) {
            dutch += " Gepland op \(first.day.formatted(.nl)): \(first.title)."
            english += " Planned on \(first.day.formatted(.en)): \(first.title)."
        }
        return Text(dutch, english)
    }

    private func everythingMet(_ registration: Standing.Registered) -> Text? {
        guard let until = registration.until else { return nil }
        guard !standing.conditions.isEmpty else {
            return Text(
                "De registratie loopt tot en met \(until.formatted(.nl)). Een supervisor beslist over wat volgt.",
                "The registration runs until \(until.formatted(.en)). A supervisor decides on what follows.")
        }
        return Text(
            "Alles is gehaald. Een supervisor kan de registratie verlengen vanaf \(until.adding(days: 1).formatted(.nl)).",
            "All is met. A supervisor can extend the registration from \(until.adding(days: 1).formatted(.en)).")
    }
}
