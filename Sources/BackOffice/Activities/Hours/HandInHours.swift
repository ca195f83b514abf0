internal import Doors
internal import Values
internal import Web

/// Hands in what a reviewer did; a supervisor judges it.
struct HandInHours: Action {
    static let door = Door(
        "hours hand-in", path: "/hours", formPath: "/hours/new", roles: [.reviewer],
        title: Text("Uren inleveren", "Hand in hours"), button: Text("Inleveren", "Hand in"),
        help: Text(
            "Lever in wat je deed. Een supervisor kent het daarna toe. Het telt op de dag waarop je het deed.",
            "Hand in what you did. A supervisor then grants it. It counts on the day on which you did it."))
    static let refusals: [RefusalCode] = [
        ReviewersRefused.notInRegisterCode, HoursRefused.inFutureCode, HoursRefused.tooLateCode, .notFound,
        HoursRefused.gatheringDiffersCode, HoursRefused.gatheringCancelledCode, HoursRefused.notInTeamCode,
        HoursRefused.alreadyCode,
    ]

    let kind: ActivityKind
    let day: Day
    let time: Hours?
    let gathering: ID<Gathering>?
    let review: Int64?
    let note: String?

    /// Minutes, or 1 of the kinds that are counted.
    var quantity: Int64 { kind.isCounted ? 1 : time?.minutes ?? 0 }

    init(_ read: inout FieldReader) {
        kind = read.choice("kind", Text("Wat", "What"))
        day = read.value("day", Text("Dag", "Day"))
        time = read.optional(
            "time", Text("Tijd", "Time"),
            hint: Text(
                "Zoals 2:30. Een leerreview of themabijeenkomst telt als één: laat dit dan leeg.",
                "Such as 2:30. A review or theme meeting counts as one: leave this empty then."))
        gathering = read.optionalPick(
            "gathering", Text("Bijeenkomst", "Gathering"), from: OwnWorkStore.gatherings)
        review = read.optionalPick("review", Text("Leerreview", "Review"), from: OwnWorkStore.reviews)
        note = read.optionalFreeText(
            "note", Text("Toelichting", "Note"),
            hint: Text("Zonder gegevens van cliënten.", "Without data of clients."), most: 500)
        checkTime(&read)
        if review != nil, !kind.mayBeInAReview {
            read.fault(
                "review",
                Text(
                    "Een leerreview hoort bij werk, supervisie of intervisie. Laat dit leeg.",
                    "A review goes with practice, supervision or intervision. Leave this empty."))
        }
        if kind == .practice, read.isMissing("review"), !read.hasFault("kind") {
            read.fault("review", Text("Kies de leerreview.", "Choose the review."))
        }
    }

    private func checkTime(_ read: inout FieldReader) {
        guard !read.hasFault("kind") else { return }
        if kind.isCounted, time != nil {
            read.fault(
                "time",
                Text(
                    "Dit telt als één, zonder uren. Laat dit leeg.",
                    "This counts as one, without hours. Leave it empty."))
        } else if !kind.isCounted, read.isMissing("time") {
            read.fault("time", Text("Vul in hoelang het duurde.", "Fill in how long it took."))
        } else if let time, !(1...1440).contains(time.minutes) {
            read.fault("time", Text("Vul 1 minuut tot 24 uur in.", "Fill in 1 minute up to 24 hours."))
        }
    }

    func perform(in context: Context) throws -> Done {
        guard let person = try context.caller.person, let own = try ReviewerStore.find(person: person, context.tx)
        else { throw ReviewersRefused.notInRegister }
        guard day <= (try context.today) else { throw HoursRefused.inFuture(day, today: try context.today) }
        let last = try EntryStore.lastDayToHandIn(of: day, context.tx)
        guard try context.today <= last else { throw HoursRefused.tooLate(day, last: last) }
        if let gathering { try check(GatheringStore.find(gathering, context.tx)) }
        let part = try review.flatMap { try partIn($0, context) }
        if let standing = try EntryStore.standing(
            of: own.id, gathering: gathering, review: kind == .practice ? review : nil, context.tx)
        {
            throw HoursRefused.already(standing)
        }
        let id = try EntryStore.handIn(self, part: kind == .practice ? part : nil, of: own.id, context.tx)
        let entry = try EntryStore.find(id, context.tx)
        return Done(
            Text(
                "Ingeleverd: \(entry.what.nl) op \(day.formatted(.nl)). Een supervisor beoordeelt het.",
                "Handed in: \(entry.what.en) on \(day.formatted(.en)). A supervisor will judge it."),
            at: entry.href, body: ["id": .integer(id.value)])
    }

    private func check(_ gathering: Gathering) throws {
        if let day = gathering.cancelledOn { throw HoursRefused.gatheringCancelled(gathering, on: day) }
        guard gathering.kind.activity == kind, gathering.day == day else {
            throw HoursRefused.gatheringDiffers(gathering)
        }
    }

    private func partIn(_ review: Int64, _ context: Context) throws -> PracticePart? {
        guard let own = try OwnWorkStore.review(review, context.tx) else { throw HoursRefused.notInTeam }
        return own.part
    }

    /// From the page of a gathering: its kind, day and time.
    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        guard let id = ID<Gathering>.parse(path["gathering"].shown),
            let gathering = try? GatheringStore.find(id, context.tx)
        else { return .record(["day": .kept(try context.today)]) }
        return .record([
            "kind": .text(gathering.kind.rawValue), "day": .kept(gathering.day),
            "time": gathering.kind.activity.isCounted ? .absent : .kept(gathering.time),
        ])
    }
}
