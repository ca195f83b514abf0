internal import Doors
internal import Values
internal import Web

/// Starts a cohort of a training, with its trainers and first participants.
struct StartCohort: Action {
    static let door = Door(
        "cohort start", path: "/trainings/{training}/cohorts", formPath: "/trainings/{training}/cohorts/new",
        roles: [.supervisor, .coordinator], title: Text("Cohort beginnen", "Start a cohort"),
        help: Text(
            "Noem het cohort, wie het opleidt en wie meedoen. De dagen plan je daarna.",
            "Name the cohort, who trains it and who take part. Plan its days afterwards."))
    static let refusals: [RefusalCode] = [
        .notFound, TrainingRefused.cohortTakenCode, NamedReviewers.unknownCode,
    ]

    let training: ID<Training>
    let name: String
    let trainers: [Trainer]
    let numbers: String?
    let joinedOn: Day

    init(_ read: inout FieldReader) {
        training = read.value("training", Text("opleiding", "training"))
        name = read.line("name", Text("Cohort", "Cohort"), hint: Text("Bijvoorbeeld “2026”.", "Such as “2026”."))
        trainers = read.list("trainers", Text("Trainers", "Trainers"), most: 20, of: Trainer.self)
        numbers = read.pastedNames(Text("Deelnemers", "Participants"))
        joinedOn = read.value("joinedOn", Text("Begint op", "Begins on"))
    }

    func perform(in context: Context) throws -> Done {
        let standing = try TrainingStore.find(training, context.tx)
        if try CohortStore.nameIsTaken(name, of: training, context.tx) {
            throw TrainingRefused.cohortTaken(name, standing)
        }
        let members = try NamedReviewers.read(numbers, context.tx)
        let id = try CohortStore.start(name, of: training, context.tx)
        for trainer in trainers { try CohortStore.addTrainer(trainer, to: id, context.tx) }
        try CohortStore.join(members.map(\.id), to: id, on: joinedOn, context.tx)
        return Done(
            Text(
                "\(standing.name), \(name), is begonnen met \(members.count) deelnemers. Plan nu de dagen.",
                "\(standing.name), \(name), has been started with \(members.count) participants. Now plan its days."),
            at: Cohort.href(id), body: ["id": .integer(id.value), "members": .array(members.map(\.json))])
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        .record(["joinedOn": .kept(try context.today)])
    }

    static func subject(_ path: FieldTree, in context: Context) throws -> String? {
        try TrainingStore.find(Training.id(path), context.tx).name
    }

    static func wayBack(_ path: FieldTree, in context: Context) throws -> String? { "/trainings" }
}
