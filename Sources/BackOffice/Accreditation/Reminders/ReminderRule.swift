internal import Doors
internal import Postgres
internal import Values

/// Whom to remind of what, and when: a version of a rule.
struct ReminderRule: Sendable {
    let key: String
    let fromDay: Day
    let about: ReminderAbout
    /// Before the last day of the registration; negative: after it, or after the hours were handed in.
    let days: Int
    let recipients: [ReminderRecipient]

    init(_ row: Row) throws {
        key = try row("key")
        fromDay = try row("from_day")
        about = ReminderAbout(rawValue: try row("about")) ?? .registrationEnds
        days = try row("days")
        let words: [String] = try row("recipients")
        recipients = words.compactMap(ReminderRecipient.init)
    }

    /// "90 dagen voor het einde van de registratie".
    static func term(_ days: Int, _ about: ReminderAbout) -> Text {
        let count = abs(days)
        let (nl, en) = count == 1 ? ("1 dag", "1 day") : ("\(count) dagen", "\(count) days")
        switch (about, days < 0) {
        case (.hoursWaiting, _): return Text("\(nl) na het inleveren", "\(en) after handing in")
        case (_, true): return Text("\(nl) na het einde van de registratie", "\(en) after the end of the registration")
        case (_, false):
            return Text("\(nl) voor het einde van de registratie", "\(en) before the end of the registration")
        }
    }
}

/// What a reminder is about.
enum ReminderAbout: String, Titled {
    case registrationEnds = "registration_ends"
    case conditionNotMet = "condition_not_met"
    case hoursWaiting = "hours_waiting"

    static let sample = ReminderAbout.registrationEnds

    var title: Text {
        switch self {
        case .registrationEnds: Text("de registratie loopt af", "the registration ends")
        case .conditionNotMet: Text("een eis is nog niet gehaald", "a condition is not met yet")
        case .hoursWaiting: Text("uren wachten op een beoordeling", "hours await judgement")
        }
    }
}

/// Who is reminded.
enum ReminderRecipient: String, Titled {
    case reviewer, supervisor, employer

    static let sample = ReminderRecipient.reviewer

    var title: Text {
        switch self {
        case .reviewer: Text("reviewer", "reviewer")
        case .supervisor: Text("supervisor", "supervisor")
        case .employer: Text("werkgever", "employer")
        }
    }
}

/// On which side of the end.
enum ReminderMoment: String, Titled {
    case before, after

    static let sample = ReminderMoment.before

    var title: Text {
        switch self {
        case .before: Text("ervoor", "before")
        case .after: Text("erna", "after")
        }
    }
}
