internal import Doors
internal import Values
internal import Web

/// Takes back what a reviewer handed in, as long as nobody judged it.
struct TakeBackHours: Action {
    static let door = Door(
        "hours take-back", path: "/hours/{entry}/take-back", roles: [.reviewer],
        title: Text("Terugnemen", "Take back"),
        help: Text(
            "Neem terug wat je inleverde. Daarna kun je het opnieuw inleveren.",
            "Take back what you handed in. After that you can hand it in again."),
        forEver: Text(
            "Wat is teruggenomen, blijft in beeld en telt niet.",
            "What was taken back stays in sight and does not count."))
    static let refusals: [RefusalCode] = [.notFound, HoursRefused.takenBackCode, HoursRefused.judgedCode]

    let entry: ID<HoursEntry>

    init(_ read: inout FieldReader) {
        entry = read.value("entry", Text("ingeleverde activiteit", "activity handed in"))
    }

    func perform(in context: Context) throws -> Done {
        let standing = try EntryStore.locked(own: entry, context.tx)
        if let day = standing.withdrawnOn { throw HoursRefused.takenBack(standing, on: day) }
        if let last = try JudgementStore.last(of: entry, context.tx) { throw HoursRefused.judged(standing, last) }
        try EntryStore.takeBack(entry, on: context.today, context.tx)
        return Done(
            Text("Teruggenomen: \(standing.what.nl).", "Taken back: \(standing.what.en)."), at: "/hours",
            body: ["id": .integer(entry.value)])
    }

    static func subject(_ path: FieldTree, in context: Context) throws -> String? {
        try EntryForm.subject(path, in: context)
    }

    static func wayBack(_ path: FieldTree, in context: Context) throws -> String? {
        try HoursEntry.href(HoursEntry.id(path))
    }
}

/// What the forms about one entry have above their title.
enum EntryForm {
    /// - Throws: `not-found`.
    static func subject(_ path: FieldTree, in context: Context) throws -> String {
        let entry = try EntryStore.find(HoursEntry.id(path), context.tx)
        let language = try context.language
        return [entry.reviewerName, entry.what(language), entry.day.formatted(language), entry.place]
            .compactMap(\.self).joined(separator: " · ")
    }
}
