internal import Doors
internal import Postgres
internal import Values

/// What today asks of a person, from all parts.
enum StartTasks {
    /// A task, and whether the caller only reads what the coordinator must do.
    typealias Asked = (task: DeskTask, isForCoordinator: Bool)

    /// The most urgent first.
    static func all(of caller: Caller, _ tx: Transaction) throws -> [Asked] {
        let isReader = Role.office.contains(caller.role) && !caller.roles.contains(.coordinator)
        let all: [Asked] =
            try own(caller, tx).map { ($0, false) } + ofCoordinator(caller, tx).map { ($0, isReader) }
        return all.sorted { ($0.task.urgency, $0.task.day) < ($1.task.urgency, $1.task.day) }
    }

    private static func own(_ caller: Caller, _ tx: Transaction) throws -> [DeskTask] {
        var tasks =
            try HoursTasks.own(caller.roles, tx, today: caller.today) + DecisionTasks.forToday(caller, tx)
            + ReminderTasks.forToday(caller, tx)
        // Who is administrator beside another role acts here in that one, which may not read everything.
        if caller.roles.contains(.administrator), ListJobs.door.roles.contains(caller.role) {
            tasks += try JobTasks.forToday(tx)
        }
        return tasks
    }

    /// A reviewer sees what the own reviews ask, whoever does it.
    private static func ofCoordinator(_ caller: Caller, _ tx: Transaction) throws -> [DeskTask] {
        if caller.role == .reviewer { return try ReviewTasks.forToday(tx, today: caller.today) }
        guard Role.office.contains(caller.role) else { return [] }
        return try ReviewTasks.forToday(tx, today: caller.today) + AgreementTasks.forToday(tx, today: caller.today)
            + HoursTasks.ofCoordinator(tx, today: caller.today)
    }
}
