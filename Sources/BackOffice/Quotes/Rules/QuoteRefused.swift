internal import Doors
internal import Values

extension RefusalCode {
    static let quoteReviewEnded: RefusalCode = "quote.review-ended"
    static let quoteAlreadyThere: RefusalCode = "quote.already-there"
    static let quoteNoSetting: RefusalCode = "quote.no-setting"
    static let quoteNotDraft: RefusalCode = "quote.not-draft"
    static let quoteUnknownStep: RefusalCode = "quote.unknown-step"
    static let quoteUnknownParty: RefusalCode = "quote.unknown-party"
    static let quoteNoParticipant: RefusalCode = "quote.no-participant"
    static let quoteNoPayer: RefusalCode = "quote.no-payer"
    static let quotePartiesDiffer: RefusalCode = "quote.parties-differ"
    static let quoteNoHours: RefusalCode = "quote.no-hours"
    static let quoteOutsideRange: RefusalCode = "quote.outside-range"
    static let quoteFixedByActualHours: RefusalCode = "quote.fixed-by-actual-hours"
    static let quoteSplit: RefusalCode = "quote.split"
    static let quoteNoValidity: RefusalCode = "quote.no-validity"
    static let quoteValidityPast: RefusalCode = "quote.validity-past"
    static let quoteNotOpen: RefusalCode = "quote.not-open"
    static let quoteDraftOpen: RefusalCode = "quote.draft-open"
    static let quoteNotRevisable: RefusalCode = "quote.not-revisable"
    static let quoteNoSuchVersion: RefusalCode = "quote.no-such-version"
}

/// Why an action about a quote is refused: which quote, which rule, what to do now.
enum QuoteRefused {
    static let noQuote = Refused.notFound(Text("De offerte", "The quote"))

    static func reviewEnded(_ review: String) -> Refused {
        Refused(
            .quoteReviewEnded,
            Text(
                "Leerreview \(review) is afgesloten. Voor een afgesloten leerreview komt er geen offerte meer. "
                    + "Open een nieuwe leerreview als er weer een vraag is.",
                "Review \(review) has ended. No more quotes are made for a review that has ended. "
                    + "Open a new review if there is a new question."))
    }

    static func alreadyThere(_ quote: QuoteLabel) -> Refused {
        Refused(
            .quoteAlreadyThere,
            Text(
                "\(quote.nl) loopt al voor deze leerreview. Een leerreview heeft één lopende offerte. "
                    + "Pas die aan, of herzie die als hij al is uitgebracht.",
                "\(quote.en) is already under way for this review. A review has one quote under way. "
                    + "Change that one, or revise it if it has been issued."))
    }

    /// - Parameter what: the setting that was not yet in force.
    static func noSetting(_ what: Text, on day: Day) -> Refused {
        Refused(
            .quoteNoSetting,
            Text(
                "Het concept is niet gemaakt. Op \(day.formatted(.nl)) geldt er geen \(what.nl), en een offerte legt dat vast. "
                    + "Vraag het bestuur of de beheerder dit eerst in te stellen.",
                "The draft was not made. On \(day.formatted(.en)) there is no \(what.en) in force, and a quote fixes it. "
                    + "Ask the board or the administrator to set it first."))
    }

    static func notDraft(_ quote: QuoteLabel) -> Refused {
        Refused(
            .quoteNotDraft,
            Text(
                "\(quote.nl) heeft geen concept. Wat is uitgebracht, verandert niet meer. "
                    + "Begin een herziening als er iets anders moet.",
                "\(quote.en) has no draft. What was issued does not change. "
                    + "Start a revision if something must be different."))
    }

    static func unknownStep(_ step: Int, field: String) -> Refused {
        Refused(
            .quoteUnknownStep,
            Text(
                "Stap \(step) staat niet in dit concept. Uren, extra regels en aandelen horen bij een stap van de offerte. "
                    + "Kies een van de stappen.",
                "Step \(step) is not in this draft. Hours, extra lines and shares belong to a step of the quote. "
                    + "Choose one of its steps."),
            status: .unprocessable, field: field)
    }

    static func unknownParty(field: String) -> Refused {
        Refused(
            .quoteUnknownParty,
            Text(
                "Deze organisatie betaalt niet mee aan deze offerte. De partijen komen uit de leerreview. "
                    + "Voeg haar daar toe als betaler en werk dan de partijen van het concept bij.",
                "This organisation does not pay for this quote. The parties come from the review. "
                    + "Add it there as a payer and then refresh the parties of the draft."),
            status: .unprocessable, field: field)
    }

    /// - Parameter state: of the newest version.
    static func notOpen(_ quote: QuoteLabel, _ state: QuoteState) -> Refused {
        let now: Text =
            switch state {
            case .draft: Text("Verwijder het concept als het niet nodig is.", "Remove the draft if it is not needed.")
            case .binding:
                Text("Maak een herziening als er iets verandert.", "Make a revision if something changes.")
            default: Text("Er hoeft niets te gebeuren.", "Nothing needs to be done.")
            }
        return Refused(
            .quoteNotOpen,
            Text(
                "\(quote.nl) is niet ingetrokken: de stand is “\(state.title.nl)”. "
                    + "Alleen wat is uitgebracht en nog niet bindend is, kan worden ingetrokken. \(now.nl)",
                "\(quote.en) was not withdrawn: it is “\(state.title.en)”. "
                    + "Only what was issued and is not yet binding can be withdrawn. \(now.en)"))
    }

    static func draftOpen(_ quote: QuoteLabel) -> Refused {
        Refused(
            .quoteDraftOpen,
            Text(
                "\(quote.nl) heeft al een concept. Een offerte heeft één concept tegelijk. "
                    + "Pas dat concept aan, of verwijder het eerst.",
                "\(quote.en) already has a draft. A quote has one draft at a time. Change that draft, or remove it first."
            ))
    }

    static func notRevisable(_ quote: QuoteLabel, _ state: QuoteState) -> Refused {
        Refused(
            .quoteNotRevisable,
            Text(
                "\(quote.nl) is niet herzien: de stand is “\(state.title.nl)”. Een ingetrokken offerte blijft ingetrokken. "
                    + "Maak een nieuwe offerte bij de leerreview.",
                "\(quote.en) was not revised: it is “\(state.title.en)”. A withdrawn quote stays withdrawn. "
                    + "Make a new quote with the review."))
    }
}

/// How a quote is called in a sentence: by its number, or by its review while it has none.
struct QuoteLabel: Sendable {
    private let number: String?
    private let review: String

    init(number: String?, review: String) {
        self.number = number
        self.review = review
    }

    var nl: String { number.map { "Offerte \($0)" } ?? "De offerte voor \(review)" }
    var en: String { number.map { "Quote \($0)" } ?? "The quote for \(review)" }
}
