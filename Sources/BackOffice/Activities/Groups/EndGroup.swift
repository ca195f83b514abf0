internal import Doors
internal import Values
internal import Web

/// Ends an intervision group and everybody's membership of it.
struct EndGroup: Action {
    static let door = Door(
        "group end", path: "/groups/{group}/end", roles: [.supervisor, .coordinator],
        title: Text("Intervisiegroep beëindigen", "End the intervision group"),
        button: Text("Groep beëindigen", "End the group"),
        help: Text(
            "Leg vast tot en met welke dag de groep bestaat. Ieders lidmaatschap eindigt dan ook.",
            "Record until which day the group exists. Everybody's membership ends then too."),
        forEver: Text("Daarna staat het einde vast.", "The end is then fixed."))
    static let refusals: [RefusalCode] = [.notFound, GroupRefused.endedCode, GroupRefused.inUseCode]

    let group: ID<IntervisionGroup>
    let untilDay: Day

    init(_ read: inout FieldReader) {
        group = read.value("group", Text("intervisiegroep", "intervision group"))
        untilDay = read.value("untilDay", Text("Tot en met", "Until and including"))
    }

    func perform(in context: Context) throws -> Done {
        let standing = try GroupStore.locked(group, context.tx)
        if let day = standing.untilDay { throw GroupRefused.ended(standing, on: day) }
        let last = try GroupStore.lastDay(of: group, context.tx)
        guard untilDay >= last else { throw GroupRefused.inUse(standing, until: last) }
        try GroupStore.end(group, on: untilDay, context.tx)
        return Done(
            Text(
                "“\(standing.name)” bestaat tot en met \(untilDay.formatted(.nl)).",
                "“\(standing.name)” exists until \(untilDay.formatted(.en))."),
            at: standing.href, body: ["id": .integer(group.value)])
    }

    static func subject(_ path: FieldTree, in context: Context) throws -> String? {
        try GroupStore.find(IntervisionGroup.id(path), context.tx).name
    }
}
