internal import Values

/// What an imported line counts for, in the words that people write above their own lists.
enum ImportedKind: String, Sendable, CaseIterable {
    case practice, supervision, intervision
    case themeMeeting = "theme_meeting"
    case training, other

    /// Counted one each, whatever the hours; the other kinds are measured in minutes.
    var isCounted: Bool { self == .practice || self == .themeMeeting }

    /// The words for the kind, in Dutch and English.
    private var words: [String] {
        switch self {
        case .practice: ["practice", "praktijk", "praktijkervaring", "review", "leerreview"]
        case .supervision: ["supervision", "supervisie"]
        case .intervision: ["intervision", "intervisie"]
        case .themeMeeting: ["theme meeting", "theme_meeting", "themabijeenkomst", "thema", "theme"]
        case .training: ["training", "opleiding", "scholing", "cursus", "course"]
        case .other: ["other", "anders", "overig"]
        }
    }

    private static let byWord = Dictionary(
        uniqueKeysWithValues: allCases.flatMap { kind in kind.words.map { ($0, kind) } })
}

extension ImportedKind: FieldValue {
    /// Reads "intervisie", "Intervision", "theme_meeting" …
    static func parse(_ text: String) -> ImportedKind? {
        byWord[(String.parse(text) ?? "").lowercased()]
    }

    static var sample: ImportedKind { .intervision }
    static var kind: FieldKind { .text }
    static var expected: Text {
        Text(
            "een soort: praktijk, supervisie, intervisie, themabijeenkomst, opleiding of anders",
            "a kind: practice, supervision, intervision, theme meeting, training or other")
    }
    var fieldText: String { rawValue }
}

/// In which place somebody did a review, in the words that people write.
enum ImportedPart: String, Sendable, CaseIterable {
    case lead, second
    case inTraining = "in_training"

    private var words: [String] {
        switch self {
        case .lead: ["lead", "leider", "begeleider"]
        case .second: ["second", "tweede"]
        case .inTraining: ["in_training", "in training", "in opleiding"]
        }
    }
}

extension ImportedPart: FieldValue {
    static func parse(_ text: String) -> ImportedPart? {
        let word = (String.parse(text) ?? "").lowercased()
        return allCases.first { $0.words.contains(word) }
    }

    static var sample: ImportedPart { .lead }
    static var kind: FieldKind { .text }
    static var expected: Text {
        Text("een rol: leider, tweede of in opleiding", "a part: lead, second or in training")
    }
    var fieldText: String { rawValue }
}
