internal import Doors
internal import Postgres
internal import Values

/// What hours and gatherings ask for today, for the start pages. Nothing of it is kept: a task is gone as soon as the
/// facts are right.
enum HoursTasks {
    /// What is the caller's own to do, as supervisor and as reviewer.
    static func own(_ roles: [Role], _ tx: Transaction, today: Day) throws -> [DeskTask] {
        var tasks: [DeskTask] = []
        if roles.contains(.supervisor) {
            tasks += try tx.rows(HoursTaskStore.waiting(today)).compactMap { try waiting($0, today) }
        }
        if roles.contains(.reviewer) {
            let found = try tx.pipeline([HoursTaskStore.judged(today), HoursTaskStore.coming(today)])
            tasks += try found[0].map { try judged(HoursEntry($0)) } + found[1].map { try coming(Gathering($0), today) }
        }
        return tasks
    }

    /// What is the coordinator's to do.
    static func ofCoordinator(_ tx: Transaction, today: Day) throws -> [DeskTask] {
        try tx.rows(HoursTaskStore.unattended(today)).map { row in
            let one = try Gathering(row)
            return DeskTask(
                Text(
                    "Van “\(one.title)” (\(one.day.formatted(.nl))) is niet vastgelegd wie er waren.",
                    "It has not been recorded who were at “\(one.title)” (\(one.day.formatted(.en)))."),
                Text("Bijeenkomst bekijken", "See the gathering"), href: one.href, day: one.day, urgency: .soon)
        }
    }

    private static func waiting(_ row: Row, _ today: Day) throws -> DeskTask? {
        let count: Int64 = try row("count")
        let late: Int64 = try row("late")
        guard count > 0, let due: Day = try row("due") else { return nil }
        let lines =
            count == 1
            ? Text("1 regel wacht", "1 line awaits") : Text("\(count) regels wachten", "\(count) lines await")
        let over = Text("; \(late) daarvan te lang", "; \(late) of them too long")
        return DeskTask(
            Text(
                "\(lines.nl) op je oordeel\(late > 0 ? over.nl : "").",
                "\(lines.en) your judgement\(late > 0 ? over.en : "")."),
            Text("Uren beoordelen", "Judge the hours"), href: "/hours?state=waiting", day: due,
            urgency: late > 0 ? .now : .soon)
    }

    private static func judged(_ entry: HoursEntry) -> DeskTask {
        let day = entry.day
        return DeskTask(
            Text(
                "\(entry.what.nl) van \(day.formatted(.nl)): \(entry.state.title.nl). Lees waarom.",
                "\(entry.what.en) of \(day.formatted(.en)): \(entry.state.title.en). Read why."),
            Text("Oordeel bekijken", "See the judgement"), href: entry.href, day: day, urgency: .later)
    }

    private static func coming(_ one: Gathering, _ today: Day) -> DeskTask {
        let time = one.startsAt.map { Text(" om \($0.formatted)", " at \($0.formatted)") } ?? Text("", "")
        return DeskTask(
            Text(
                "“\(one.title)” is op \(one.day.formatted(.nl))\(time.nl).",
                "“\(one.title)” is on \(one.day.formatted(.en))\(time.en)."),
            Text("Bijeenkomst bekijken", "See the gathering"), href: one.href, day: one.day,
            urgency: one.day <= today.adding(days: 1) ? .soon : .later)
    }
}
