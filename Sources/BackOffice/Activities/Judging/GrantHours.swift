internal import Doors
internal import Values
internal import Web

/// Grants what a reviewer handed in, all of it or some of its minutes.
struct GrantHours: Action {
    static let door = Door(
        "hours grant", path: "/hours/{entry}/grant", roles: [.supervisor],
        title: Text("Toekennen", "Grant"),
        help: Text(
            "Ken alles toe, of een deel met een reden. Daarna telt het voor de registratie.",
            "Grant all of it, or a part with a reason. After that it counts for the registration."),
        forEver: Text(
            "Een oordeel verandert niet meer; een vergissing verbeter je met een nieuw oordeel.",
            "A judgement does not change any more; a mistake is corrected by a new judgement."))
    static let refusals: [RefusalCode] = [
        .notFound, HoursRefused.ownEntryCode, HoursRefused.takenBackCode, HoursRefused.judgedCode,
        HoursRefused.countsAsOneCode, HoursRefused.moreThanHandedInCode, HoursRefused.withoutReasonCode,
    ]

    let entry: ID<HoursEntry>
    let time: Hours?
    let reason: String?

    init(_ read: inout FieldReader) {
        entry = read.value("entry", Text("ingeleverde activiteit", "activity handed in"))
        time = read.grantedTime()
        reason = read.optionalFreeText(
            "reason", Text("Reden", "Reason"),
            hint: Text(
                "Nodig als je minder toekent dan is ingeleverd.", "Needed where you grant less than was handed in."),
            most: 500)
    }

    func perform(in context: Context) throws -> Done {
        let waiting = try Judging.waiting(entry, in: context)
        let verdict = try Verdict.grant(time, reason: reason, of: waiting)
        return Judging.done(waiting, verdict, try JudgementStore.write(verdict, on: entry, context.tx))
    }

    static func subject(_ path: FieldTree, in context: Context) throws -> String? {
        try EntryForm.subject(path, in: context)
    }

    static func wayBack(_ path: FieldTree, in context: Context) throws -> String? {
        try HoursEntry.href(HoursEntry.id(path))
    }
}
