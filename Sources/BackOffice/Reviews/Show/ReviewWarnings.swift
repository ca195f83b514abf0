internal import Look
internal import Values
internal import Web

/// What is not as it should be: each said once, with the day.
struct ReviewWarnings {
    let model: ReviewModel
    let language: Language
    let today: Day

    private var say: Speech { Speech(language) }

    var html: HTML {
        let sentences = all
        guard !sentences.isEmpty else { return .empty }
        return section { sentences.map { Notice(.attention, say($0)).html } }
    }

    private var all: [Text] {
        let open = model.progress.state.isOpen ? [earlyStart, overTarget] + conflicts + gaps : []
        return (open + [destruction]).compactMap(\.self)
    }

    private var earlyStart: Text? {
        let dates = model.dates
        guard let start = dates.earlyStart(of: model.steps.map(\.day)), let due = dates.reportDue else { return nil }
        return Text(
            "De leerreview begint op \(start.formatted(.nl)), voordat het incidentrapport bij de inspectie moet zijn "
                + "(\(due.formatted(.nl))). Een leerreview begint beter daarna.",
            "The review starts on \(start.formatted(.en)), before the incident report is due at the inspectorate "
                + "(\(due.formatted(.en))). A review does better to start after it.")
    }

    private var overTarget: Text? {
        let target = model.dates.target
        guard today > target else { return nil }
        return Text(
            "De streefdag was \(target.formatted(.nl)). Spreek met de partijen een nieuwe planning af.",
            "The target day was \(target.formatted(.en)). Agree on a new plan with the parties.")
    }

    private var conflicts: [Text?] {
        model.partial(on: today).map { member in
            let employer = member.conflict ?? ""
            return Text(
                "\(member.name) (\(member.part.title.nl)) werkt bij \(employer), dat partij is. "
                    + "Een reviewer is onpartijdig.",
                "\(member.name) (\(member.part.title.en)) works for \(employer), which is a party. "
                    + "A reviewer is impartial.")
        }
    }

    private var gaps: [Text?] {
        model.team.filter { $0.isCurrent(on: today) }.map { member in
            member.gap.map { gap in
                Text(
                    "\(member.name) (\(member.part.title.nl)) \(gap.words.nl), op \(gap.day.formatted(.nl)). "
                        + "Bespreek wie het overneemt.",
                    "\(member.name) (\(member.part.title.en)) \(gap.words.en), on \(gap.day.formatted(.en)). "
                        + "Discuss who takes over.")
            }
        }
    }

    private var destruction: Text? {
        guard let day = model.destroyBy, today > day else { return nil }
        return Text(
            "De werkdocumenten hadden op \(day.formatted(.nl)) vernietigd moeten zijn; dat is nog niet vastgelegd.",
            "The working documents should have been destroyed by \(day.formatted(.en)); that has not been recorded.")
    }
}
