internal import Doors
internal import Values
internal import Web

/// Gives a person a role from a day, until a day or without an end.
struct GiveRole: AboutPerson {
    static let door = Door(
        "role give", path: "/people/{person}/roles", formPath: "/people/{person}/roles/new",
        roles: [.administrator, .console], title: Text("Rol geven", "Give a role"),
        help: Text(
            "Een rol geldt van de eerste tot en met de laatste dag.", "A role holds from the first day to the last."))
    static let refusals = [
        RefusalCode.notFound, AccessRefused.ownRole, AccessRefused.roleNotEnded, AccessRefused.auditorWithoutEnd,
        AccessRefused.roleOverlap, AccessRefused.treasurerNotOnBoard,
    ]

    private let person: ID<Person>
    private let role: PersonRole
    private let from: Day
    private let until: Day?

    init(_ read: inout FieldReader) {
        person = read.value("person", Text("Persoon", "Person"))
        role = read.choice("role", Text("Rol", "Role"))
        from = read.value("from", Text("Eerste dag", "First day"))
        until = read.optional("until", Text("Laatste dag", "Last day"))
    }

    func perform(in context: Context) throws -> Done {
        let entry = try PeopleStore.find(person, in: context.tx)
        if try context.caller.person == person { throw AccessRefused.own }
        guard let period = Period(from: from, until: until) else { throw AccessRefused.endBeforeBegin }
        if role == .auditor, until == nil { throw AccessRefused.auditorEnds }
        let held = try PeopleStore.holdings(of: person, in: context.tx)
        let overlaps = held.contains { $0.role == role.role && $0.period?.overlaps(period) == true }
        if overlaps { throw AccessRefused.overlap(role.role) }
        if role == .treasurer, !Self.isOnBoard(held, throughout: period) { throw AccessRefused.notOnBoard }
        try PeopleStore.give(role.role, to: person, from: from, until: until, in: context.tx)
        return Done(
            Text(
                "\(entry.name) heeft nu de rol \(role.title.nl).", "\(entry.name) now holds the role \(role.title.en)."),
            at: "/people/\(person.value)")
    }

    /// One board period that covers the whole; the database also accepts several that join, and has the last word.
    private static func isOnBoard(_ held: [PeopleStore.Holding], throughout period: Period) -> Bool {
        held.contains { holding in
            holding.role == .board && holding.from <= period.from
                && (holding.until == nil || period.until.map { $0 <= holding.until ?? $0 } ?? false)
        }
    }
}

/// Ends a role on a day, the last one included.
struct EndRole: Action {
    static let door = Door(
        "role end", path: "/roles/{holding}/end", roles: [.administrator, .console],
        title: Text("Rol beëindigen", "End a role"),
        help: Text("Vanaf de dag erna geldt de rol niet meer.", "From the day after, the role no longer holds."))
    static let refusals = [
        RefusalCode.notFound, AccessRefused.ownRole, AccessRefused.roleNotEnded, AccessRefused.treasurerNotOnBoard,
    ]

    private let holding: Int64
    private let until: Day

    init(_ read: inout FieldReader) {
        holding = read.value("holding", Text("Rol", "Role"))
        until = read.value("until", Text("Laatste dag", "Last day"))
    }

    static func wayBack(_ path: FieldTree, in context: Context) throws -> String? {
        guard let id = Int64(path["holding"].shown), let held = try PeopleStore.holding(id, in: context.tx) else {
            throw Refused.notFound(Text("Deze rol", "This role"))
        }
        return "/people/\(held.person.value)"
    }

    static func subject(_ path: FieldTree, in context: Context) throws -> String? {
        guard let id = Int64(path["holding"].shown), let held = try PeopleStore.holding(id, in: context.tx) else {
            throw Refused.notFound(Text("Deze rol", "This role"))
        }
        let name = try PeopleStore.find(held.person, in: context.tx).name
        return name + " · " + held.role.title(try context.language)
    }

    func perform(in context: Context) throws -> Done {
        guard let held = try PeopleStore.holding(holding, in: context.tx) else {
            throw Refused.notFound(Text("Deze rol", "This role"))
        }
        if try context.caller.person == held.person { throw AccessRefused.own }
        guard until >= held.from else { throw AccessRefused.endBeforeBegin }
        if held.role == .board {
            let treasurer = try PeopleStore.holdings(of: held.person, in: context.tx).contains { other in
                other.role == .treasurer && (other.until.map { $0 > until } ?? true)
            }
            if treasurer { throw AccessRefused.notOnBoard }
        }
        try PeopleStore.end(holding, on: until, in: context.tx)
        return Done(
            Text("De rol eindigt op \(until.formatted(.nl)).", "The role ends on \(until.formatted(.en))."),
            at: "/people/\(held.person.value)")
    }
}
