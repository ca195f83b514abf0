internal import Doors
internal import Values
internal import Web

/// Adds a training that reviewers can take.
struct AddTraining: Action {
    static let door = Door(
        "training add", path: "/trainings", formPath: "/trainings/new", roles: [.supervisor, .coordinator],
        title: Text("Opleiding toevoegen", "Add a training"),
        help: Text(
            "Voeg een opleiding toe. Wie haar samen volgen, zijn een cohort.",
            "Add a training. Who take it together are a cohort."))
    static let refusals: [RefusalCode] = [TrainingRefused.nameTakenCode, TrainingRefused.levelCode]

    let name: String
    let leadsTo: String

    init(_ read: inout FieldReader) {
        name = read.line("name", Text("Naam", "Name"))
        leadsTo = read.pick("leadsTo", Text("Leidt op voor", "Prepares for"), from: TrainingStore.levelChoices)
    }

    func perform(in context: Context) throws -> Done {
        if try TrainingStore.nameIsTaken(name, context.tx) { throw TrainingRefused.nameTaken(name) }
        guard try TrainingStore.isLevel(leadsTo, context.tx) else { throw TrainingRefused.unknownLevel }
        let id = try TrainingStore.add(name, leadsTo: leadsTo, context.tx)
        return Done(
            Text("De opleiding “\(name)” is toegevoegd.", "The training “\(name)” has been added."),
            at: "/trainings", body: ["id": .integer(id.value)])
    }
}
