internal import Doors
internal import Values

/// Reminders: the rules, and what was made by them.
enum ReminderPart {
    static let actions = [AnyAction(SetReminder.self)]
    static let views = [AnyView(ListReminders.self)]

    /// The reminders that wait to be sent, among the work that waits.
    @Sendable
    static func jobs(in context: Context) throws -> [JobStore.Entry] {
        try ReminderStore.waiting(context.tx).map { reminder in
            JobStore.Entry(
                id: reminder.id, kind: "reminder", subject: reminder.reviewer.value, state: .waiting, tries: 0,
                askedAt: reminder.writtenAt, dueAt: reminder.writtenAt, fault: nil)
        }
    }
}
