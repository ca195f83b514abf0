internal import Doors
internal import Postgres
internal import Values

/// The reminders to the person at work, for the start pages: each as long as what it is about is so.
enum ReminderTasks {
    static func forToday(_ caller: Caller, _ tx: Transaction) throws -> [DeskTask] {
        guard let person = caller.person else { return [] }
        let found = try ReminderStore.open(
            for: person, supervises: caller.roles.contains(.supervisor), tx)
        return found.map { task($0, mayOpenMe: caller.roles.contains(.reviewer), today: caller.today) }
    }

    private static func task(_ reminder: Reminder, mayOpenMe: Bool, today: Day) -> DeskTask {
        // Who is a reviewer but acts in another role only sees the page that the office sees.
        let isOwn = reminder.recipient == .reviewer && mayOpenMe
        let days = today.days(until: reminder.matterOn)
        return DeskTask(
            reminder.sentence,
            isOwn ? Text("Mijn gegevens bekijken", "See my page") : Text("Reviewer bekijken", "See the reviewer"),
            href: isOwn ? "/me" : Reviewer.href(reminder.reviewer), day: reminder.matterOn,
            urgency: days <= 0 ? .now : days <= 31 ? .soon : .later)
    }
}
