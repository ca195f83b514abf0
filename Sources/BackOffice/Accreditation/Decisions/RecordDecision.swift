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
    static let refusals: [RefusalCode] = [.notFound] + DecisionsRefused.ofRecording + DocumentUpload.refusals

    let reviewer: ID<Reviewer>
    let kind: DecisionKind
    let terms: DecisionTerms
    let file: UploadedFile?

    init(_ read: inout FieldReader) {
        reviewer = read.value("reviewer", Text("reviewer", "reviewer"))
        kind = read.choice("kind", Text("Besluit", "Decision"))
        terms = DecisionTerms(&read)
        file = AttachDocument.file(&read)
        guard !read.hasFault("kind") else { return }
        for (field, text) in terms.faults(of: kind) { read.fault(field, text) }
        for (field, text) in terms.missing(for: kind) where !read.hasFault(field) { read.fault(field, text) }
    }

    func perform(in context: Context) throws -> Done {
        let subject = try ReviewerStore.find(reviewer, context.tx)
        let caller = try context.caller
        try DecisionGuard.check(subject, decidedOn: terms.decidedOn, caller)
        let registrations = try DecisionStore.registrations(of: reviewer, context.tx)
        let levels = try LevelStore.on(terms.effectOn ?? caller.today, context.tx)
        let plan = try DecisionPlan(kind, terms, of: subject, registrations, levels, today: caller.today)
        let kept = try DecisionStore.keep(plan, of: subject, correcting: nil, context.tx)
        if let file { try AttachDocument.keep(file, of: kept.id, context.tx) }
        return DecisionDone.recorded(kept, plan, subject)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        try DecisionForm.prefill(path, in: context)
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        try DecisionForm(form, in: context).html
    }
}

/// What holds for every decision: nobody decides on him- or herself, and nothing is decided in the future.
enum DecisionGuard {
    static func check(_ subject: Reviewer, decidedOn: Day?, _ caller: Caller) throws(Refused) {
        if subject.person == caller.person { throw DecisionsRefused.own }
        if let decidedOn, decidedOn > caller.today { throw DecisionsRefused.ahead(decidedOn, caller.today) }
    }
}
