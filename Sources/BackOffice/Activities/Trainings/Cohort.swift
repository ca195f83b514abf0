internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Who take a training together.
struct Cohort: Sendable {
    let id: ID<Cohort>
    let training: ID<Training>
    let trainingName: String
    let name: String

    static let words = Text("Het cohort", "The cohort")

    init(_ row: Row) throws {
        id = try row("id")
        training = try row("training")
        trainingName = try row("training_name")
        name = try row("name")
    }

    var href: String { Self.href(id) }

    static func href(_ id: ID<Cohort>) -> String { "/cohorts/\(id.value)" }

    /// The cohort that an address names.
    /// - Throws: `not-found`.
    static func id(_ path: FieldTree) throws -> ID<Cohort> {
        guard let id = ID<Cohort>.parse(path["cohort"].shown) else { throw Refused.notFound(words) }
        return id
    }

    /// The training and the cohort's own name.
    var fullName: String { "\(trainingName), \(name)" }

    var json: JSON {
        [
            "id": .integer(id.value), "training": .integer(training.value), "trainingName": .string(trainingName),
            "name": .string(name),
        ]
    }
}

/// Somebody who takes a training, and how it ended.
struct CohortMember: Sendable {
    let reviewer: NamedReviewer
    let joinedOn: Day
    /// The last day, included.
    let leftOn: Day?
    let completedOn: Day?
    /// Why it was completed although a day was missed.
    let ground: String?

    static let words = Text("De deelnemer", "The participant")

    init(_ row: Row) throws {
        reviewer = try NamedReviewer(row)
        joinedOn = try row("joined_on")
        leftOn = try row("left_on")
        completedOn = try row("completed_on")
        ground = try row("ground")
    }

    /// The days of a cohort up to a day on which somebody was to be there.
    func days(_ gatherings: [Gathering], until day: Day) -> [Gathering] {
        gatherings.filter { one in
            one.cancelledOn == nil && one.day <= day && one.day >= joinedOn && leftOn.map { one.day <= $0 } ?? true
        }
    }

    var json: JSON {
        .object(
            (reviewer.json.members ?? []) + [
                ("joinedOn", .day(joinedOn)), ("leftOn", .day(leftOn)), ("completedOn", .day(completedOn)),
                ("ground", .text(ground)),
            ])
    }
}

/// Where a trainer comes from.
enum TrainerOrigin: String, Titled {
    case british, dutch

    static var sample: TrainerOrigin { .british }

    var title: Text {
        switch self {
        case .british: Text("Brits", "British")
        case .dutch: Text("Nederlands", "Dutch")
        }
    }
}

/// Who gives a training to a cohort.
struct Trainer: FieldRecord {
    let name: String
    let origin: TrainerOrigin

    init(_ read: inout FieldReader) {
        name = read.line("name", Text("Naam", "Name"))
        origin = read.choice("origin", Text("Herkomst", "Origin"))
    }

    init(_ row: Row) throws {
        name = try row("name")
        origin = TrainerOrigin(rawValue: try row("origin")) ?? .dutch
    }

    var json: JSON { ["name": .string(name), "origin": .string(origin.rawValue)] }
}
