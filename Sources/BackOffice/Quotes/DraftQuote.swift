internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Begins a quote for a review: hours by the settings of its kind, parties as they are today, the rate in force.
struct DraftQuote: Action {
    static let door = Door(
        "quote draft", path: "/reviews/{review}/quotes", roles: [.coordinator],
        title: Text("Offerte opstellen", "Draft a quote"),
        help: Text(
            "Maakt een concept: de uren volgen uit de soort leerreview en het aantal deelnemers, het tarief is dat van "
                + "vandaag, en de partijen zijn die van de leerreview. Alles is daarna nog aan te passen.",
            "Makes a draft: the hours follow from the kind of review and the number of participants, the rate is that "
                + "of today, and the parties are those of the review. Everything can be changed afterwards."))
    static let refusals: [RefusalCode] = [
        .notFound, .quoteReviewEnded, .quoteAlreadyThere, .quoteNoSetting,
    ]

    let review: ID<Review>
    let language: QuoteLanguage

    init(_ read: inout FieldReader) {
        review = read.value("review", Text("Leerreview", "Review"))
        language = read.choice(
            "language", Text("Taal van de offerte", "Language of the quote"), standard: QuoteLanguage.nl)
    }

    func perform(in context: Context) throws -> Done {
        guard let found = try QuoteSettingsStore.find(review, language, context.tx) else {
            throw Refused.notFound(Text("De leerreview", "The review"))
        }
        let content = try content(found, on: try context.today)
        let quote = QuoteDraftStore.newestQuote(review)
        let statements =
            [QuoteDraftStore.insertQuote(review), QuoteDraftStore.insertVersion(quote, content)]
            + QuoteDraftStore.insertRows(QuoteDraftStore.newestVersion(quote), content)
            + ["select \(quote) as id"]
        guard let id: ID<Quote> = try context.tx.pipeline(statements).last?.first?("id") else {
            throw QuoteRefused.noQuote
        }
        return Done(
            Text(
                "Het concept is gemaakt: \(content.hours.formatted(.nl)) voor \(found.number).",
                "The draft was made: \(content.hours.formatted(.en)) for \(found.number)."),
            at: QuoteAnswer.location(id), body: .object(QuoteAnswer.json(id, number: nil, version: 1)))
    }

    private func content(_ found: QuoteSettingsStore.Found, on today: Day) throws(Refused) -> QuoteContent {
        if found.hasEnded { throw QuoteRefused.reviewEnded(found.number) }
        if let other = found.other { throw QuoteRefused.alreadyThere(other) }
        guard let rate = found.rate else { throw QuoteRefused.noSetting(Text("uurtarief", "hourly rate"), on: today) }
        guard let vat = found.vat else {
            throw QuoteRefused.noSetting(
                Text("btw-behandeling van leerreviews", "VAT treatment of reviews"), on: today)
        }
        if let missing = found.missingText { throw QuoteRefused.noSetting(missing, on: today) }
        let participants = found.parties.count { $0.isParticipating }
        let total = found.estimate.total(participants: Int64(participants))
        var steps: [QuoteStep] = []
        for (step, (settings, hours)) in zip(
            found.steps, zip(found.estimate.steps, found.estimate.hoursPerStep(total))) where !settings.isOptional
        {
            steps.append(QuoteStep(ordinal: step.ordinal, key: step.key, name: step.name, hours: hours))
        }
        return QuoteContent(
            rate: rate, vat: vat, vatGround: found.vatGround, language: language, validUntil: found.validUntil,
            followUp: found.estimate.followUp(total), steps: steps, parties: found.parties.map(QuoteParty.init))
    }
}

extension QuoteParty {
    /// A party of the review as it comes into a draft: a payer bears one part.
    init(_ party: ReviewPartyStore.Party) {
        self.init(
            id: ID(0), organisation: party.organisation, name: party.name, isParticipating: party.isParticipating,
            isPaying: party.isPaying, method: party.isPaying ? .weight(.one) : nil)
    }
}
