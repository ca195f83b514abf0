internal import Doors
internal import Postgres
internal import Values
internal import Web

/// A gathering (bijeenkomst): a meeting of intervision, a theme meeting, a day of a training.
struct Gathering: Sendable {
    let id: ID<Gathering>
    let kind: GatheringKind
    let day: Day
    let startsAt: ClockTime?
    let time: Hours
    let title: String
    let place: String?
    let group: ID<IntervisionGroup>?
    let groupName: String?
    let cohort: ID<Cohort>?
    let cohortName: String?
    let cancelledOn: Day?
    let version: Int64

    static let words = Text("De bijeenkomst", "The gathering")

    init(_ row: Row) throws {
        id = try row("id")
        kind = GatheringKind(rawValue: try row("kind")) ?? .other
        day = try row("on_day")
        startsAt = try row("starts_at")
        time = try row("minutes")
        title = try row("title")
        place = try row("place")
        group = try row("intervision_group")
        groupName = try row("group_name")
        cohort = try row("cohort")
        cohortName = try row("cohort_name")
        cancelledOn = try row("cancelled_on")
        version = try row("version")
    }

    var href: String { Self.href(id) }

    static func href(_ id: ID<Gathering>) -> String { "/gatherings/\(id.value)" }

    /// The gathering that an address names.
    /// - Throws: `not-found`.
    static func id(_ path: FieldTree) throws -> ID<Gathering> {
        guard let id = ID<Gathering>.parse(path["gathering"].shown) else { throw Refused.notFound(words) }
        return id
    }

    /// What attending it counts for: minutes, or 1 of the kinds that are counted.
    var credit: Int64 { kind.activity.isCounted ? 1 : time.minutes }

    var json: JSON {
        [
            "id": .integer(id.value), "kind": .string(kind.rawValue), "day": .day(day),
            "startsAt": .text(startsAt?.formatted), "minutes": .integer(time.minutes), "title": .string(title),
            "place": .text(place), "group": group.map { .integer($0.value) } ?? .null, "groupName": .text(groupName),
            "cohort": cohort.map { .integer($0.value) } ?? .null, "cohortName": .text(cohortName),
            "cancelledOn": .day(cancelledOn), "version": .integer(version),
        ]
    }

    var tree: FieldTree {
        .record([
            "day": .kept(day), "startsAt": .kept(startsAt), "time": .kept(time), "title": .kept(title),
            "place": .kept(place), "seen": .number(String(version)),
        ])
    }
}

/// Of which kind a gathering is: of every kind but work in a review.
enum GatheringKind: String, Titled {
    case intervision
    case themeMeeting = "theme_meeting"
    case supervision, training, other

    static var sample: GatheringKind { .intervision }

    var title: Text { activity.title }

    /// What attending it counts for.
    var activity: ActivityKind {
        switch self {
        case .intervision: .intervision
        case .themeMeeting: .themeMeeting
        case .supervision: .supervision
        case .training: .training
        case .other: .other
        }
    }
}
