internal import Doors
internal import Values

/// Why something about an objection is refused.
enum ObjectionRefused {
    static let notInForceCode: RefusalCode = "objection.not-in-force"
    static let alreadyCode: RefusalCode = "objection.already"
    static let dayCode: RefusalCode = "objection.day"
    static let settledCode: RefusalCode = "objection.settled"
    static let ownCode: RefusalCode = "objection.own-decision"

    static var notInForce: Refused {
        Refused(
            notInForceCode,
            Text(
                "Het bezwaar is niet vastgelegd. Dit besluit geldt niet (meer), en bezwaar gaat over een besluit dat geldt. "
                    + "Leg het vast bij het besluit dat er nu voor in de plaats is.",
                "The objection was not recorded. This decision is not in force, and an objection is about one that is. "
                    + "Record it with the decision that holds now."))
    }

    static func already(_ earlier: Objection) -> Refused {
        Refused(
            alreadyCode,
            Text(
                "Het bezwaar is niet vastgelegd. Tegen dit besluit ligt er al een, van "
                    + "\(earlier.receivedOn.formatted(.nl)). Beslis daarop.",
                "The objection was not recorded. There is one to this decision already, of "
                    + "\(earlier.receivedOn.formatted(.en)). Settle that one."))
    }

    static func day(from first: Day, _ field: String) -> Refused {
        Refused(
            dayCode,
            Text(
                "Er is niets vastgelegd. De dag past niet in het verloop. "
                    + "Kies een dag vanaf \(first.formatted(.nl)), en niet later dan vandaag.",
                "Nothing was recorded. The day does not fit the course of things. "
                    + "Choose a day from \(first.formatted(.en)) on, and not later than today."),
            status: .unprocessable, field: field)
    }

    static func settled(_ settlement: Objection.Settlement) -> Refused {
        let outcome = settlement.outcome.title
        return Refused(
            settledCode,
            Text(
                "De beslissing is niet vastgelegd. Op dit bezwaar is al beslist op "
                    + "\(settlement.settledOn.formatted(.nl)): \(outcome.nl). Dat staat vast.",
                "The outcome was not recorded. This objection was settled on "
                    + "\(settlement.settledOn.formatted(.en)): \(outcome.en). That stands."))
    }

    static var own: Refused {
        Refused(
            ownCode,
            Text(
                "De beslissing is niet vastgelegd. Het gaat over je eigen besluit, of over jou. "
                    + "Vraag een andere supervisor of een bestuurslid om op het bezwaar te beslissen.",
                "The outcome was not recorded. It is about your own decision, or about you. "
                    + "Ask another supervisor or a member of the board to settle the objection."),
            status: .forbidden)
    }

    /// What the rules of the database mean, for whoever gets past the questions above by a hair.
    static let rules: [String: Text] = [
        "one_objection_a_decision": Text(
            "Er ligt intussen al een bezwaar tegen dit besluit. Eén is genoeg. Ververs de pagina.",
            "There is an objection to this decision meanwhile. One is enough. Refresh the page."),
        "objection_outcome_pkey": Text(
            "Op dit bezwaar is intussen al beslist. Eén beslissing staat vast. Ververs de pagina.",
            "This objection has been settled meanwhile. One outcome stands. Refresh the page."),
    ]
}
