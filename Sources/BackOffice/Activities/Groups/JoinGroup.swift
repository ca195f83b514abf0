internal import Doors
internal import Values
internal import Web

/// Reviewers join an intervision group.
struct JoinGroup: Action {
    static let door = Door(
        "group join", path: "/groups/{group}/members", formPath: "/groups/{group}/members/new",
        roles: [.supervisor, .coordinator], title: Text("Leden toevoegen", "Add members"),
        help: Text("Noem wie lid worden, en vanaf wanneer.", "Name who join, and from when."))
    static let refusals: [RefusalCode] = [
        .notFound, GroupRefused.endedCode, GroupRefused.beforeItBeganCode, NamedReviewers.unknownCode,
        GroupRefused.memberCode,
    ]

    let group: ID<IntervisionGroup>
    let numbers: String?
    let fromDay: Day

    init(_ read: inout FieldReader) {
        group = read.value("group", Text("intervisiegroep", "intervision group"))
        numbers = read.pastedNames(Text("Nieuwe leden", "New members"))
        fromDay = read.value("fromDay", Text("Vanaf", "From"))
        if read.isMissing("numbers") {
            read.fault("numbers", Text("Noem wie lid worden.", "Name who join."))
        }
    }

    func perform(in context: Context) throws -> Done {
        let standing = try GroupStore.locked(group, context.tx)
        if let day = standing.untilDay, day < fromDay { throw GroupRefused.ended(standing, on: day) }
        guard fromDay >= standing.fromDay else { throw GroupRefused.beforeItBegan(standing) }
        let members = try NamedReviewers.read(numbers, context.tx)
        if let already = try GroupStore.firstMember(
            among: members.map(\.id), of: group, from: fromDay, context.tx)
        {
            throw GroupRefused.alreadyMember(already, standing)
        }
        try GroupStore.join(members.map(\.id), to: group, from: fromDay, context.tx)
        let names = members.map(\.name).joined(separator: ", ")
        return Done(
            Text("Lid van “\(standing.name)”: \(names).", "Member of “\(standing.name)”: \(names)."),
            at: standing.href, body: ["id": .integer(group.value), "members": .array(members.map(\.json))])
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        .record(["fromDay": .kept(try context.today)])
    }

    static func subject(_ path: FieldTree, in context: Context) throws -> String? {
        try GroupStore.find(IntervisionGroup.id(path), context.tx).name
    }

    static func wayBack(_ path: FieldTree, in context: Context) throws -> String? {
        try IntervisionGroup.href(IntervisionGroup.id(path))
    }
}
