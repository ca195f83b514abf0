internal import Doors
internal import Values

/// Why something about a reviewer may be refused.
enum ReviewersRefused {
    static let registeredCode: RefusalCode = "reviewer.registered"
    static let unknownEmployerCode: RefusalCode = "employment.unknown-organisation"
    static let employmentOverlapsCode: RefusalCode = "employment.overlaps"
    static let employmentEndedCode: RefusalCode = "employment.ended"
    static let activeOverlapsCode: RefusalCode = "activity.overlaps"
    static let activeEndedCode: RefusalCode = "activity.ended"
    static let notInRegisterCode: RefusalCode = "reviewer.not-in-register"

    static func registered(_ reviewer: Reviewer) -> Refused {
        Refused(
            registeredCode,
            Text(
                "\(reviewer.name) staat al in het register als \(reviewer.registerNumber). "
                    + "Iedereen staat er één keer in. Open die pagina, of kies iemand anders.",
                "\(reviewer.name) is already in the register as \(reviewer.registerNumber). "
                    + "Everybody stands there once. Open that page, or choose somebody else."), field: "person")
    }

    static var unknownEmployer: Refused {
        Refused(
            unknownEmployerCode,
            Text(
                "Deze werkgever is niet gevonden. Een werkgever is een organisatie uit het register. "
                    + "Voeg de organisatie eerst toe.",
                "This employer was not found. An employer is an organisation of the register. "
                    + "Add the organisation first."),
            status: .unprocessable, field: "organisation")
    }

    static func employmentOverlaps(_ name: String, _ other: Employment) -> Refused {
        let days = Text.period(other.period)
        return Refused(
            employmentOverlapsCode,
            Text(
                "\(name) werkt al bij \(other.organisationName): \(days.nl). Op één dag is er één werkgever. "
                    + "Beëindig dat eerst, of kies andere dagen.",
                "\(name) already works at \(other.organisationName): \(days.en). There is one employer on a day. "
                    + "End that first, or choose other days."), field: "fromDay")
    }

    static func employmentEnded(_ name: String, _ day: Day) -> Refused {
        Refused(
            employmentEndedCode,
            Text(
                "Dit dienstverband van \(name) eindigt al op \(day.formatted(.nl)). Een einde dat vaststaat, verandert "
                    + "niet. Leg zo nodig een nieuw dienstverband vast.",
                "This employment of \(name) already ends on \(day.formatted(.en)). An end that is set does not change. "
                    + "Record a new employment if needed."))
    }

    static func activeOverlaps(_ name: String, _ other: ActivePeriod) -> Refused {
        let days = Text.period(other.period)
        return Refused(
            activeOverlapsCode,
            Text(
                "\(name) is al actief: \(days.nl). Periodes overlappen niet. "
                    + "Beëindig die periode eerst, of kies andere dagen.",
                "\(name) is already active: \(days.en). Periods do not overlap. "
                    + "End that period first, or choose other days."), field: "fromDay")
    }

    static func activeEnded(_ name: String, _ day: Day) -> Refused {
        Refused(
            activeEndedCode,
            Text(
                "Deze periode van \(name) eindigt al op \(day.formatted(.nl)). Een einde dat vaststaat, verandert niet. "
                    + "Leg zo nodig een nieuwe periode vast.",
                "This period of \(name) already ends on \(day.formatted(.en)). An end that is set does not change. "
                    + "Record a new period if needed."))
    }

    static var notInRegister: Refused {
        Refused(
            notInRegisterCode,
            Text(
                "Je staat nog niet in het register van reviewers. Alleen wie daarin staat, heeft hier gegevens. "
                    + "Vraag de coördinator om je toe te voegen.",
                "You are not in the register of reviewers yet. Only who stands there has details here. "
                    + "Ask the coordinator to add you."),
            status: .notFound)
    }

    /// What the rules of the database mean, for whoever gets past the questions above by a hair.
    static let rules: [String: Text] = [
        "reviewer_is_one_person": Text(
            "Deze persoon staat al in het register. Iedereen staat er één keer in. Zoek de reviewer op.",
            "This person is already in the register. Everybody stands there once. Find the reviewer."),
        "employment_no_overlap": Text(
            "In deze periode is er al een werkgever. Op één dag is er één werkgever. Ververs de pagina.",
            "There is an employer in this period already. There is one employer on a day. Refresh the page."),
        "active_period_no_overlap": Text(
            "In deze periode is de reviewer al actief. Periodes overlappen niet. Ververs de pagina.",
            "The reviewer is already active in this period. Periods do not overlap. Refresh the page."),
    ]
}

extension Text {
    /// A period in both languages; empty where there is none.
    static func period(_ period: Period?) -> Text {
        Text(period?.formatted(.nl) ?? "", period?.formatted(.en) ?? "")
    }
}
