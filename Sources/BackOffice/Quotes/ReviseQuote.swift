internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Begins a new version of a quote, at the same rate and with the parties of the review as they are today.
struct ReviseQuote: AboutQuote {
    static let door = Door(
        "quote revise", path: "/quotes/{quote}/revisions", roles: [.coordinator],
        title: Text("Offerte herzien", "Revise the quote"),
        help: Text(
            "Maakt een nieuw concept naast wat is uitgebracht: hetzelfde tarief, de partijen van vandaag. "
                + "Bindt de oude versie, dan blijft die gelden tot de nieuwe bindt.",
            "Makes a new draft beside what was issued: the same rate, the parties of today. "
                + "If the old version binds, it stays in force until the new one binds."))
    static let refusals: [RefusalCode] = [
        .notFound, .quoteDraftOpen, .quoteReviewEnded, .quoteNotRevisable,
    ]

    let quote: ID<Quote>
    let reason: String

    init(_ read: inout FieldReader) {
        quote = read.value("quote", Text("Offerte", "Quote"))
        reason = read.freeText(
            "reason", Text("Waarom herzien", "Why revise"),
            hint: Text("Bijvoorbeeld: een partij doet mee.", "For example: a party joins."), most: 1000, lines: true)
    }

    func perform(in context: Context) throws -> Done {
        guard let sheet = try QuoteStore.lockedSheet(quote, context.tx) else { throw QuoteRefused.noQuote }
        let today = try context.today
        let base = try base(of: sheet, on: today)
        let found = try context.tx.pipeline([
            ReviewPartyStore.today("\(sheet.review.id)"), QuoteSettingsStore.validUntil,
        ])
        var content = sheet.content
        content.revise(with: try found[0].map(ReviewPartyStore.party))
        content.validUntil = try found[1].first?("valid_until")
        let ordinal = sheet.ordinal + 1
        let target = QuoteStore.version(of: quote)
        let insert = QuoteDraftStore.insertVersion(
            "\(quote)", ordinal: ordinal, supersedes: base, reason: reason, content)
        try context.tx.pipeline(
            [insert] + QuoteDraftStore.insertRows(target, content)
                + [QuoteDraftStore.setInvoicedParty(target, content.invoicedParty)])
        return Done(
            Text(
                "Versie \(ordinal) is een concept. Kijk uren en verdeling na voordat je uitbrengt.",
                "Version \(ordinal) is a draft. Check hours and split before you issue it."),
            at: QuoteAnswer.location(quote),
            body: .object(QuoteAnswer.json(quote, number: sheet.number, version: ordinal)))
    }

    /// The version that the new one is to take the place of: the one in force, or else the newest.
    private func base(of sheet: QuoteSheet, on today: Day) throws(Refused) -> ID<QuoteVersion> {
        let state = sheet.state(on: today)
        if state == .draft { throw QuoteRefused.draftOpen(sheet.label) }
        if sheet.review.hasEnded { throw QuoteRefused.reviewEnded(sheet.review.number) }
        let inForce = sheet.inForce(on: today)
        guard state.mayBeRevised || inForce != nil else { throw QuoteRefused.notRevisable(sheet.label, state) }
        return inForce?.id ?? sheet.version
    }
}

extension QuoteContent {
    /// The content of a new version: the parties of today, and the catch-up programme of who joined as a step of its own.
    mutating func revise(with today: [ReviewPartyStore.Party]) {
        let known = Set(parties.map(\.organisation))
        take(today)
        for party in today where !known.contains(party.organisation) {
            guard let hours = party.catchUp else { continue }
            let next = (steps.map(\.ordinal).max() ?? 0) + 1
            steps.append(
                QuoteStep(
                    ordinal: next, key: QuoteStep.catchUp,
                    name: Text("Inhaalprogramma \(party.name)", "Catch-up programme \(party.name)"), hours: hours))
        }
    }
}
