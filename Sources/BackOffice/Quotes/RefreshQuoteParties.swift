internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Brings the parties of a draft in line with those of its review today. Who stays keeps its part of the cost.
struct RefreshQuoteParties: AboutQuote {
    static let door = Door(
        "quote refresh", path: "/quotes/{quote}/draft/parties", roles: [.coordinator],
        title: Text("Partijen bijwerken", "Refresh the parties"),
        help: Text(
            "Neemt de partijen van de leerreview over zoals ze vandaag zijn. Wie blijft, houdt zijn deel van de kosten; "
                + "wie erbij komt en betaalt, krijgt één deel.",
            "Takes over the parties of the review as they are today. Who stays keeps its part of the cost; "
                + "who is new and pays gets one part."))
    static let refusals = OpenDraft.refusals

    let quote: ID<Quote>
    let seen: Int64?

    init(_ read: inout FieldReader) {
        quote = read.value("quote", Text("Offerte", "Quote"))
        seen = read.seen()
    }

    func perform(in context: Context) throws -> Done {
        let sheet = try OpenDraft.hold(quote, seen: seen, in: context)
        let today = try context.tx.rows(ReviewPartyStore.today("\(sheet.review.id)")).map(ReviewPartyStore.party)
        var content = sheet.content
        content.take(today)
        try context.tx.pipeline(QuoteDraftStore.replaceParties(sheet.version, content))
        return Done(
            Text("De partijen zijn bijgewerkt.", "The parties were refreshed."), at: QuoteAnswer.location(quote),
            body: .object(QuoteAnswer.json(quote, number: sheet.number, version: sheet.ordinal)))
    }

    static func prefill(_ path: FieldTree, in context: Context) throws -> FieldTree {
        try ChangeQuote.prefill(path, in: context)["seen"].asSeen
    }
}

extension FieldTree {
    /// Only the version that was seen, for a form that changes nothing else.
    var asSeen: FieldTree { .record(["seen": self]) }
}

extension QuoteContent {
    /// Takes over the parties of the review. Who was in the draft keeps its way of bearing the cost.
    mutating func take(_ today: [ReviewPartyStore.Party]) {
        let known = Dictionary(parties.map { ($0.organisation, $0) }, uniquingKeysWith: { first, _ in first })
        parties = today.map { party in
            let old = known[party.organisation]
            return QuoteParty(
                id: ID(0), organisation: party.organisation, name: party.name,
                isParticipating: party.isParticipating, isPaying: party.isPaying,
                method: party.isPaying ? old?.method ?? .weight(.one) : nil, ownVAT: party.isPaying ? old?.ownVAT : nil)
        }
        let payers = Set(payers.map(\.organisation))
        ownSteps = ownSteps.mapValues { $0.filter { payers.contains($0.key) } }.filter { !$0.value.isEmpty }
        if let payer = invoicedParty, !payers.contains(payer) { invoicedParty = nil }
    }
}
