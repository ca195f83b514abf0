internal import Doors
internal import Values

/// Why a decision on a registration is refused.
enum DecisionsRefused {
    static let ownCode: RefusalCode = "decision.own"
    static let aheadCode: RefusalCode = "decision.ahead"
    static let nothingCode: RefusalCode = "decision.nothing-to-be-about"
    static let notExtendableCode: RefusalCode = "decision.not-extendable"
    static let otherLevelCode: RefusalCode = "decision.other-level"
    static let endedCode: RefusalCode = "decision.ended"
    static let orderCode: RefusalCode = "decision.ends-before-it-begins"
    static let noEndCode: RefusalCode = "decision.no-end"
    static let overlapCode: RefusalCode = "decision.overlap"
    static let leaveOverlapsCode: RefusalCode = "decision.leave-overlaps"
    static let unmetCode: RefusalCode = "decision.conditions-unmet"
    static let boardCode: RefusalCode = "decision.not-for-board"
    static let replacedCode: RefusalCode = "decision.replaced"
    static let outsideCode: RefusalCode = "decision.outside-registration"
    static let leanedOnCode: RefusalCode = "decision.leaned-on"
    static let confirmedCode: RefusalCode = "decision.confirmed"
    static let sameDeciderCode: RefusalCode = "decision.same-decider"

    /// In order of precedence.
    static let ofRecording = [
        ownCode, aheadCode, nothingCode, notExtendableCode, endedCode, otherLevelCode, orderCode, noEndCode,
        leaveOverlapsCode, unmetCode, boardCode, overlapCode,
    ]

    private static func refused(
        _ code: RefusalCode, _ nl: String, _ en: String, status: Refused.Status = .conflict, field: String? = nil
    ) -> Refused {
        Refused(
            code, Text("Het besluit is niet vastgelegd. \(nl)", "The decision was not recorded. \(en)"),
            status: status, field: field)
    }

    static var own: Refused {
        refused(
            ownCode,
            "Het gaat over je eigen registratie, en daarover besluit iemand anders. Vraag een andere supervisor.",
            "It is about your own registration, and somebody else decides on that. Ask another supervisor.",
            status: .forbidden)
    }

    static func ahead(_ day: Day, _ today: Day) -> Refused {
        refused(
            aheadCode,
            "\(day.formatted(.nl)) moet nog komen, en een besluit is genomen voordat het wordt vastgelegd. "
                + "Kies vandaag (\(today.formatted(.nl))) of eerder; ingaan mag het later.",
            "\(day.formatted(.en)) has yet to come, and a decision is taken before it is recorded. "
                + "Choose today (\(today.formatted(.en))) or earlier; it may take effect later.",
            status: .unprocessable, field: "decidedOn")
    }

    static func nothingToBeAbout(_ name: String, _ kind: DecisionKind, _ day: Day) -> Refused {
        refused(
            nothingCode,
            "\(name) heeft op \(day.formatted(.nl)) geen registratie waar “\(kind.title.nl.lowercased())” over kan gaan. "
                + "Kies een andere dag, of leg eerst een registratie vast.",
            "\(name) has no registration on \(day.formatted(.en)) that “\(kind.title.en.lowercased())” could be about. "
                + "Choose another day, or record a registration first.", field: "effectOn")
    }

    static func neverRegistered(_ name: String) -> Refused {
        refused(
            nothingCode,
            "\(name) is nog nooit geregistreerd, dus is er niets om in terug te keren. Kies “registratie”.",
            "\(name) was never registered, so there is nothing to enter again. Choose “registration”.", field: "kind")
    }

    static func notExtendable(_ name: String, _ about: Registration) -> Refused {
        guard let ended = about.endedOn else {
            return refused(
                notExtendableCode,
                "De registratie van \(name) (\(about.words.nl)) heeft geen einddatum, dus is er niets te verlengen. "
                    + "Leg zo nodig een registratie op een ander niveau vast.",
                "The registration of \(name) (\(about.words.en)) has no last day, so there is nothing to extend. "
                    + "Record a registration at another level if needed.", field: "kind")
        }
        return refused(
            notExtendableCode,
            "De registratie van \(name) (\(about.words.nl)) is op \(ended.formatted(.nl)) beëindigd en kan niet worden "
                + "verlengd. Kies “herintreding”.",
            "The registration of \(name) (\(about.words.en)) ended on \(ended.formatted(.en)) and cannot be extended. "
                + "Choose “re-entry”.", field: "kind")
    }

