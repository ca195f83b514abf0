internal import Doors
internal import Postgres
internal import Values

/// What requests and reviews ask for today, for the start pages. Nothing of it is kept: a task is gone as soon as the
/// facts are right.
enum ReviewTasks {
    /// The tasks that the caller may see, the most urgent first.
    static func forToday(_ tx: Transaction, today: Day) throws -> [DeskTask] {
        let found = try tx.pipeline(ReviewTaskStore.statements(today: today))
        let tasks: [DeskTask] =
            try found[0].map(undecided) + found[1].map { try reportDue($0, today) } + found[2].map(targetPassed)
            + incomplete(found[3], today) + found[4].map(partial) + found[5].map(overdue)
            + found[6].map(documents) + found[7].map(evaluation) + found[8].compactMap { try lapse($0, today) }
        return tasks.sorted { ($0.urgency, $0.day) < ($1.urgency, $1.day) }
    }

    /// A task about a review: its page shows what to do first.
    private static func task(_ row: Row, _ sentence: Text, _ urgency: DeskTask.Urgency) throws -> DeskTask {
        let review: ID<Review> = try row("id")
        return DeskTask(
            sentence, Text("Leerreview bekijken", "See the review"), href: Review.href(review), day: try row("day"),
            urgency: urgency)
    }

    private static func undecided(_ row: Row) throws -> DeskTask {
        let request: ID<ReviewRequest> = try row("id")
        let subject: String = try row("subject")
        return DeskTask(
            Text(
                "Op de aanvraag “\(subject.firstLine)” is nog niet besloten.",
                "The request “\(subject.firstLine)” has not been decided on yet."),
            Text("Aanvraag bekijken", "See the request"), href: ReviewRequest.href(request), day: try row("day"),
            urgency: .now)
    }

    private static func reportDue(_ row: Row, _ today: Day) throws -> DeskTask {
        let number: String = try row("number")
        let day: Day = try row("day")
        return try task(
            row,
            Text(
                "Het incidentrapport bij \(number) moet op \(day.formatted(.nl)) bij de inspectie zijn.",
                "The incident report of \(number) is due at the inspectorate on \(day.formatted(.en))."),
            day == today ? .now : .soon)
    }

    private static func targetPassed(_ row: Row) throws -> DeskTask {
        let number: String = try row("number")
        let day: Day = try row("day")
        return try task(
            row,
            Text(
                "\(number) had op \(day.formatted(.nl)) klaar moeten zijn.",
                "\(number) should have been done by \(day.formatted(.en))."), .soon)
    }

    /// One task for each open review whose team has an empty place.
    private static func incomplete(_ rows: [Row], _ today: Day) throws -> [DeskTask] {
        var tasks: [DeskTask] = []
        var rest = rows[...]
        while let first = rest.first {
            let review: Int64 = try first("id")
            let own = try rest.prefix { try $0("id") == review }
            rest = rest.dropFirst(own.count)
            let rule = TeamRule(needsSecond: try first("needs_second"))
            let missing = rule.missing(try own.compactMap(seat), on: today)
            if !missing.isEmpty { tasks.append(try incomplete(first, missing)) }
        }
        return tasks
    }

    private static func seat(_ row: Row) throws -> TeamRule.Seat? {
        guard let person: ID<Person> = try row("person"), let word: String = try row("part"),
            let part = TeamPart(rawValue: word), let from: Day = try row("from_day"),
            let period = Period(from: from, until: try row("until_day"))
        else { return nil }
        return TeamRule.Seat(person, part, period)
    }

    private static func incomplete(_ row: Row, _ missing: [TeamPart]) throws -> DeskTask {
        let number: String = try row("number")
        let isAtWork = try ReviewStore.state(row("state")) != .orientation
        let dutch = missing.map(\.title.nl).joined(separator: " en geen ")
        let english = missing.map(\.title.en).joined(separator: " and no ")
        return try task(
            row, Text("\(number) heeft nog geen \(dutch).", "\(number) has no \(english) yet."),
            isAtWork ? .now : .later)
    }

    private static func partial(_ row: Row) throws -> DeskTask {
        let number: String = try row("number")
        let person: String = try row("person")
        let employer: String = try row("employer")
        guard try row("present") else {
            return try task(
                row,
                Text(
                    "\(person) werkte tot kort geleden bij \(employer), dat partij is in \(number). Bespreek of dat kan.",
                    "\(person) worked for \(employer) until recently, which is a party to \(number). Discuss it."),
                .soon)
        }
        return try task(
            row,
            Text(
                "\(person) werkt bij \(employer), dat partij is in \(number). Bespreek wie het overneemt.",
                "\(person) works for \(employer), which is a party to \(number). Discuss who takes over."), .now)
    }

    private static func lapse(_ row: Row, _ today: Day) throws -> DeskTask? {
        guard let gap = try StandingGap(row), let part = TeamPart(rawValue: try row("part")) else { return nil }
        let number: String = try row("number")
        let person: String = try row("person")
        return try task(
            row,
            Text(
                "\(person), \(part.title.nl) in \(number), \(gap.words.nl) (\(gap.day.formatted(.nl))). "
                    + "Bespreek wie het overneemt.",
                "\(person), \(part.title.en) in \(number), \(gap.words.en) (\(gap.day.formatted(.en))). "
                    + "Discuss who takes over."), gap.day <= today ? .now : .soon)
    }

    private static func overdue(_ row: Row) throws -> DeskTask {
        let number: String = try row("number")
        let dutch: String = try row("name_nl")
        let english: String = try row("name_en")
        let day: Day = try row("day")
        return try task(
            row,
            Text(
                "De stap \(dutch) van \(number) had op \(day.formatted(.nl)) klaar moeten zijn.",
                "The step \(english) of \(number) should have been done on \(day.formatted(.en))."), .soon)
    }

    private static func documents(_ row: Row) throws -> DeskTask {
        let number: String = try row("number")
        return try task(
            row,
            Text(
                "De werkdocumenten van \(number) moeten worden vernietigd. Leg vast wat, door wie en wanneer.",
                "The working documents of \(number) must be destroyed. Record what, by whom and when."), .now)
    }

    private static func evaluation(_ row: Row) throws -> DeskTask {
        let number: String = try row("number")
        return try task(
            row,
            Text(
                "\(number) is nog niet geëvalueerd met de organisaties.",
                "\(number) has not been evaluated with the organisations yet."), .later)
    }
}
