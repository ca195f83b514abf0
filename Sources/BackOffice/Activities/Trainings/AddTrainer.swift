internal import Doors
internal import Values
internal import Web

/// Adds who trains a cohort.
struct AddTrainer: Action {
    static let door = Door(
        "trainer add", path: "/cohorts/{cohort}/trainers", formPath: "/cohorts/{cohort}/trainers/new",
        roles: [.supervisor, .coordinator], title: Text("Trainer toevoegen", "Add a trainer"),
        help: Text("Leg vast wie het cohort opleidt.", "Record who trains the cohort."))
    static let refusals: [RefusalCode] = [.notFound]

    let cohort: ID<Cohort>
    let trainer: Trainer

    init(_ read: inout FieldReader) {
        cohort = read.value("cohort", Text("cohort", "cohort"))
        trainer = Trainer(&read)
    }

    func perform(in context: Context) throws -> Done {
        let standing = try CohortStore.locked(cohort, context.tx)
        try CohortStore.addTrainer(trainer, to: cohort, context.tx)
        return Done(
            Text(
                "\(trainer.name) leidt \(standing.fullName) op.", "\(trainer.name) trains \(standing.fullName)."),
            at: standing.href, body: ["id": .integer(cohort.value)])
    }

    static func subject(_ path: FieldTree, in context: Context) throws -> String? {
        try CohortStore.find(Cohort.id(path), context.tx).fullName
    }

    static func wayBack(_ path: FieldTree, in context: Context) throws -> String? { try Cohort.href(Cohort.id(path)) }
}
