internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Sets a rule for reminders from a day on: a new one, or another version of one that holds.
struct SetReminder: Action {
    static let door = Door(
        "reminder set", path: "/reminders/rules", formPath: "/reminders/rules/new", roles: FirstDay.setters,
        title: Text("Regel voor herinneringen vastleggen", "Set a rule for reminders"),
        help: Text(
            "Wie eraan wordt herinnerd, en hoeveel dagen ervoor of erna. Zonder ontvangers staat de regel uit.",
            "Who is reminded, and how many days before or after. Without recipients the rule is switched off."))
    static let refusals = [SettingsRefused.dayPast, SettingsRefused.dayTaken]

    private let key: String
    private let about: ReminderAbout
    private let days: Int
    private let moment: ReminderMoment
    private let recipients: [ReminderRecipient]
    private let from: Day

    init(_ read: inout FieldReader) {
        key = read.value(
            "key", Text("Korte naam", "Short name"),
            hint: Text(
                "Kleine letters, zoals end_quarter. De naam van een regel die er is, wijzigt die regel.",
                "Small letters, such as end_quarter. The name of a rule that is there changes that rule."))
        about = read.choice("about", Text("Waaraan", "Of what"))
        days = read.value("days", Text("Dagen", "Days"))
        moment = read.choice("moment", Text("Wanneer", "When"), standard: .before)
        recipients = [
            (ReminderRecipient.reviewer, read.flag("toReviewer", Text("Aan de reviewer", "To the reviewer"))),
            (.supervisor, read.flag("toSupervisor", Text("Aan de supervisor", "To the supervisor"))),
            (.employer, read.flag("toEmployer", Text("Aan de werkgever", "To the employer"))),
        ].filter(\.1).map(\.0)
        from = FirstDay.read(&read)
        check(&read)
    }

    private func check(_ read: inout FieldReader) {
        if !read.hasFault("key"), !read.isMissing("key"), key.wholeMatch(of: #/[a-z][a-z_]{0,59}/#) == nil {
            read.fault("key", Text("Gebruik kleine letters en _.", "Use small letters and _."))
        }
        if !read.hasFault("days"), !(0...730).contains(days) {
            read.fault("days", Text("Kies 0 tot en met 730 dagen.", "Choose 0 to 730 days."))
        }
        if !read.hasFault("moment"), about == .hoursWaiting, moment == .before {
            read.fault(
                "moment",
                Text(
                    "Aan uren die wachten wordt pas na het inleveren herinnerd. Kies erna.",
                    "Of hours that wait one is reminded after they were handed in. Choose after."))
        }
        if !read.hasFault("days"), moment == .after, days == 0 {
            read.fault("days", Text("Kies ten minste 1 dag erna.", "Choose at least 1 day after."))
        }
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        guard
            let rule = try ReminderStore.rules(on: context.today, context.tx).first(where: {
                $0.key == path["key"].shown
            })
        else { return .absent }
        return .record([
            "key": .text(rule.key), "about": .text(rule.about.rawValue), "days": .text(String(abs(rule.days))),
            "moment": .text((rule.days < 0 ? ReminderMoment.after : .before).rawValue),
            "toReviewer": .boolean(rule.recipients.contains(.reviewer)),
            "toSupervisor": .boolean(rule.recipients.contains(.supervisor)),
            "toEmployer": .boolean(rule.recipients.contains(.employer)),
        ])
    }

    static func wayBack(_ path: FieldTree, in context: Context) throws -> String? { "/reminders" }

    func perform(in context: Context) throws -> Done {
        try FirstDay.check(from, in: context)
        let name = Text("De regel “\(key)”", "The rule “\(key)”")
        do {
            try ReminderStore.set(
                key, from: from, about, days: moment == .after ? -days : days, recipients, context.tx)
        } catch let error as DatabaseError where error.constraint == "one_version_of_a_reminder_a_day" {
            throw SettingsRefused.taken(name, from)
        }
        return Done(
            Text(
                "\(name.nl) is vastgelegd vanaf \(from.formatted(.nl)).",
                "\(name.en) is set from \(from.formatted(.en))."), at: "/reminders",
            body: ["key": .string(key), "from": .day(from)])
    }
}