    static func otherLevel(_ name: String, _ about: Registration?) -> Refused {
        let level = about?.levelName ?? Text("", "")
        return refused(
            otherLevelCode,
            "Een verlenging blijft op hetzelfde niveau, en \(name) is \(level.nl). "
                + "Laat het niveau leeg, of kies “registratie” voor een ander niveau.",
            "An extension stays at the same level, and \(name) is \(level.en). "
                + "Leave the level empty, or choose “registration” for another level.", field: "level")
    }

    static func ended(_ name: String, _ about: Registration, _ day: Day) -> Refused {
        refused(
            endedCode,
            "De registratie van \(name) (\(about.words.nl)) is al op \(day.formatted(.nl)) beëindigd, en dat kan één "
                + "keer. Verbeter dat besluit als het niet klopt.",
            "The registration of \(name) (\(about.words.en)) ended on \(day.formatted(.en)) already, and that happens "
                + "once. Correct that decision if it is wrong.")
    }

    static func endsBeforeItBegins(_ effectOn: Day) -> Refused {
        refused(
            orderCode,
            "De laatste dag ligt vóór de dag van ingang (\(effectOn.formatted(.nl))). Kies een latere laatste dag.",
            "The last day is before the day it takes effect (\(effectOn.formatted(.en))). Choose a later last day.",
            status: .unprocessable, field: "untilDay")
    }

    static func noEnd(_ name: String, _ kind: DecisionKind) -> Refused {
        refused(
            noEndCode,
            "“\(kind.title.nl)” geldt tot een dag, en de registratie van \(name) geeft die niet. "
                + "Vul de laatste dag in.",
            "“\(kind.title.en)” holds until a day, and the registration of \(name) does not give it. "
                + "Fill in the last day.",
            status: .unprocessable, field: "untilDay")
    }

    static func overlap(_ name: String, _ other: Registration?) -> Refused {
        let words = other?.words ?? Text("een andere registratie", "another registration")
        return refused(
            overlapCode,
            "\(name) heeft in deze dagen al een registratie: \(words.nl). Registraties overlappen niet. "
                + "Kies andere dagen, of leg eerst het einde van die registratie vast.",
            "\(name) already has a registration in these days: \(words.en). Registrations do not overlap. "
                + "Choose other days, or record the end of that registration first.", field: "effectOn")
    }

    static func leaveOverlaps(_ name: String, _ other: Period?) -> Refused {
        let days = Text.period(other)
        return refused(
            leaveOverlapsCode,
            "\(name) is in deze dagen al met verlof: \(days.nl). Een dag verlof telt één keer. "
                + "Kies andere dagen, of verbeter dat besluit.",
            "\(name) is on leave in these days already: \(days.en). A day of leave counts once. "
                + "Choose other days, or correct that decision.", field: "effectOn")
    }

    static func unmet(_ name: String, _ about: Registration?, _ unmet: [ConditionMeasure]) -> Refused {
        let words = (
            unmet.map(\.words.nl).joined(separator: "; "), unmet.map(\.words.en).joined(separator: "; ")
        )
        let period = about?.words ?? Text("", "")
        return refused(
            unmetCode,
            "Aan de eisen voor de registratie van \(name) (\(period.nl)) is niet voldaan: \(words.0). "
                + "Laat toekennen wat er is, leg een vrijstelling vast, of verleng niet.",
            "The conditions of the registration of \(name) (\(period.en)) are not met: \(words.1). "
                + "Have granted what there is, record a waiver, or do not extend.", field: "kind")
    }

    static var notForBoard: Refused {
        refused(
            boardCode,
            "Het bestuur besluit alleen over niveaus die een tweede besluit vragen, zoals supervisor. "
                + "Vraag een supervisor dit besluit te nemen.",
            "The board decides only on levels that ask for a second decider, such as supervisor. "
                + "Ask a supervisor to take this decision.", status: .forbidden)
    }
}
