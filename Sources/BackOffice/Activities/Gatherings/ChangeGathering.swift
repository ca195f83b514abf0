internal import Doors
internal import Values
internal import Web

/// Moves a gathering or changes what is said of it.
struct ChangeGathering: Action {
    static let door = Door(
        "gathering change", path: "/gatherings/{gathering}/change", roles: [.supervisor, .coordinator],
        title: Text("Bijeenkomst wijzigen", "Change the gathering"),
        button: Text("Wijziging bewaren", "Save the change"),
        help: Text("Verzet de bijeenkomst of verbeter wat er staat.", "Move the gathering or correct what it says."))
    static let refusals: [RefusalCode] = [
        .notFound, GatheringRefused.cancelledCode, GatheringRefused.hasEntriesCode, GatheringRefused.groupCode, .stale,
    ]

    let gathering: ID<Gathering>
    let content: GatheringContent
    let seen: Int64?

    init(_ read: inout FieldReader) {
        gathering = read.value("gathering", Text("bijeenkomst", "gathering"))
        content = GatheringContent(&read)
        seen = read.seen()
    }

    func perform(in context: Context) throws -> Done {
        let standing = try GatheringStore.locked(gathering, context.tx)
        if let day = standing.cancelledOn { throw GatheringRefused.cancelled(standing, on: day) }
        if content.day != standing.day {
            let entries = try GatheringStore.entryCount(gathering, context.tx)
            if entries > 0 { throw GatheringRefused.hasEntries(standing, entries) }
            if let group = standing.group, try !GroupStore.isRunning(group, on: content.day, context.tx) {
                throw GatheringRefused.groupNotRunning(content.day)
            }
        }
        guard try GatheringStore.change(gathering, to: content, seen: seen, context.tx) else {
            throw Refused.stale(Gathering.words, current: standing.tree)
        }
        return Done(
            Text("“\(content.title)” is gewijzigd.", "“\(content.title)” has been changed."), at: standing.href,
            body: ["id": .integer(gathering.value)])
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        try GatheringStore.find(Gathering.id(path), context.tx).tree
    }

    static func subject(_ path: FieldTree, in context: Context) throws -> String? {
        try GatheringStore.find(Gathering.id(path), context.tx).title
    }
}
