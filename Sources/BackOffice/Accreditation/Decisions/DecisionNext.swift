internal import Doors
internal import Look
internal import Values
internal import Web

/// The one next step with a reviewer's decisions, for whoever may take it.
struct DecisionNext {
    private enum Step {
        case confirm(Decision)
        case register
        case extend(Registration)
        case unmet(Registration, Int)
        case settle(Registration)
    }

    private let step: Step?
    private let reviewer: Reviewer

    /// So many days before its end a registration asks for a decision.
    private static let ahead = 183

    init(_ file: DecisionFile, in context: Context) throws {
        reviewer = file.reviewer
        let caller = try context.caller
        guard context.may(RecordDecision.self), caller.person != file.reviewer.person else {
            step = nil
            return
        }
        if let waiting = file.decisions.first(where: {
            file.state(of: $0) == .waiting && $0.decidedBy != caller.person
        }) {
            step = .confirm(waiting)
            return
        }
        // The board decides on supervisors only; what else is to be done lies with the supervisors.
        guard caller.roles.contains(.supervisor) else {
            step = nil
            return
        }
        let registrations = try DecisionStore.registrations(of: file.reviewer.id, context.tx)
        guard let last = registrations.last else {
            let isAsked = file.decisions.contains { file.state(of: $0) == .waiting }
            step = isAsked ? nil : .register
            return
        }
        guard last.endedOn == nil, let until = last.untilDay, caller.today.days(until: until) <= Self.ahead else {
            step = nil
            return
        }
        if until < caller.today {
            step = .settle(last)
            return
        }
        let unmet = try DecisionStore.measures(of: file.reviewer.id, on: until, context.tx).filter { !$0.isMet }
        step = unmet.isEmpty ? .extend(last) : .unmet(last, unmet.count)
    }

    func html(_ language: Language) -> HTML {
        let say = Speech(language)
        let form = reviewer.href + "/decisions/new"
        switch step {
        case nil: return .empty
        case .confirm(let decision):
            return NextStep(
                language,
                say(
                    "“\(decision.title.nl)” van \(decision.decidedOn.formatted(.nl)) geldt pas als jij of een ander het bevestigt.",
                    "“\(decision.title.en)” of \(decision.decidedOn.formatted(.en)) holds only once you or another confirms it."
                ), say(ConfirmDecision.door.title), href: decision.href + "/confirmation"
            ).html
        case .register:
            return NextStep(
                language, say("Er is nog niets besloten.", "Nothing was decided yet."),
                say("Registratie vastleggen", "Record a registration"), href: form + "?kind=registered"
            ).html
        case .extend(let last):
            return NextStep(
                language,
                say(
                    "De registratie loopt tot en met \(day(last, .nl)) en aan alle eisen is voldaan.",
                    "The registration runs until \(day(last, .en)) and all conditions are met."),
                say("Verlenging vastleggen", "Record an extension"), href: form + "?kind=extended"
            ).html
        case .unmet(let last, let count):
            return NextStep(
                language,
                say(
                    "De registratie loopt tot en met \(day(last, .nl)); aan \(count == 1 ? "één eis" : "\(count) eisen") is nog niet voldaan.",
                    "The registration runs until \(day(last, .en)); \(count == 1 ? "one condition is" : "\(count) conditions are") not met yet."
                ), say("Eisen bekijken", "See the conditions"), href: form + "?kind=extended"
            ).html
        case .settle(let last):
            return NextStep(
                language,
                say(
                    "De registratie eindigde op \(day(last, .nl)) en er is nog niet over besloten.",
                    "The registration ended on \(day(last, .en)) and nothing was decided about it yet."),
                say(RecordDecision.door.title), href: form
            ).html
        }
    }

    private func day(_ registration: Registration, _ language: Language) -> String {
        registration.untilDay?.formatted(language) ?? ""
    }
}
