internal import Doors
internal import Values

/// Which part somebody has in the team of a review.
enum TeamPart: String, Titled {
    case projectLeader = "project_leader"
    case lead
    case second
    case inTraining = "in_training"
    case supervisor

    static var sample: TeamPart { .lead }

    /// What the part is called on screen.
    var title: Text {
        switch self {
        case .projectLeader: Text("projectleider", "project leader")
        case .lead: Text("eerste reviewer", "lead reviewer")
        case .second: Text("tweede reviewer", "second reviewer")
        case .inTraining: Text("reviewer in opleiding", "reviewer in training")
        case .supervisor: Text("supervisor", "supervisor")
        }
    }

    /// Whether only a reviewer in the register can have it.
    var isForReviewers: Bool {
        switch self {
        case .lead, .second, .inTraining: true
        case .projectLeader, .supervisor: false
        }
    }
}

/// What a kind of review asks of its team. Who may lead by accreditation is judged elsewhere; here, whether the parts
/// are filled.
struct TeamRule: Sendable, Equatable {
    /// A place in the team, and who holds it when.
    struct Seat: Sendable, Equatable {
        let person: ID<Person>
        let part: TeamPart
        let period: Period

        init(_ person: ID<Person>, _ part: TeamPart, _ period: Period) {
            self.person = person
            self.part = part
            self.period = period
        }
    }

    /// False for a kind that one reviewer may lead alone.
    let needsSecond: Bool

    init(needsSecond: Bool) { self.needsSecond = needsSecond }

    /// The parts that nobody holds on a day and that must be held. Somebody who is to begin later counts: the team is
    /// composed, though not yet at work.
    func missing(_ seats: [Seat], on day: Day) -> [TeamPart] {
        let present = seats.filter { $0.period.until.map { day <= $0 } ?? true }
        let leads = Set(present.filter { $0.part == .lead }.map(\.person))
        let seconds = Set(present.filter { $0.part == .second }.map(\.person))
        var missing: [TeamPart] = leads.isEmpty ? [.lead] : []
        // One person cannot be both: somebody who takes over the lead leaves the other place empty.
        if needsSecond, seconds.isEmpty || (leads.union(seconds).count < 2 && !leads.isEmpty) {
            missing.append(.second)
        }
        return missing
    }
}
