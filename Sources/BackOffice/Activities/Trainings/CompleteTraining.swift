internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Records that somebody completed a training: the fact that the rule for a team asks for.
struct CompleteTraining: Action {
    static let door = Door(
        "training complete", path: "/cohorts/{cohort}/members/{reviewer}/completion", roles: [.supervisor],
        title: Text("Opleiding afronden", "Complete the training"),
        help: Text(
            "Leg vast dat iemand de opleiding heeft afgerond. Daarna kan hij of zij als tweede mee in een leerreview.",
            "Record that somebody completed the training. After that he or she can be second in a review."),
        forEver: Text("De afronding ligt daarna vast.", "The completion is fixed from then on."))
    static let refusals: [RefusalCode] = [
        .notFound, TrainingRefused.completedCode, TrainingRefused.inFutureCode, TrainingRefused.missedCode,
    ]

    let cohort: ID<Cohort>
    let reviewer: ID<Reviewer>
    let completedOn: Day
    let ground: String?

    init(_ read: inout FieldReader) {
        cohort = read.value("cohort", Text("cohort", "cohort"))
        reviewer = read.value("reviewer", Text("reviewer", "reviewer"))
        completedOn = read.value("completedOn", Text("Afgerond op", "Completed on"))
        ground = read.optionalFreeText(
            "ground", Text("Waarom, als een dag is gemist", "Why, where a day was missed"), most: 500)
    }

    func perform(in context: Context) throws -> Done {
        let standing = try CohortStore.locked(cohort, context.tx)
        let member = try CohortStore.member(reviewer, of: cohort, context.tx)
        if let day = member.completedOn { throw TrainingRefused.completed(member, on: day) }
        guard completedOn <= (try context.today) else {
            throw TrainingRefused.inFuture(completedOn, today: try context.today)
        }
        let missed = try missed(by: member, context)
        if !missed.isEmpty, ground == nil { throw TrainingRefused.missed(member, missed) }
        try CohortStore.complete(reviewer, of: cohort, on: completedOn, ground: ground, context.tx)
        let name = member.reviewer.name
        return Done(
            Text(
                "\(name) heeft \(standing.trainingName) afgerond op \(completedOn.formatted(.nl)).",
                "\(name) completed \(standing.trainingName) on \(completedOn.formatted(.en))."),
            at: standing.href, body: ["id": .integer(cohort.value)])
    }

    private func missed(by member: CohortMember, _ context: Context) throws -> [Gathering] {
        let found = try context.tx.pipeline([GatheringStore.of(cohort: cohort), CohortStore.attendance(of: cohort)])
        let attended = try Set(
            found[1].filter { try $0("reviewer") == reviewer }.map { try $0("gathering") as ID<Gathering> })
        return member.days(try found[0].map(Gathering.init), until: completedOn).filter { !attended.contains($0.id) }
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        .record(["completedOn": .kept(try context.today)])
    }

    static func subject(_ path: FieldTree, in context: Context) throws -> String? {
        try CohortForm.subject(path, in: context)
    }

    static func wayBack(_ path: FieldTree, in context: Context) throws -> String? { try Cohort.href(Cohort.id(path)) }
}
