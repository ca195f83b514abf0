internal import Doors
internal import Postgres
internal import Values
internal import Web

/// How far somebody has come with a competency.
enum CompetencyVerdict: String, Titled {
    case notYet = "not_yet"
    case developing, sufficient, strong

    static let sample = CompetencyVerdict.sufficient

    /// 1 to 4, as it is kept.
    var number: Int64 { Int64(Self.allCases.firstIndex(of: self) ?? 0) + 1 }

    init?(number: Int64) {
        guard (1...4).contains(number) else { return nil }
        self = Self.allCases[Int(number) - 1]
    }

    var title: Text {
        switch self {
        case .notYet: Text("nog niet", "not yet")
        case .developing: Text("in ontwikkeling", "developing")
        case .sufficient: Text("voldoende", "sufficient")
        case .strong: Text("sterk", "strong")
        }
    }
}

/// How a supervisor assessed a reviewer on the competencies of a level.
struct Assessment: Sendable {
    /// The verdict on one competency, in the order of the scheme.
    struct Line: Sendable {
        let competency: Competency
        let verdict: CompetencyVerdict
        let words: String?
    }

    let id: ID<Assessment>
    /// The first of its chain of corrections.
    let root: ID<Assessment>
    let corrects: ID<Assessment>?
    let reviewer: ID<Reviewer>
    /// The key of the level whose scheme was used.
    let level: String
    let levelName: Text
    let assessedOn: Day
    let words: String?
    let assessor: String?
    let recordedOn: Day
    let lines: [Line]

    static let words = Text("De beoordeling", "The assessment")
    static func href(_ id: ID<Assessment>) -> String { "/assessments/\(id.value)" }
    var href: String { Self.href(id) }

    /// - Parameter rows: one for each verdict.
    init?(_ rows: [Row]) throws {
        guard let first = rows.first else { return nil }
        id = try first("id")
        root = try first("root")
        corrects = try first("corrects")
        reviewer = try first("reviewer")
        level = try first("level_key")
        levelName = Text(try first("level_nl"), try first("level_en"))
        assessedOn = try first("assessed_on")
        words = try first("words")
        assessor = try first("assessor")
        recordedOn = try first("recorded_on")
        lines = try rows.compactMap { row in
            guard let verdict = CompetencyVerdict(number: try row("verdict")) else { return nil }
            return Line(
                competency: Competency(
                    id: try row("competency"), key: try row("competency_key"),
                    name: Text(try row("competency_nl"), try row("competency_en"))),
                verdict: verdict, words: try row("verdict_words"))
        }
    }

    func verdict(on key: String) -> CompetencyVerdict? { lines.first { $0.competency.key == key }?.verdict }

    /// The assessment that an address names.
    /// - Throws: `not-found`.
    static func id(_ path: FieldTree) throws -> ID<Assessment> {
        guard let id = ID<Assessment>.parse(path["assessment"].shown) else { throw Refused.notFound(words) }
        return id
    }
}

/// Every assessment of one reviewer.
struct AssessmentFile: Sendable {
    let reviewer: Reviewer
    /// The latest day first.
    let assessments: [Assessment]

    /// - Throws: `not-found`.
    init(of reviewer: ID<Reviewer>, _ tx: Transaction) throws {
        self.reviewer = try ReviewerStore.find(reviewer, tx)
        assessments = try AssessmentStore.all(of: reviewer, tx)
    }

    func find(_ id: ID<Assessment>) -> Assessment? { assessments.first { $0.id == id } }

    /// The assessment that corrects it.
    func successor(of assessment: Assessment) -> Assessment? { assessments.first { $0.corrects == assessment.id } }

    /// Those that hold, by level: the level assessed last first, each with its latest first.
    var byLevel: [(level: String, name: Text, assessments: [Assessment])] {
        let holding = assessments.filter { successor(of: $0) == nil }
        var seen: Set<String> = []
        return holding.filter { seen.insert($0.level).inserted }.map { first in
            (first.level, first.levelName, holding.filter { $0.level == first.level })
        }
    }

    func json(_ one: Assessment, _ language: Language) -> JSON {
        [
            "id": .integer(one.id.value), "reviewer": .integer(one.reviewer.value), "level": .string(one.level),
            "assessedOn": .day(one.assessedOn), "assessedBy": .text(one.assessor), "words": .text(one.words),
            "recordedOn": .day(one.recordedOn), "corrects": one.corrects.map { .integer($0.value) } ?? .null,
            "correctedBy": successor(of: one).map { .integer($0.id.value) } ?? .null,
            "verdicts": .array(
                one.lines.map { line in
                    [
                        "competency": .string(line.competency.key), "name": .string(line.competency.name(language)),
                        "verdict": .string(line.verdict.rawValue), "words": .text(line.words),
                    ]
                }),
        ]
    }
}
