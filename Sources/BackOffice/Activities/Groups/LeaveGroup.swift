internal import Doors
internal import Values
internal import Web

/// A member leaves an intervision group.
struct LeaveGroup: Action {
    static let door = Door(
        "group leave", path: "/group-members/{groupMember}/end", roles: [.supervisor, .coordinator],
        title: Text("Lidmaatschap beëindigen", "End the membership"),
        help: Text("Leg vast tot en met welke dag iemand lid is.", "Record until which day somebody is a member."),
        forEver: Text("Daarna staat het einde vast.", "The end is then fixed."))
    static let refusals: [RefusalCode] = [
        .notFound, GroupRefused.leftCode, OrganisationsRefused.endsBeforeItBeganCode,
    ]

    let groupMember: ID<GroupMember>
    let untilDay: Day

    init(_ read: inout FieldReader) {
        groupMember = read.value("groupMember", Text("lid", "member"))
        untilDay = read.value("untilDay", Text("Tot en met", "Until and including"))
    }

    func perform(in context: Context) throws -> Done {
        let standing = try GroupStore.lockedMember(groupMember, context.tx)
        if let day = standing.untilDay { throw GroupRefused.left(standing, on: day) }
        guard untilDay >= standing.fromDay else {
            throw OrganisationsRefused.endsBeforeItBegan(
                Text("Het lidmaatschap", "The membership"), standing.fromDay)
        }
        try GroupStore.leave(groupMember, on: untilDay, context.tx)
        let name = standing.reviewer.name
        return Done(
            Text(
                "\(name) is lid tot en met \(untilDay.formatted(.nl)).",
                "\(name) is a member until \(untilDay.formatted(.en))."),
            at: IntervisionGroup.href(standing.group), body: ["id": .integer(groupMember.value)])
    }

    static func subject(_ path: FieldTree, in context: Context) throws -> String? {
        try member(path, context).reviewer.name
    }

    static func wayBack(_ path: FieldTree, in context: Context) throws -> String? {
        try IntervisionGroup.href(member(path, context).group)
    }

    private static func member(_ path: FieldTree, _ context: Context) throws -> GroupMember {
        guard let id = ID<GroupMember>.parse(path["groupMember"].shown) else {
            throw Refused.notFound(GroupMember.words)
        }
        return try GroupStore.lockedMember(id, context.tx)
    }
}
