internal import Doors
internal import Values
internal import Web

/// Forms an intervision group, with its first members.
struct FormGroup: Action {
    static let door = Door(
        "group form", path: "/groups", formPath: "/groups/new", roles: [.supervisor, .coordinator],
        title: Text("Intervisiegroep vormen", "Form an intervision group"),
        button: Text("Groep vormen", "Form the group"),
        help: Text(
            "Geef de groep een naam en noem de leden. Leden kunnen later komen en gaan.",
            "Give the group a name and name its members. Members can come and go later."))
    static let refusals: [RefusalCode] = [GroupRefused.nameTakenCode, NamedReviewers.unknownCode]

    let name: String
    let fromDay: Day
    let numbers: String?

    init(_ read: inout FieldReader) {
        name = read.line("name", Text("Naam", "Name"))
        fromDay = read.value("fromDay", Text("Vanaf", "From"))
        numbers = read.pastedNames(Text("Leden", "Members"))
    }

    func perform(in context: Context) throws -> Done {
        if try GroupStore.nameIsTaken(name, context.tx) { throw GroupRefused.nameTaken(name) }
        let members = try NamedReviewers.read(numbers, context.tx)
        let id = try GroupStore.form(name, from: fromDay, context.tx)
        try GroupStore.join(members.map(\.id), to: id, from: fromDay, context.tx)
        return Done(
            Text(
                "“\(name)” is gevormd, met \(members.count) leden.",
                "“\(name)” has been formed, with \(members.count) members."),
            at: IntervisionGroup.href(id),
            body: ["id": .integer(id.value), "members": .array(members.map(\.json))])
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        .record(["fromDay": .kept(try context.today)])
    }
}
