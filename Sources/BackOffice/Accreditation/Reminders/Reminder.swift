internal import Postgres
internal import Values

/// A reminder that was made: whom of what, by which rule.
struct Reminder: Sendable {
    let id: Int64
    let reviewer: ID<Reviewer>
    let reviewerName: String
    let registerNumber: String
    let about: ReminderAbout
    let rule: String
    let days: Int
    /// The last day of the registration, or the day on which the hours were handed in.
    let matterOn: Day
    let dueOn: Day
    let recipient: ReminderRecipient
    /// The person or contact; nil for whoever supervises, and where nobody is known.
    let recipientName: String?
    let note: String?
    let isOvertaken: Bool
    let madeOn: Day
    let writtenAt: Moment

    init(_ row: Row) throws {
        id = try row("id")
        reviewer = try row("reviewer")
        reviewerName = try row("reviewer_name")
        registerNumber = try row("register_number")
        about = ReminderAbout(rawValue: try row("about")) ?? .registrationEnds
        rule = try row("rule")
        days = try row("days")
        matterOn = try row("matter_on")
        dueOn = try row("due_on")
        recipient = ReminderRecipient(rawValue: try row("recipient")) ?? .reviewer
        recipientName = try row("recipient_name")
        note = try row("note")
        isOvertaken = try row("is_overtaken")
        madeOn = try row("made_on")
        writtenAt = try row("written_at")
    }

    /// Who is reminded, or why nobody is.
    var told: Text {
        if let name = recipientName { return Text(name, name) }
        switch note {
        case "freelancer": return Text("niemand: zelfstandig", "nobody: a freelancer")
        case "no_contact": return Text("niemand: werkgever zonder contactpersoon", "nobody: no contact at the employer")
        default: return Text("de supervisors", "the supervisors")
        }
    }

    /// What it says to its recipient.
    var sentence: Text {
        let day = Text(matterOn.formatted(.nl), matterOn.formatted(.en))
        switch (about, recipient == .reviewer, days < 0) {
        case (.registrationEnds, true, false):
            return Text("Je registratie loopt tot en met \(day.nl).", "Your registration runs until \(day.en).")
        case (.registrationEnds, false, false):
            return Text(
                "De registratie van \(reviewerName) loopt tot en met \(day.nl).",
                "The registration of \(reviewerName) runs until \(day.en).")
        case (.registrationEnds, true, true):
            return Text(
                "Je registratie is op \(day.nl) verlopen. Neem contact op met je supervisor.",
                "Your registration ended on \(day.en). Contact your supervisor.")
        case (.registrationEnds, false, true):
            return Text(
                "De registratie van \(reviewerName) is op \(day.nl) verlopen zonder besluit.",
                "The registration of \(reviewerName) ended on \(day.en) without a decision.")
        case (.conditionNotMet, true, _):
            return Text(
                "Voor je registratie, die loopt tot en met \(day.nl), is nog niet aan alle eisen voldaan.",
                "For your registration, which runs until \(day.en), not all conditions are met yet.")
        case (.conditionNotMet, false, _):
            return Text(
                "\(reviewerName) voldoet nog niet aan alle eisen; de registratie loopt tot en met \(day.nl).",
                "\(reviewerName) does not meet all conditions yet; the registration runs until \(day.en).")
        case (.hoursWaiting, true, _):
            return Text(
                "Je uren wachten sinds \(day.nl) op een beoordeling.", "Your hours await judgement since \(day.en).")
        case (.hoursWaiting, false, _):
            return Text(
                "Uren van \(reviewerName) wachten sinds \(day.nl) op een beoordeling.",
                "Hours of \(reviewerName) await judgement since \(day.en).")
        }
    }
}
