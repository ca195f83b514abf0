internal import Doors
internal import Values

/// Closes a person: from that moment he or she can do nothing any more. The name stays under what was done.
struct CloseUser: AboutPerson {
    static let door = Door(
        "user close", path: "/people/{person}/close", roles: [.administrator, .console],
        title: Text("Toegang sluiten", "Close access"),
        help: Text(
            "De persoon wordt overal afgemeld. Tokens en uitnodigingen werken niet meer. Wat de persoon deed, blijft staan.",
            "The person is signed out everywhere. Tokens and invitations no longer work. What the person did stays."))
    static let refusals = [RefusalCode.notFound, AccessRefused.ownAccess, AccessRefused.alreadyClosed]

    private let person: ID<Person>
    private let ground: String

    init(_ read: inout FieldReader) {
        person = read.value("person", Text("Persoon", "Person"))
        ground = read.freeText(
            "ground", Text("Reden", "Reason"),
            hint: Text("Bijvoorbeeld: uit dienst.", "For example: left the foundation."),
            most: 200)
    }

    func perform(in context: Context) throws -> Done {
        let entry = try PeopleStore.hold(person, in: context.tx)
        let caller = try context.caller
        if caller.person == person { throw AccessRefused.closingOneself }
        guard entry.isActive else { throw AccessRefused.closed(entry.name) }
        try PeopleStore.close(person, by: caller.person, ground, in: context.tx)
        return Done(
            Text("De toegang van \(entry.name) is gesloten.", "The access of \(entry.name) is closed."),
            at: "/people/\(person.value)")
    }
}

/// Lets a closed person in again. Roles that still run hold again; a new password comes by a new link.
struct ReopenUser: Action {
    static let door = Door(
        "user reopen", path: "/people/{person}/reopen", roles: [.administrator, .console],
        title: Text("Toegang weer openen", "Open access again"),
        help: Text(
            "De rollen die nog lopen, gelden weer. Oude tokens blijven ingetrokken.",
            "Roles that still run hold again. Old tokens stay revoked."))
    static let refusals = [RefusalCode.notFound, AccessRefused.notClosed]

    private let person: ID<Person>

    init(_ read: inout FieldReader) { person = read.value("person", Text("Persoon", "Person")) }

    func perform(in context: Context) throws -> Done {
        let entry = try PeopleStore.hold(person, in: context.tx)
        if entry.isActive { throw AccessRefused.open(entry.name) }
        try PeopleStore.reopen(person, in: context.tx)
        return Done(
            Text("De toegang van \(entry.name) is weer open.", "The access of \(entry.name) is open again."),
            at: "/people/\(person.value)")
    }
}
