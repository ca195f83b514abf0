internal import Doors
internal import Look
internal import Postgres
internal import Values
internal import Web

/// Something that counts for standing once a supervisor has granted it.
struct HoursEntry: Sendable {
    let id: ID<HoursEntry>
    let reviewer: ID<Reviewer>
    let registerNumber: String
    let reviewerName: String
    let kind: ActivityKind
    let day: Day
    /// Minutes, or 1 for the kinds that are counted.
    let quantity: Int64
    /// What the last judgement granted, in the same unit; nil: not judged.
    let granted: Int64?
    let gathering: ID<Gathering>?
    let gatheringTitle: String?
    /// The review in which it was: Activities knows it by its number only.
    let review: Int64?
    let reviewNumber: String?
    let part: PracticePart?
    let note: String?
    let source: EntrySource
    /// Since when it is known.
    let recordedOn: Day
    let withdrawnOn: Day?

    static let words = Text("De ingeleverde activiteit", "The activity handed in")

    init(_ row: Row) throws {
        id = try row("id")
        reviewer = try row("reviewer")
        registerNumber = try row("register_number")
        reviewerName = try row("reviewer_name")
        kind = ActivityKind(rawValue: try row("kind")) ?? .other
        day = try row("on_day")
        quantity = try row("quantity")
        granted = try row("granted")
        gathering = try row("gathering")
        gatheringTitle = try row("gathering_title")
        review = try row("review")
        reviewNumber = try row("review_number")
        part = PracticePart(rawValue: try row("part") ?? "")
        note = try row("note")
        source = EntrySource(rawValue: try row("source")) ?? .handIn
        recordedOn = try row("recorded_on")
        withdrawnOn = try row("withdrawn_on")
    }

    var href: String { Self.href(id) }

    static func href(_ id: ID<HoursEntry>) -> String { "/hours/\(id.value)" }

    /// The entry that an address names.
    /// - Throws: `not-found`.
    static func id(_ path: FieldTree) throws -> ID<HoursEntry> {
        guard let id = ID<HoursEntry>.parse(path["entry"].shown) else { throw Refused.notFound(words) }
        return id
    }

    var state: EntryState {
        if withdrawnOn != nil { return .takenBack }
        guard let granted else { return .waiting }
        return granted == 0 ? .refused : granted == quantity ? .granted : .grantedInPart
    }

    /// What it is, in a few words: "2 u intervisie", "leerreview als eerste reviewer".
    var what: Text {
        if kind.isCounted {
            return Text(
                [kind.title.nl, part?.title.nl].compactMap(\.self).joined(separator: " "),
                [kind.title.en, part?.title.en].compactMap(\.self).joined(separator: " "))
        }
        return Text("\(kind.words(quantity).nl) \(kind.title.nl)", "\(kind.words(quantity).en) \(kind.title.en)")
    }

    /// Where it was: the gathering, or the review.
    var place: String? { gatheringTitle ?? reviewNumber }

    var json: JSON {
        [
            "id": .integer(id.value), "reviewer": .integer(reviewer.value),
            "registerNumber": .string(registerNumber), "reviewerName": .string(reviewerName),
            "kind": .string(kind.rawValue), "day": .day(day), "handedIn": .integer(quantity),
            "granted": granted.map(JSON.integer) ?? .null, "state": .string(state.rawValue),
            "gathering": gathering.map { .integer($0.value) } ?? .null, "gatheringTitle": .text(gatheringTitle),
            "review": review.map(JSON.integer) ?? .null, "reviewNumber": .text(reviewNumber),
            "part": .text(part?.rawValue), "note": .text(note), "source": .string(source.rawValue),
            "recordedOn": .day(recordedOn), "takenBackOn": .day(withdrawnOn),
        ]
    }
}

/// What became of an entry so far.
enum EntryState: String, Titled {
    case waiting, granted
    case grantedInPart = "granted_in_part"
    case refused
    case takenBack = "taken_back"

    static var sample: EntryState { .waiting }

    var title: Text {
        switch self {
        case .waiting: Text("wacht op beoordeling", "awaits judgement")
        case .granted: Text("toegekend", "granted")
        case .grantedInPart: Text("deels toegekend", "granted in part")
        case .refused: Text("afgewezen", "refused")
        case .takenBack: Text("teruggenomen", "taken back")
        }
    }

    var tone: Tone {
        switch self {
        case .waiting: .waiting
        case .granted: .done
        case .grantedInPart: .attention
        case .refused: .wrong
        case .takenBack: .calm
        }
    }

    func mark(_ language: Language) -> StateMark { StateMark(tone, title(language)) }
}

/// How an entry came about.
enum EntrySource: String, Titled {
    case handIn = "hand_in"
    case review, attendance
    case file = "import"

    static var sample: EntrySource { .handIn }

    var title: Text {
        switch self {
        case .handIn: Text("zelf ingeleverd", "handed in")
        case .review: Text("volgt uit een leerreview", "follows from a review")
        case .attendance: Text("aanwezigheid bij een bijeenkomst", "attendance at a gathering")
        case .file: Text("ingelezen uit een bestand", "read from a file")
        }
    }
}
