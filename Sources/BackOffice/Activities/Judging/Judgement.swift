internal import Doors
internal import Postgres
internal import Values
internal import Web

/// What a supervisor decided on an entry.
struct Judgement: Sendable {
    let id: ID<Judgement>
    let outcome: JudgementOutcome
    /// Minutes, or a number of the kinds that are counted.
    let granted: Int64
    let reason: String?
    /// The judgement that this one replaces.
    let corrects: ID<Judgement>?
    let recordedOn: Day
    /// Empty where the reader may not know.
    let judge: String

    init(_ row: Row) throws {
        id = try row("id")
        outcome = JudgementOutcome(rawValue: try row("outcome")) ?? .refused
        granted = try row("granted")
        reason = try row("reason")
        corrects = try row("corrects")
        recordedOn = try row("recorded_on")
        judge = try row("judge") ?? ""
    }

    var json: JSON {
        [
            "id": .integer(id.value), "outcome": .string(outcome.rawValue), "granted": .integer(granted),
            "reason": .text(reason), "corrects": corrects.map { .integer($0.value) } ?? .null,
            "recordedOn": .day(recordedOn), "judge": .string(judge),
        ]
    }
}

/// What a judgement comes to.
enum JudgementOutcome: String, Titled {
    case granted
    case inPart = "granted_in_part"
    case refused

    static var sample: JudgementOutcome { .granted }

    var title: Text {
        switch self {
        case .granted: Text("toegekend", "granted")
        case .inPart: Text("deels toegekend", "granted in part")
        case .refused: Text("afgewezen", "refused")
        }
    }
}

/// A judgement that is to be written down.
struct Verdict {
    let outcome: JudgementOutcome
    let granted: Int64
    let reason: String?

    /// A grant of all of an entry, or of some minutes of it.
    /// - Throws: `hours.counts-as-one`, `hours.more-than-handed-in`, `hours.without-reason`.
    static func grant(_ time: Hours?, reason: String?, of entry: HoursEntry) throws -> Verdict {
        guard let time else { return Verdict(outcome: .granted, granted: entry.quantity, reason: reason) }
        if entry.kind.isCounted { throw HoursRefused.countsAsOne(entry) }
        guard time.minutes <= entry.quantity else { throw HoursRefused.moreThanHandedIn(entry, time) }
        if time.minutes == entry.quantity {
            return Verdict(outcome: .granted, granted: entry.quantity, reason: reason)
        }
        guard reason != nil else { throw HoursRefused.withoutReason(entry) }
        return Verdict(outcome: .inPart, granted: time.minutes, reason: reason)
    }
}
