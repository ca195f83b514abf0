internal import Doors
internal import Values

/// Why an action at the end of a review is refused.
enum EndingRefused {
    static let stepsOpenCode: RefusalCode = "outcome.steps-open"
    static let pastOrientationCode: RefusalCode = "outcome.past-orientation"
    static let reasonCode: RefusalCode = "outcome.without-reason"
    static let beforeOpeningCode: RefusalCode = "outcome.before-opening"
    static let beforeStepCode: RefusalCode = "outcome.before-last-step"
    static let notPartyCode: RefusalCode = "recommendation.not-a-party"
    static let presentCode: RefusalCode = "evaluation.nobody-present"
    static let manyPresentCode: RefusalCode = "evaluation.more-than-parties"

    static func stepsOpen(_ review: Review, _ open: [ReviewStep]) -> Refused {
        let dutch = open.map(\.name.nl).joined(separator: ", ")
        let english = open.map(\.name.en).joined(separator: ", ")
        return Refused(
            stepsOpenCode,
            Text(
                "\(review.number) kan nog niet worden afgerond. Nog niet klaar: \(dutch). "
                    + "Rond die stappen af, of kies dat de leerreview tussentijds is gestopt.",
                "\(review.number) cannot be concluded yet. Not done: \(english). "
                    + "Finish those steps, or choose that the review was cancelled."),
            field: "outcome")
    }

    static func pastOrientation(_ review: Review, _ step: ReviewStep) -> Refused {
        Refused(
            pastOrientationCode,
            Text(
                "\(review.number) is voorbij de oriëntatie: de stap \(step.name.nl) is afgerond. Gestopt bij de "
                    + "oriëntatie kan dan niet meer. Kies “tussentijds gestopt”.",
                "\(review.number) is past its orientation: the step \(step.name.en) is done. It can no longer be "
                    + "cancelled at orientation. Choose “cancelled later”."),
            field: "outcome")
    }

    static func withoutReason(_ review: Review) -> Refused {
        Refused(
            reasonCode,
            Text(
                "Er staat nog niet waarom \(review.number) is gestopt. Bij stoppen hoort een reden, in neutrale woorden. "
                    + "Vul de reden in.",
                "It does not yet say why \(review.number) was cancelled. A reason belongs to it, in neutral words. "
                    + "Fill in the reason."),
            status: .unprocessable, field: "reason")
    }

    static func beforeOpening(_ review: Review, _ day: Day) -> Refused {
        Refused(
            beforeOpeningCode,
            Text(
                "\(review.number) is op \(review.openedOn.formatted(.nl)) geopend en kan niet eerder "
                    + "(\(day.formatted(.nl))) zijn geëindigd. Verbeter de dag.",
                "\(review.number) was opened on \(review.openedOn.formatted(.en)) and cannot have ended earlier "
                    + "(\(day.formatted(.en))). Correct the day."),
            status: .unprocessable, field: "endedOn")
    }

    static func beforeStep(_ review: Review, _ step: ReviewStep, _ done: Day) -> Refused {
        Refused(
            beforeStepCode,
            Text(
                "De stap \(step.name.nl) van \(review.number) is pas op \(done.formatted(.nl)) afgerond. "
                    + "De leerreview kan niet eerder zijn geëindigd. Kies die dag of een latere.",
                "The step \(step.name.en) of \(review.number) was done on \(done.formatted(.en)). "
                    + "The review cannot have ended earlier. Choose that day or a later one."),
            status: .unprocessable, field: "endedOn")
    }

    static func notParty(_ review: Review) -> Refused {
        Refused(
            notPartyCode,
            Text(
                "Deze organisatie is geen partij in \(review.number). Een aanbeveling wordt uitgevoerd door een partij, "
                    + "of door alle samen. Kies een partij, of laat het veld leeg.",
                "This organisation is no party to \(review.number). A recommendation is carried out by a party, "
                    + "or by all together. Choose a party, or leave the field empty."),
            status: .unprocessable, field: "organisation")
    }

    static func nobodyPresent() -> Refused {
        Refused(
            presentCode,
            Text(
                "Er is geen organisatie aanwezig geweest. Een leerreview wordt geëvalueerd met de organisaties die "
                    + "meededen. Vul in hoeveel er waren, ten minste 1.",
                "No organisation was present. A review is evaluated with the organisations that took part. "
                    + "Fill in how many there were, at least 1."),
            status: .unprocessable, field: "organisationsPresent")
    }

    static func morePresent(than parties: Int, _ review: Review) -> Refused {
        Refused(
            manyPresentCode,
            Text(
                "\(review.number) heeft of had \(parties) partijen. Er kunnen er bij de evaluatie niet meer zijn geweest. "
                    + "Verbeter het aantal.",
                "\(review.number) has or had \(parties) parties. There cannot have been more at the evaluation. "
                    + "Correct the number."),
            status: .unprocessable, field: "organisationsPresent")
    }
}
