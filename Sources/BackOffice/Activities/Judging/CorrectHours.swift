internal import Doors
internal import Values
internal import Web

/// Replaces the judgement on an entry by another, which names it.
struct CorrectHours: Action {
    static let door = Door(
        "hours correct", path: "/hours/{entry}/correction", roles: [.supervisor],
        title: Text("Oordeel verbeteren", "Correct the judgement"),
        help: Text(
            "Leg een nieuw oordeel vast in plaats van het vorige. Het vorige blijft in beeld.",
            "Record a new judgement in place of the last. The last stays in sight."))
    static let refusals: [RefusalCode] = [
        .notFound, HoursRefused.ownEntryCode, HoursRefused.takenBackCode, HoursRefused.notJudgedCode, .stale,
        HoursRefused.countsAsOneCode, HoursRefused.moreThanHandedInCode, HoursRefused.withoutTimeCode,
    ]

    let entry: ID<HoursEntry>
    let outcome: JudgementOutcome
    let time: Hours?
    let reason: String
    /// The judgement that was seen and is to be replaced.
    let seen: Int64?

    init(_ read: inout FieldReader) {
        entry = read.value("entry", Text("ingeleverde activiteit", "activity handed in"))
        outcome = read.choice("outcome", Text("Nieuw oordeel", "New judgement"))
        time = read.optional(
            "time", Text("Hoeveel tijd", "How much time"),
            hint: Text("Alleen als je een deel toekent.", "Only where you grant a part."))
        reason = read.freeText(
            "reason", Text("Waarom anders", "Why otherwise"), most: 500, lines: true)
        seen = read.seen()
    }

    func perform(in context: Context) throws -> Done {
        let (standing, last) = try Judging.held(entry, in: context)
        guard let last else { throw HoursRefused.notJudged(standing) }
        if let seen, seen != last.id.value {
            throw Refused.stale(Text("Het oordeel", "The judgement"), current: Self.tree(last))
        }
        let verdict = try verdict(on: standing)
        return Judging.done(
            standing, verdict, try JudgementStore.write(verdict, on: entry, correcting: last.id, context.tx))
    }

    private func verdict(on entry: HoursEntry) throws -> Verdict {
        switch outcome {
        case .granted: return Verdict(outcome: .granted, granted: entry.quantity, reason: reason)
        case .refused: return Verdict(outcome: .refused, granted: 0, reason: reason)
        case .inPart:
            if entry.kind.isCounted { throw HoursRefused.countsAsOne(entry) }
            guard let time, time > .zero else { throw HoursRefused.withoutTime(entry) }
            return try Verdict.grant(time, reason: reason, of: entry)
        }
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        try JudgementStore.last(of: HoursEntry.id(path), context.tx).map(tree) ?? .absent
    }

    private static func tree(_ last: Judgement) -> FieldTree {
        .record([
            "outcome": .text(last.outcome.rawValue), "seen": .number(String(last.id.value)),
            "time": last.outcome == .inPart ? .kept(Hours(minutes: last.granted)) : .absent,
        ])
    }

    static func subject(_ path: FieldTree, in context: Context) throws -> String? {
        try EntryForm.subject(path, in: context)
    }

    static func wayBack(_ path: FieldTree, in context: Context) throws -> String? {
        try HoursEntry.href(HoursEntry.id(path))
    }
}
