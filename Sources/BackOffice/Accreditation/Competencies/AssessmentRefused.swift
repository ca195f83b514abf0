internal import Doors
internal import Values

/// Why an assessment of competencies is refused.
enum AssessmentRefused {
    static let ownCode: RefusalCode = "assessment.own"
    static let aheadCode: RefusalCode = "assessment.ahead"
    static let noSchemeCode: RefusalCode = "assessment.no-scheme"
    static let notInSchemeCode: RefusalCode = "assessment.not-in-scheme"
    static let incompleteCode: RefusalCode = "assessment.incomplete"
    static let correctedCode: RefusalCode = "assessment.corrected"

    static let ofRecording = [ownCode, aheadCode, noSchemeCode, notInSchemeCode, incompleteCode]

    private static func refused(
        _ code: RefusalCode, _ nl: String, _ en: String, status: Refused.Status = .unprocessable, field: String? = nil
    ) -> Refused {
        Refused(
            code, Text("De beoordeling is niet vastgelegd. \(nl)", "The assessment was not recorded. \(en)"),
            status: status, field: field)
    }

    static var own: Refused {
        refused(
            ownCode,
            "Het gaat over jezelf, en niemand beoordeelt zichzelf. Vraag een andere supervisor.",
            "It is about yourself, and nobody assesses him- or herself. Ask another supervisor.",
            status: .forbidden)
    }

    static func ahead(_ day: Day) -> Refused {
        refused(
            aheadCode, "\(day.formatted(.nl)) moet nog komen. Kies vandaag of een eerdere dag.",
            "\(day.formatted(.en)) has yet to come. Choose today or an earlier day.", field: "assessedOn")
    }

    static func noScheme(_ day: Day) -> Refused {
        refused(
            noSchemeCode,
            "Er is op \(day.formatted(.nl)) geen niveau met competenties gekozen. "
                + "Kies een niveau, of leg zijn competenties eerst vast bij de instellingen.",
            "No level with competencies on \(day.formatted(.en)) was chosen. "
                + "Choose a level, or set its competencies first.", field: "level")
    }

    static func notInScheme(_ key: String, _ level: AccreditationLevel) -> Refused {
        refused(
            notInSchemeCode,
            "“\(key)” is geen competentie van het niveau \(level.name.nl), of staat er twee keer in. "
                + "Geef elke competentie van dit niveau één oordeel.",
            "“\(key)” is no competency of the level \(level.name.en), or stands there twice. "
                + "Give each competency of this level one verdict.", field: "verdicts")
    }

    static func incomplete(_ missing: [Text]) -> Refused {
        let names = (
            missing.map { "“\($0.nl)”" }.joined(separator: ", "), missing.map { "“\($0.en)”" }.joined(separator: ", ")
        )
        return refused(
            incompleteCode,
            "Er is nog geen oordeel over \(names.0). Een profiel is alleen te vergelijken als het volledig is. "
                + "Geef ook daarover een oordeel.",
            "There is no verdict yet on \(names.1). A profile can be compared only when it is whole. "
                + "Give a verdict on that too.", field: "verdicts")
    }

    static func corrected(_ newer: Assessment) -> Refused {
        refused(
            correctedCode,
            "Deze beoordeling is op \(newer.recordedOn.formatted(.nl)) al verbeterd. Ga verder met die verbetering.",
            "This assessment was corrected on \(newer.recordedOn.formatted(.en)) already. Go on with that correction.",
            status: .conflict)
    }

    /// What the rules of the database mean, for whoever gets past the questions above by a hair.
    static let rules: [String: Text] = [
        "assessment_is_corrected_once": Text(
            "Deze beoordeling is intussen al verbeterd. Ga verder met die verbetering. Ververs de pagina.",
            "This assessment has been corrected meanwhile. Go on with that one. Refresh the page."),
        "assessment_stays": Text(
            "Een beoordeling blijft zoals zij is. Verbeter haar met een nieuwe beoordeling.",
            "An assessment stays as it is. Correct it by another one."),
    ]
}
