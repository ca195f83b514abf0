internal import Doors
internal import Values
internal import Web

/// Records a decision on a reviewer's registration.
struct RecordDecision: Action {
    static let door = Door(
        "decision record", path: "/reviewers/{reviewer}/decisions", formPath: "/reviewers/{reviewer}/decisions/new",
        roles: [.supervisor, .board],
        title: Text("Besluit vastleggen", "Record a decision"),
        help: Text(
            "Legt een besluit over de registratie vast. Wat je leeg laat, volgt uit de registratie en haar niveau.",
            "Records a decision on the registration. What you leave empty follows from the registration and its level."
        ),
        forEver: Text(
            "Een besluit blijft altijd staan, met de dag en jouw naam. Verbeteren kan alleen met een nieuw besluit.",
            "A decision stays for ever, with its day and your name. It can only be corrected by another decision."),
        takesFiles: true)
    static let refusals: [RefusalCode] = [.notFound] + DecisionsRefused.ofRecording

    let reviewer: ID<Reviewer>
    let matter: DecisionMatter

    init(_ read: inout FieldReader) {
        reviewer = read.value("reviewer", Text("reviewer", "reviewer"))
        matter = DecisionMatter(&read)
    }

    func perform(in context: Context) throws -> Done {
        let subject = try ReviewerStore.find(reviewer, context.tx)
        let caller = try context.caller
        if subject.person == caller.person { throw DecisionsRefused.own }
        if let day = matter.decidedOn, day > caller.today { throw DecisionsRefused.ahead(day, caller.today) }
        let registrations = try DecisionStore.registrations(of: reviewer, context.tx)
        let levels = try LevelStore.on(matter.effectOn ?? caller.today, context.tx)
        let plan = try DecisionPlan(matter, of: subject, registrations, levels, today: caller.today)
        let kept = try DecisionStore.keep(plan, of: subject, correcting: nil, context.tx)
        return DecisionDone.recorded(kept, plan, subject)
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try ReviewerForm.draw(form, of: Reviewer.id(form.path), in: context)
    }
}
