internal import Doors
internal import Values

/// Makes the reminders that are due: at each start and each day.
enum ReminderJob {
    static let kind = JobKind(
        name: "reminders", title: Text("Herinneringen", "Reminders"),
        perform: { run in _ = try ReminderStore.remind(run.tx) })
}
