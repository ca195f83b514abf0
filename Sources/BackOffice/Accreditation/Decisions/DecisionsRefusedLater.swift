internal import Doors
internal import Values

/// Why something about a decision that stands already is refused.
extension DecisionsRefused {
    private static func stands(
        _ code: RefusalCode, _ nl: String, _ en: String, status: Refused.Status = .conflict, field: String? = nil
    ) -> Refused {
        Refused(code, Text("Er is niets gewijzigd. \(nl)", "Nothing was changed. \(en)"), status: status, field: field)
    }

    static func replaced(_ newer: Decision) -> Refused {
        let day = newer.recordedOn
        guard newer.isAnnulment else {
            return stands(
                replacedCode,
                "Dit besluit is op \(day.formatted(.nl)) verbeterd door besluit \(newer.id.value). "
                    + "Ga verder met dat besluit.",
                "This decision was corrected on \(day.formatted(.en)) by decision \(newer.id.value). "
                    + "Go on with that decision.")
        }
        return stands(
            replacedCode,
            "Dit besluit is op \(day.formatted(.nl)) teruggenomen. Leg zo nodig een nieuw besluit vast.",
            "This decision was taken back on \(day.formatted(.en)). Record another decision if needed.")
    }

    static var isAnnulment: Refused {
        stands(
            replacedCode,
            "Dit besluit neemt een ander besluit terug, en dat kan niet ongedaan worden gemaakt. "
                + "Leg zo nodig een nieuw besluit vast.",
            "This decision takes another one back, and that cannot be undone. Record another decision if needed.")
    }

    static func outside(_ name: String, _ plan: DecisionPlan) -> Refused {
        let day = plan.effectOn
        let about = plan.about?.words ?? Text("die niet meer geldt", "no longer in force")
        return stands(
            outsideCode,
            "\(day.formatted(.nl)) ligt niet in de registratie van \(name) waarover dit besluit gaat (\(about.nl)). "
                + "Kies een dag daarbinnen, of neem dit besluit terug en leg een nieuw besluit vast.",
            "\(day.formatted(.en)) is not within the registration of \(name) that this decision is about (\(about.en)). "
                + "Choose a day within it, or take this decision back and record another one.", field: "effectOn")
    }

    static func leanedOn(_ others: [Decision]) -> Refused {
        let names = (
            others.map { "\($0.kind.title.nl.lowercased()) (besluit \($0.id.value))" }.joined(separator: ", "),
            others.map { "\($0.kind.title.en.lowercased()) (decision \($0.id.value))" }.joined(separator: ", ")
        )
        return stands(
            leanedOnCode,
            "Op deze registratie rusten andere besluiten: \(names.0). Zonder haar hangen die in de lucht. "
                + "Neem eerst die besluiten terug, of verbeter dit besluit.",
            "Other decisions rest on this registration: \(names.1). Without it they hang in the air. "
                + "Take those back first, or correct this decision.")
    }

    static func confirmed(_ decision: Decision) -> Refused {
        guard let day = decision.confirmedOn else {
            return stands(
                confirmedCode,
                "Dit besluit vraagt geen tweede: het geldt al sinds het is vastgelegd. Je hoeft niets te doen.",
                "This decision asks for no second: it has held since it was recorded. There is nothing to do.")
        }
        return stands(
            confirmedCode,
            "Dit besluit is al op \(day.formatted(.nl)) bevestigd. Eén bevestiging is genoeg. Je hoeft niets te doen.",
            "This decision was confirmed on \(day.formatted(.en)) already. One is enough. There is nothing to do.")
    }

    static var sameDecider: Refused {
        stands(
            sameDeciderCode,
            "Je hebt dit besluit zelf genomen, en de tweede is iemand anders. "
                + "Vraag een andere supervisor of een bestuurslid.",
            "You took this decision yourself, and the second is somebody else. "
                + "Ask another supervisor or a member of the board.", status: .forbidden)
    }

    /// What the rules of the database mean, for whoever gets past the questions above by a hair.
    static let rules: [String: Text] = [
        "registrations_do_not_overlap": Text(
            "In deze dagen is er al een registratie. Registraties overlappen niet. Ververs de pagina.",
            "There is a registration in these days already. Registrations do not overlap. Refresh the page."),
        "decision_is_corrected_once": Text(
            "Dit besluit is intussen al verbeterd of teruggenomen. Ververs de pagina en ga verder met dat besluit.",
            "This decision has been corrected or taken back meanwhile. Refresh the page and go on with that one."),
        "confirmation_pkey": Text(
            "Dit besluit is intussen al bevestigd. Eén bevestiging is genoeg. Ververs de pagina.",
            "This decision has been confirmed meanwhile. One is enough. Refresh the page."),
        "decision_stays": Text(
            "Een besluit en wat erbij hoort, blijft zoals het is. Verbeter het met een nieuw besluit.",
            "A decision and what belongs to it stays as it is. Correct it by another decision."),
        "confirmation_stays": Text(
            "Een bevestiging blijft zoals zij is. Verbeter het besluit zelf.",
            "A confirmation stays as it is. Correct the decision itself."),
    ]
}
