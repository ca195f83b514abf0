internal import Doors
internal import Values

/// Sets a kind of review from a day on: a new version, with its steps.
struct SetKind: Action {
    static let door = Door(
        "kind set", path: "/settings/kinds", formPath: "/settings/kinds/new", roles: FirstDay.setters,
        title: Text("Soort leerreview vastleggen", "Set a kind of review"),
        help: Text(
            "Een nieuwe versie van de soort. Een leerreview houdt de versie waarmee zij begon.",
            "A new version of the kind. A review keeps the version it began with."))
    static let refusals = [
        SettingsRefused.dayPast, SettingsRefused.rangeUpsideDown, SettingsRefused.stepTwice, SettingsRefused.noStep,
        SettingsRefused.dayTaken,
    ]

    private let from: Day
    private let kind: KindVersion

    init(_ read: inout FieldReader) {
        from = FirstDay.read(&read)
        kind = KindVersion(&read)
    }

    /// The version that holds now, to be changed.
    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        try KindStore.standing(path["key"].shown, on: context.today, in: context.tx)
    }

    func perform(in context: Context) throws -> Done {
        try FirstDay.check(from, in: context)
        guard kind.least.minutes > 0, kind.least <= kind.most else {
            throw SettingsRefused.upsideDown(least: kind.least, most: kind.most)
        }
        var seen: Set<String> = []
        for step in kind.steps where !seen.insert(step.key.value).inserted { throw SettingsRefused.twice(step.nameNl) }
        guard kind.steps.contains(where: { !$0.isApart && $0.weight > 0 }) else { throw SettingsRefused.withoutStep }
        let name = Text(kind.nameNl, kind.nameEn)
        try FirstDay.write(name, from, in: context) { try KindStore.add(from, kind, in: context.tx) }
        return FirstDay.done(Text("“\(name.nl)”", "“\(name.en)”"), from)
    }
}

/// A kind of review as it is set: its hours, its estimate, its team and its steps.
struct KindVersion: FieldRecord {
    let key: SettingKey
    let nameNl: String
    let nameEn: String
    let least: Hours
    let most: Hours
    let base: Hours
    let perParticipant: Hours
    let leadLevels: [TeamLevel]
    let secondLevels: [TeamLevel]
    let targetMonths: Int64
    let isOffered: Bool
    let steps: [KindStep]

    init(_ read: inout FieldReader) {
        key = read.value(
            "key", Text("Korte naam voor programma's", "Short name for programs"),
            hint: Text(
                "Dezelfde naam is een nieuwe versie van die soort.", "The same name is a new version of that kind."))
        nameNl = read.line("nameNl", Text("Naam", "Name in Dutch"))
        nameEn = read.line("nameEn", Text("Naam in het Engels", "Name in English"))
        least = read.value("least", Text("Ten minste", "At least"))
        most = read.value("most", Text("Ten hoogste", "At most"))
        base = read.value("base", Text("Raming: vast deel", "Estimate: fixed part"))
        perParticipant = read.value(
            "perParticipant",
            Text("Raming: per deelnemende organisatie", "Estimate: for each participating organisation"))
        leadLevels = read.values(
            "leadLevels", Text("Wie mag begeleiden", "Who may lead"), least: 1, from: TeamLevel.offered)
        secondLevels = read.values(
            "secondLevels", Text("Wie mag tweede zijn", "Who may be second"),
            hint: Text("Niemand aangevinkt: er is geen tweede nodig.", "Nobody ticked: no second is needed."),
            from: TeamLevel.offered)
        targetMonths = read.value("targetMonths", Text("Streeftermijn in maanden", "Target in months"))
        if !(1...60).contains(targetMonths) {
            read.fault("targetMonths", Text("Kies 1 tot en met 60 maanden.", "Choose 1 to 60 months."))
        }
        // An unticked box says no, and a new kind is meant to be used: so what is asked for is the exception.
        isOffered = !read.flag(
            "withdrawn",
            Text("Vanaf deze dag niet meer aanbieden", "No longer offered from this day"))
        steps = read.list(
            "steps", Text("Stappen, in volgorde", "Steps, in order"), least: 1, most: 20, of: KindStep.self)
    }
}

/// One step of a kind.
struct KindStep: FieldRecord {
    let key: SettingKey
    let nameNl: String
    let nameEn: String
    let weight: Int64
    let isApart: Bool

    init(_ read: inout FieldReader) {
        key = read.value("key", Text("Korte naam", "Short name"))
        nameNl = read.line("nameNl", Text("Stap", "Step in Dutch"))
        nameEn = read.line("nameEn", Text("Stap in het Engels", "Step in English"))
        weight = read.value("weight", Text("Gewicht in de raming", "Weight in the estimate"))
        if !(0...100_000).contains(weight) {
            read.fault("weight", Text("Een gewicht is nul of meer.", "A weight is zero or more."))
        }
        isApart = read.flag("apart", Text("Niet verplicht, met een eigen prijs", "Optional, with a price of its own"))
    }
}

/// How far a reviewer has come, as a team rule names it.
enum TeamLevel: String, FieldValue, CaseIterable {
    case registered, trainingCompleted = "training_completed", inTraining = "in_training"

    static func parse(_ text: String) -> TeamLevel? { TeamLevel(rawValue: text) }
    static let sample = TeamLevel.registered
    static let kind = FieldKind.choice
    static var expected: Text {
        let all = allCases.map(\.rawValue).joined(separator: ", ")
        return Text("een van \(all)", "one of \(all)")
    }
    var fieldText: String { rawValue }

    var title: Text {
        switch self {
        case .registered: Text("geregistreerd", "registered")
        case .trainingCompleted: Text("opleiding afgerond", "training completed")
        case .inTraining: Text("in opleiding", "in training")
        }
    }

    @Sendable
    static func offered(_ context: Context) throws -> [Choice] { allCases.map { Choice($0.rawValue, $0.title) } }
}

/// The short name by which programs know a setting: `one_day`.
struct SettingKey: FieldValue {
    let value: String

    static func parse(_ text: String) -> SettingKey? {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, isLetter(first), bytes.count <= 60,
            bytes.allSatisfy({ isLetter($0) || $0 == UInt8(ascii: "_") })
        else { return nil }
        return SettingKey(value: text)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

    static let sample = SettingKey(value: "full")
    static let kind = FieldKind.text
    static var expected: Text {
        Text("kleine letters en _, zoals one_day", "small letters and _, such as one_day")
    }
    var fieldText: String { value }
}
