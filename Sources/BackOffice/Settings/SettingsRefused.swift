internal import Doors
internal import Values

/// Why an action on a setting is refused.
enum SettingsRefused {
    static let dayPast: RefusalCode = "setting.day-past"
    static let dayTaken: RefusalCode = "setting.day-taken"
    static let begun: RefusalCode = "setting.begun"
    static let inUse: RefusalCode = "setting.in-use"
    static let exemptWithoutGround: RefusalCode = "vat.exempt-without-ground"
    static let rangeUpsideDown: RefusalCode = "kind.range-upside-down"
    static let stepTwice: RefusalCode = "kind.step-twice"
    static let noStep: RefusalCode = "kind.no-step"
    static let outOfBounds: RefusalCode = "term.out-of-bounds"

    static func past(_ from: Day, today: Day) -> Refused {
        Refused(
            dayPast,
            Text(
                "De waarde is niet vastgelegd. \(from.formatted(.nl)) is voorbij, en wat toen gold ligt vast. "
                    + "Kies vandaag (\(today.formatted(.nl))) of een latere dag.",
                "The value was not set. \(from.formatted(.en)) has passed, and what held then is fixed. "
                    + "Choose today (\(today.formatted(.en))) or a later day."),
            status: .unprocessable, field: "from")
    }

    static func taken(_ name: Text, _ from: Day) -> Refused {
        Refused(
            dayTaken,
            Text(
                "De waarde is niet vastgelegd. Voor “\(name.nl)” staat er al een waarde vanaf "
                    + "\(from.formatted(.nl)), en op één dag geldt één waarde. "
                    + "Kies een andere dag, of trek die waarde eerst in als haar dag nog moet komen.",
                "The value was not set. “\(name.en)” already has a value from \(from.formatted(.en)), "
                    + "and one value holds on a day. Choose another day, or withdraw that value first if its day "
                    + "has yet to come."),
            field: "from")
    }

    static func hasBegun(_ name: Text, _ from: Day) -> Refused {
        Refused(
            begun,
            Text(
                "De waarde is niet ingetrokken. “\(name.nl)” geldt al sinds \(from.formatted(.nl)) en kan gebruikt zijn. "
                    + "Leg een nieuwe waarde vast vanaf een latere dag.",
                "The value was not withdrawn. “\(name.en)” has held since \(from.formatted(.en)) and may have been "
                    + "used. Set a new value from a later day."))
    }

    static func used(_ name: Text) -> Refused {
        Refused(
            inUse,
            Text(
                "De waarde is niet ingetrokken. “\(name.nl)” wordt al gebruikt in een leerreview of een offerte. "
                    + "Laat haar staan en leg een nieuwe waarde vast.",
                "The value was not withdrawn. “\(name.en)” is used by a review or a quote already. "
                    + "Leave it and set a new value."))
    }

    static var withoutGround: Refused {
        Refused(
            exemptWithoutGround,
            Text(
                "De btw is niet vastgelegd. Zonder tarief is de dienst vrijgesteld, en een vrijstelling noemt haar "
                    + "wettelijke grond. Vul de grond in, of een tarief.",
                "The VAT was not set. Without a rate the service is exempt, and an exemption names its legal ground. "
                    + "Fill in the ground, or a rate."),
            status: .unprocessable, field: "ground")
    }

    static func upsideDown(least: Hours, most: Hours) -> Refused {
        Refused(
            rangeUpsideDown,
            Text(
                "De soort is niet vastgelegd. Ten minste \(least.formatted(.nl)) is meer dan ten hoogste "
                    + "\(most.formatted(.nl)), of het minste is nul. Verbeter een van beide.",
                "The kind was not set. At least \(least.formatted(.en)) is more than at most \(most.formatted(.en)), "
                    + "or the least is zero. Correct one of them."),
            status: .unprocessable, field: "least")
    }

    static func twice(_ step: String) -> Refused {
        Refused(
            stepTwice,
            Text(
                "De soort is niet vastgelegd. De stap “\(step)” staat er twee keer in. Haal er een weg.",
                "The kind was not set. The step “\(step)” stands in it twice. Remove one of them."),
            status: .unprocessable, field: "steps")
    }

    static var withoutStep: Refused {
        Refused(
            noStep,
            Text(
                "De soort is niet vastgelegd. De geraamde uren worden over de stappen verdeeld, en geen stap doet mee. "
                    + "Geef ten minste één stap die niet apart is een gewicht boven nul.",
                "The kind was not set. The estimate is divided over the steps, and no step takes part. "
                    + "Give at least one step that is not apart a weight above zero."),
            status: .unprocessable, field: "steps")
    }

    static func outside(_ term: TermStore.Kind) -> Refused {
        let bounds = (term.words(term.least), term.words(term.most))
        return Refused(
            outOfBounds,
            Text(
                "De termijn is niet vastgelegd. “\(term.name.nl)” ligt tussen \(bounds.0.nl) en \(bounds.1.nl). "
                    + "Kies een waarde daartussen.",
                "The term was not set. “\(term.name.en)” is between \(bounds.0.en) and \(bounds.1.en). "
                    + "Choose a value between them."),
            status: .unprocessable, field: "value")
    }
}
