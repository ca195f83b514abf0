internal import Doors
internal import Values
internal import Web

/// A gathering does not take place; it stays in sight as cancelled.
struct CancelGathering: Action {
    static let door = Door(
        "gathering cancel", path: "/gatherings/{gathering}/cancellation", roles: [.supervisor, .coordinator],
        title: Text("Bijeenkomst afzeggen", "Cancel the gathering"),
        help: Text(
            "De bijeenkomst gaat niet door. Zij blijft als afgezegd in beeld.",
            "The gathering does not take place. It stays in sight as cancelled."),
        forEver: Text("Afzeggen kan niet ongedaan worden gemaakt.", "Cancelling cannot be undone."))
    static let refusals: [RefusalCode] = [
        .notFound, GatheringRefused.cancelledCode, GatheringRefused.hasEntriesCode,
    ]

    let gathering: ID<Gathering>

    init(_ read: inout FieldReader) {
        gathering = read.value("gathering", Text("bijeenkomst", "gathering"))
    }

    func perform(in context: Context) throws -> Done {
        let standing = try GatheringStore.locked(gathering, context.tx)
        if let day = standing.cancelledOn { throw GatheringRefused.cancelled(standing, on: day) }
        let entries = try GatheringStore.entryCount(gathering, context.tx)
        if entries > 0 { throw GatheringRefused.hasEntries(standing, entries) }
        try GatheringStore.cancel(gathering, on: context.today, context.tx)
        return Done(
            Text("“\(standing.title)” is afgezegd.", "“\(standing.title)” has been cancelled."), at: standing.href,
            body: ["id": .integer(gathering.value)])
    }

    static func subject(_ path: FieldTree, in context: Context) throws -> String? {
        try GatheringStore.find(Gathering.id(path), context.tx).title
    }
}
