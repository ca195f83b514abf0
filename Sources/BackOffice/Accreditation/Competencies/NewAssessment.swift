internal import Doors
internal import Values

/// An assessment as it is handed in.
struct AssessmentTerms: FieldRecord {
    let assessedOn: Day?
    let verdicts: [VerdictTerms]
    let words: String?

    init(_ read: inout FieldReader) {
        assessedOn = read.optional(
            "assessedOn", Text("Beoordeeld op", "Assessed on"), hint: Text("Leeg: vandaag.", "Empty: today."))
        verdicts = read.list(
            "verdicts", Text("Oordeel per competentie", "Verdict on each competency"), least: 1, most: 30,
            of: VerdictTerms.self)
        words = read.optionalFreeText(
            "words", Text("Toelichting", "Words"),
            hint: Text(
                "Wat gaat goed, wat is de volgende stap?", "What goes well, what is the next step?"), most: 4000)
    }
}

/// The verdict on one competency as it is handed in.
struct VerdictTerms: FieldRecord {
    /// The key of the competency in the scheme.
    let competency: SettingKey
    let verdict: CompetencyVerdict
    let words: String?

    init(_ read: inout FieldReader) {
        competency = read.value("competency", Text("Competentie", "Competency"))
        verdict = read.choice("verdict", Text("Oordeel", "Verdict"))
        words = read.optionalFreeText("words", Text("Toelichting", "Words"), most: 1000, lines: false)
    }
}

/// An assessment ready to be kept: a verdict on every competency of the scheme in force on its day, and no other.
struct NewAssessment: Sendable {
    let corrects: ID<Assessment>?
    let level: AccreditationLevel
    let assessedOn: Day
    let words: String?
    let verdicts: [Assessment.Line]

    /// - Parameter levels: the levels in force on the day.
    /// - Throws: what does not fit the scheme.
    init(
        _ terms: AssessmentTerms, on day: Day, at key: String?, _ levels: [AccreditationLevel],
        correcting earlier: ID<Assessment>? = nil
    ) throws(Refused) {
        guard let level = levels.first(where: { $0.key == key }), !level.competencies.isEmpty else {
            throw AssessmentRefused.noScheme(day)
        }
        var verdicts: [Assessment.Line] = []
        for one in terms.verdicts {
            guard let competency = level.competencies.first(where: { $0.key == one.competency.value }),
                !verdicts.contains(where: { $0.competency.key == competency.key })
            else { throw AssessmentRefused.notInScheme(one.competency.value, level) }
            verdicts.append(Assessment.Line(competency: competency, verdict: one.verdict, words: one.words))
        }
        let missing = level.competencies.filter { one in !verdicts.contains { $0.competency.key == one.key } }
        guard missing.isEmpty else { throw AssessmentRefused.incomplete(missing.map(\.name)) }
        corrects = earlier
        self.level = level
        assessedOn = day
        words = terms.words
        self.verdicts = verdicts
    }
}
