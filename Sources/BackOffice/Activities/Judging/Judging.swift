internal import Doors
internal import Values
internal import Web

/// What every judgement begins with.
enum Judging {
    /// An entry that awaits judgement, held until the end of the transaction.
    /// - Throws: `not-found`, `hours.own-entry`, `hours.taken-back`, `hours.judged`.
    static func waiting(_ id: ID<HoursEntry>, in context: Context) throws -> HoursEntry {
        let (entry, last) = try held(id, in: context)
        if let last { throw HoursRefused.judged(entry, last) }
        return entry
    }

    /// An entry with the judgement that holds.
    /// - Throws: `not-found`, `hours.own-entry`, `hours.taken-back`.
    static func held(_ id: ID<HoursEntry>, in context: Context) throws -> (entry: HoursEntry, last: Judgement?) {
        guard let (entry, last) = try JudgementStore.held([id], context.tx).first else {
            throw Refused.notFound(HoursEntry.words)
        }
        try check(entry, own: JudgementStore.ownReviewer(context.tx))
        return (entry, last)
    }

    static func check(_ entry: HoursEntry, own: ID<Reviewer>?) throws {
        if entry.reviewer == own { throw HoursRefused.ownEntry(entry) }
        if let day = entry.withdrawnOn { throw HoursRefused.takenBack(entry, on: day) }
    }

    /// What was decided, with the list to go on with.
    static func done(_ entry: HoursEntry, _ verdict: Verdict, _ id: ID<Judgement>) -> Done {
        let name = entry.reviewerName
        let granted = entry.kind.words(verdict.granted)
        let words =
            switch verdict.outcome {
            case .granted: Text("Toegekend aan \(name): \(entry.what.nl).", "Granted to \(name): \(entry.what.en).")
            case .inPart:
                Text(
                    "Toegekend aan \(name): \(granted.nl) van \(entry.what.nl).",
                    "Granted to \(name): \(granted.en) of \(entry.what.en).")
            case .refused:
                Text("Afgewezen voor \(name): \(entry.what.nl).", "Refused for \(name): \(entry.what.en).")
            }
        return Done(
            words, at: entry.href,
            body: [
                "id": .integer(entry.id.value), "judgement": .integer(id.value),
                "granted": .integer(verdict.granted),
            ])
    }
}

extension FieldReader {
    /// How much is granted, where not all.
    mutating func grantedTime() -> Hours? {
        let time: Hours? = optional(
            "time", Text("Hoeveel tijd", "How much time"),
            hint: Text("Leeg: alles wat is ingeleverd.", "Empty: all that was handed in."))
        if time == .zero {
            fault(
                "time",
                Text(
                    "Niets toekennen is afwijzen. Kies dan afwijzen.",
                    "To grant nothing is to refuse. Choose refuse then."))
        }
        return time
    }
}
