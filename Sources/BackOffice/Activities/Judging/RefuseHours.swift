internal import Doors
internal import Values
internal import Web

/// Refuses what a reviewer handed in, with a reason.
struct RefuseHours: Action {
    static let door = Door(
        "hours refuse", path: "/hours/{entry}/refusal", roles: [.supervisor],
        title: Text("Afwijzen", "Refuse"),
        help: Text(
            "Het telt dan niet. De reviewer leest de reden.", "It does not count then. The reviewer reads the reason."),
        forEver: GrantHours.door.forEver)
    static let refusals: [RefusalCode] = [
        .notFound, HoursRefused.ownEntryCode, HoursRefused.takenBackCode, HoursRefused.judgedCode,
    ]

    let entry: ID<HoursEntry>
    let reason: String

    init(_ read: inout FieldReader) {
        entry = read.value("entry", Text("ingeleverde activiteit", "activity handed in"))
        reason = read.freeText(
            "reason", Text("Reden", "Reason"),
            hint: Text("Wat ontbreekt, en wat kan de reviewer doen?", "What is missing, and what can the reviewer do?"),
            most: 500, lines: true)
    }

    func perform(in context: Context) throws -> Done {
        let waiting = try Judging.waiting(entry, in: context)
        let verdict = Verdict(outcome: .refused, granted: 0, reason: reason)
        return Judging.done(waiting, verdict, try JudgementStore.write(verdict, on: entry, context.tx))
    }

    static func subject(_ path: FieldTree, in context: Context) throws -> String? {
        try EntryForm.subject(path, in: context)
    }

    static func wayBack(_ path: FieldTree, in context: Context) throws -> String? {
        try HoursEntry.href(HoursEntry.id(path))
    }
}
