internal import Doors
internal import Values

/// Whether a draft may be issued: the first thing in the way, by precedence. The action refuses with it and the page
/// says it beforehand.
struct IssueCheck: Sendable {
    var content: QuoteContent
    let quote: QuoteLabel
    let review: String
    /// The range of the review's kind.
    let range: HoursRange
    let hasReviewEnded: Bool
    /// Parties of the review today that the draft does not have, or not in the same part; and the other way about.
    let differingParties: [String]
    let today: Day

    init(
        content: QuoteContent, quote: QuoteLabel, review: String, range: HoursRange, hasReviewEnded: Bool,
        differingParties: [String], today: Day
    ) {
        self.content = content
        self.quote = quote
        self.review = review
        self.range = range
        self.hasReviewEnded = hasReviewEnded
        self.differingParties = differingParties
        self.today = today
    }

    /// The refusals that can come out, in order of precedence.
    static let refusals: [RefusalCode] = [
        .quoteReviewEnded, .quoteNoParticipant, .quoteNoPayer, .quotePartiesDiffer, .quoteNoHours, .quoteOutsideRange,
        .quoteFixedByActualHours, .quoteSplit, .quoteNoValidity, .quoteValidityPast,
    ]

    /// The split to issue.
    /// - Throws: the first refusal.
    func outcome() throws(Refused) -> SplitOutcome {
        if hasReviewEnded { throw QuoteRefused.reviewEnded(review) }
        if content.participants.isEmpty { throw noParticipant }
        if content.payers.isEmpty { throw noPayer }
        if !differingParties.isEmpty { throw partiesDiffer }
        if content.net == .zero { throw noHours }
        if !range.contains(content.hours), content.outsideRangeReason == nil { throw outsideRange }
        if content.pricing == .byActualHours, content.fixesAnAmount { throw fixedByActualHours }
        let outcome: SplitOutcome
        do { outcome = try content.outcome() } catch { throw split(error) }
        guard let validUntil = content.validUntil else { throw noValidity }
        if validUntil < today { throw validityPast(validUntil) }
        return outcome
    }

    /// The first refusal; nil where it may be issued.
    var refusal: Refused? {
        do {
            _ = try outcome()
            return nil
        } catch {
            return error
        }
    }

    private func refused(_ code: RefusalCode, _ nl: String, _ en: String) -> Refused {
        Refused(
            code,
            Text("\(quote.nl) kan nog niet worden uitgebracht. \(nl)", "\(quote.en) cannot be issued yet. \(en)"),
            status: .unprocessable)
    }

    private var noParticipant: Refused {
        refused(
            .quoteNoParticipant,
            "Geen enkele organisatie neemt deel, en alleen een deelnemer kan akkoord gaan met de grondregels. "
                + "Voeg bij leerreview \(review) een deelnemer toe en werk de partijen bij.",
            "No organisation takes part, and only a participant can agree to the ground rules. "
                + "Add a participant to review \(review) and refresh the parties.")
    }

    private var noPayer: Refused {
        refused(
            .quoteNoPayer,
            "Geen enkele organisatie betaalt, dus er valt niets te verdelen. "
                + "Voeg bij leerreview \(review) een betaler toe en werk de partijen bij.",
            "No organisation pays, so there is nothing to split. "
                + "Add a payer to review \(review) and refresh the parties.")
    }

    private var partiesDiffer: Refused {
        let names = differingParties.joined(separator: ", ")
        return refused(
            .quotePartiesDiffer,
            "De partijen van leerreview \(review) zijn sinds dit concept veranderd (\(names)). "
                + "Werk de partijen bij en kijk de verdeling na.",
            "The parties of review \(review) have changed since this draft (\(names)). "
                + "Refresh the parties and check the split.")
    }

    private var noHours: Refused {
        refused(
            .quoteNoHours,
            "Er zijn geen uren en geen extra regels, dus de prijs is nul. Vul de uren per stap in.",
            "There are no hours and no extra lines, so the price is zero. Fill in the hours per step.")
    }

    private var outsideRange: Refused {
        refused(
            .quoteOutsideRange,
            "De \(content.hours.formatted(.nl)) vallen buiten wat voor deze soort leerreview gewoon is "
                + "(\(range.formatted(.nl))), en er staat niet bij waarom. Vul de reden in of pas de uren aan.",
            "The \(content.hours.formatted(.en)) are outside what is usual for this kind of review "
                + "(\(range.formatted(.en))), and the reason is not given. Give the reason or change the hours.")
    }

    private var fixedByActualHours: Refused {
        refused(
            .quoteFixedByActualHours,
            "Bij een offerte op basis van gewerkte uren staat de prijs nog niet vast, dus kan geen partij een vast bedrag "
                + "betalen. Kies een vaste prijs, of geef delen of een percentage.",
            "A quote by actual hours has no settled price, so no party can pay a fixed amount. "
                + "Choose a fixed price, or give parts or a percentage.")
    }

    private func split(_ reason: SplitRefused) -> Refused {
        refused(.quoteSplit, reason.sentences.nl, reason.sentences.en)
    }

    private var noValidity: Refused {
        refused(
            .quoteNoValidity,
            "Er staat niet in tot wanneer de offerte geldig is, en daarna is akkoord niet meer mogelijk. "
                + "Vul de laatste dag in.",
            "It does not say until when the quote is valid, and after that nobody can agree to it. "
                + "Fill in the last day.")
    }

    private func validityPast(_ day: Day) -> Refused {
        refused(
            .quoteValidityPast,
            "De offerte is geldig tot en met \(day.formatted(.nl)) en die dag is voorbij: niemand zou nog akkoord kunnen "
                + "gaan. Kies een latere dag.",
            "The quote is valid until \(day.formatted(.en)) and that day has passed: nobody could still agree. "
                + "Choose a later day.")
    }
}
