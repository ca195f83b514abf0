internal import Doors
internal import Values

/// A set of requirements as it is handed in.
struct RequirementTerms: FieldRecord {
    let level: String
    let from: Day
    let name: String
    let conditions: [ConditionTerms]

    init(_ read: inout FieldReader) {
        level = read.pick("level", Text("Niveau", "Level"), from: LevelStore.choices)
        from = FirstDay.read(&read)
        name = read.line(
            "name", Text("Naam", "Name"), hint: Text("Zoals: Registratie-eisen 2027.", "Such as: Requirements 2027."))
        conditions = read.list(
            "conditions", Text("Eisen, in volgorde", "Conditions, in order"), most: 12, of: ConditionTerms.self)
    }

    /// What the fields alone cannot tell.
    func check(_ levels: [AccreditationLevel]) throws(Refused) {
        guard levels.contains(where: { $0.key == level }) else {
            throw AccreditationSettingsRefused.noLevel(level)
        }
        var seen: Set<ConditionKind> = []
        for one in conditions where !seen.insert(one.kind).inserted {
            throw AccreditationSettingsRefused.conditionTwice(one.kind)
        }
    }

    /// As a set that is not kept.
    var draft: RequirementDraft {
        RequirementDraft(level: level, name: name, fromDay: from, conditions: conditions.map(\.asked))
    }
}

/// One condition as it is handed in: how much of what, over which window.
struct ConditionTerms: FieldRecord {
    let kind: ConditionKind
    let asked: AskedCondition

    init(_ read: inout FieldReader) {
        let chosen: ConditionKind = read.choice("kind", Text("Wat", "What"))
        kind = chosen
        let needed: NormText = read.value(
            "needed", Text("Nodig", "Needed"),
            hint: Text(
                "Uren, of een aantal leerreviews of bijeenkomsten.", "Hours, or a number of reviews or meetings."))
        let sliding: Int64? = read.optional(
            "slidingMonths", Text("Over de laatste … maanden", "Over the last … months"),
            hint: Text("Leeg: over de hele registratie.", "Empty: over the whole registration."))
        let carry: NormText? = read.optional(
            "carryOver", Text("Hoogstens mee naar de volgende", "Carried over at most"),
            hint: Text("Leeg: niets gaat mee.", "Empty: nothing is carried over."))
        let most = Self.quantity(needed, "needed", chosen, least: 1, &read)
        let over = carry.map { Self.quantity($0, "carryOver", chosen, least: 0, &read) } ?? 0
        if over > most, !read.hasFault("carryOver") {
            read.fault("carryOver", Text("Dit is meer dan er nodig is.", "This is more than is needed."))
        }
        if sliding != nil, over > 0 {
            read.fault(
                "carryOver",
                Text(
                    "Wat over de laatste maanden telt, gaat niet mee. Laat een van beide leeg.",
                    "What counts over the last months is not carried over. Leave one of the two empty."))
        }
        if let sliding, !(1...240).contains(sliding) {
            read.fault("slidingMonths", Text("Kies 1 tot en met 240 maanden.", "Choose 1 to 240 months."))
        }
        asked = AskedCondition(kind: chosen, needed: most, slidingMonths: sliding, carryOverMost: over)
    }

    private static func quantity(
        _ text: NormText, _ field: String, _ kind: ConditionKind, least: Int64, _ read: inout FieldReader
    ) -> Int64 {
        guard !read.hasFault(field), !read.hasFault("kind") else { return 0 }
        guard let quantity = text.quantity(of: kind), (least...1_000_000).contains(quantity) else {
            read.fault(
                field,
                kind.isCounted
                    ? Text("Vul een aantal in, zoals 2.", "Fill in a number, such as 2.")
                    : Text("Vul uren in, zoals 12 of 12:30.", "Fill in hours, such as 12 or 12:30."))
            return 0
        }
        return quantity
    }
}

/// How much a condition asks, as it was typed: "12:30" is hours, "2" is a number or hours, as its kind asks.
struct NormText: FieldValue {
    private let text: String

    static func parse(_ text: String) -> NormText? {
        Int64.parse(text) != nil || Hours.parse(text) != nil ? NormText(text: text) : nil
    }

    /// In minutes, or a number for the kinds that are counted; nil where it is not such.
    func quantity(of kind: ConditionKind) -> Int64? {
        kind.isCounted ? Int64.parse(text) : Hours.parse(text)?.minutes
    }

    static let sample = NormText(text: "2")
    static let kind = FieldKind.text
    static var expected: Text { Text("uren of een aantal, zoals 12:30 of 2", "hours or a number, such as 12:30 or 2") }
    var fieldText: String { text }
}
