internal import Doors
internal import Values
internal import Web

/// Records how a reviewer does on the competencies of a level.
struct RecordAssessment: Action {
    static let door = Door(
        "assessment record", path: "/reviewers/{reviewer}/assessments",
        formPath: "/reviewers/{reviewer}/assessments/new", roles: [.supervisor],
        title: Text("Competenties beoordelen", "Assess the competencies"),
        button: Text("Beoordeling vastleggen", "Record the assessment"),
        help: Text(
            "Geef over elke competentie van het niveau een oordeel. De reviewer leest het mee.",
            "Give a verdict on each competency of the level. The reviewer can read it."),
        forEver: Text(
            "Een beoordeling blijft staan. Verbeteren kan met een nieuwe beoordeling die deze noemt.",
            "An assessment stays. It can be corrected by another one that names it."))
    static let refusals: [RefusalCode] = [.notFound] + AssessmentRefused.ofRecording

    let reviewer: ID<Reviewer>
    let level: String?
    let terms: AssessmentTerms

    init(_ read: inout FieldReader) {
        reviewer = read.value("reviewer", Text("reviewer", "reviewer"))
        level = read.optionalPick(
            "level", Text("Niveau", "Level"),
            hint: Text("Leeg: het niveau van de registratie.", "Empty: the level of the registration."),
            from: LevelStore.choices)
        terms = AssessmentTerms(&read)
    }

    func perform(in context: Context) throws -> Done {
        let subject = try ReviewerStore.find(reviewer, context.tx)
        let day = try AssessmentDesk.day(terms, of: subject, in: context)
        let standing = try level ?? AssessmentDesk.level(of: reviewer, in: context)
        let new = try NewAssessment(terms, on: day, at: standing, LevelStore.on(day, context.tx))
        return AssessmentDesk.done(try AssessmentStore.add(new, of: reviewer, context.tx), subject)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        let level = try AssessmentDesk.level(of: Reviewer.id(path), in: context)
        return .record(["level": .kept(level), "assessedOn": .text(try context.today.iso)])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        let subject = try ReviewerStore.find(Reviewer.id(form.path), context.tx)
        let levels = try LevelStore.on(context.today, context.tx).filter { !$0.competencies.isEmpty }
        return AssessmentForm(
            form: form, reviewer: subject, levels: levels,
            level: levels.first { $0.key == form.values["level"].shown }
        ).html
    }
}

/// Corrects an assessment by another one that names it; both stay.
struct CorrectAssessment: Action {
    static let door = Door(
        "assessment correct", path: "/assessments/{assessment}/correction", roles: [.supervisor],
        title: Text("Beoordeling verbeteren", "Correct the assessment"),
        button: Text("Verbetering vastleggen", "Record the correction"),
        help: Text(
            "Legt een nieuwe beoordeling vast die in de plaats komt van deze.",
            "Records another assessment in the place of this one."),
        forEver: Text(
            "De oude beoordeling blijft leesbaar, met de verbetering erbij.",
            "The old assessment stays readable, beside its correction."))
    static let refusals: [RefusalCode] =
        [.notFound, AssessmentRefused.correctedCode] + AssessmentRefused.ofRecording

    let assessment: ID<Assessment>
    let terms: AssessmentTerms

    init(_ read: inout FieldReader) {
        assessment = read.value("assessment", Text("beoordeling", "assessment"))
        terms = AssessmentTerms(&read)
    }

    func perform(in context: Context) throws -> Done {
        let (file, old) = try AssessmentDesk.standing(assessment, in: context)
        if let newer = file.successor(of: old) { throw AssessmentRefused.corrected(newer) }
        let day = try AssessmentDesk.day(terms, of: file.reviewer, in: context)
        let new = try NewAssessment(
            terms, on: day, at: old.level, LevelStore.on(day, context.tx), correcting: old.id)
        return AssessmentDesk.done(try AssessmentStore.add(new, of: file.reviewer.id, context.tx), file.reviewer)
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        let (_, old) = try AssessmentDesk.standing(Assessment.id(path), in: context)
        let verdicts = old.lines.map { line -> FieldTree in
            .record([
                "competency": .text(line.competency.key), "verdict": .text(line.verdict.rawValue),
                "words": .kept(line.words),
            ])
        }
        return .record([
            "assessedOn": .text(old.assessedOn.iso), "words": .kept(old.words), "verdicts": .list(verdicts),
        ])
    }

    static func page(_ form: FormState, in context: Context) throws -> HTML? {
        let (file, old) = try AssessmentDesk.standing(Assessment.id(form.path), in: context)
        let level = try LevelStore.on(old.assessedOn, context.tx).first { $0.key == old.level }
        return AssessmentForm(form: form, reviewer: file.reviewer, levels: [], level: level).html
    }
}

/// What the actions on assessments have in common.
enum AssessmentDesk {
    /// The day of the assessment, not of oneself and not to come.
    static func day(_ terms: AssessmentTerms, of subject: Reviewer, in context: Context) throws -> Day {
        let caller = try context.caller
        if subject.person == caller.person { throw AssessmentRefused.own }
        let day = terms.assessedOn ?? caller.today
        if day > caller.today { throw AssessmentRefused.ahead(day) }
        return day
    }

    /// The level of the registration of today, or of the last one.
    static func level(of reviewer: ID<Reviewer>, in context: Context) throws -> String? {
        try DecisionStore.registrations(of: reviewer, context.tx).last?.level
    }

    static func standing(
        _ id: ID<Assessment>, in context: Context
    ) throws -> (file: AssessmentFile, assessment: Assessment) {
        let file = try AssessmentFile(of: AssessmentStore.reviewer(of: id, context.tx), context.tx)
        guard let found = file.find(id) else { throw Refused.notFound(Assessment.words) }
        return (file, found)
    }

    static func done(_ id: ID<Assessment>, _ reviewer: Reviewer) -> Done {
        Done(
            Text(
                "De beoordeling van \(reviewer.name) is vastgelegd.", "The assessment of \(reviewer.name) was recorded."
            ),
            at: Assessment.href(id), body: ["id": .integer(id.value), "reviewer": .integer(reviewer.id.value)])
    }
}
