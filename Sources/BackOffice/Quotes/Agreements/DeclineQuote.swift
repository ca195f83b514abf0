internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Records that a payer said no: that stops this version of the quote.
struct DeclineQuote: AboutQuoteParty {
    static let door = Door(
        "quote decline", path: PartyAddress.pattern + "/decline", roles: [.coordinator],
        title: Text("Afwijzing vastleggen", "Record a decline"),
        help: Text(
            "Eén betaler die nee zegt, stopt deze versie. De reden staat erbij.",
            "One payer that says no stops this version. Its reason is kept."),
        forEver: Text(
            "Een afgewezen versie blijft afgewezen: daarna kan alleen nog een herziening.",
            "A declined version stays declined: after this only a revision is possible."))
    static let refusals: [RefusalCode] = [
        .notFound, .declineNotPayer, .declineBinding, .agreementClosed, .agreementReviewEnded, .agreementExpired,
        .declineAlreadyAgreed,
    ]

    private let about: QuotePartyFields
    private let reason: String

    init(_ read: inout FieldReader) {
        about = QuotePartyFields(&read)
        reason = read.freeText("reason", Text("Reden", "Reason"), most: 1000, lines: true)
    }

    func perform(in context: Context) throws -> Done {
        let standing = try about.hold(in: context)
        guard standing.isPaying else { throw AgreementsRefused.notPayer(standing) }
        if standing.state == .binding { throw AgreementsRefused.declineBinding(standing) }
        if let ended = standing.ended { throw ended }
        if standing.open.isEmpty { throw AgreementsRefused.declineAgreed(standing) }
        try AgreementStore.decline(standing, reason, on: context.today, in: context.tx)
        return Done(
            Text(
                "De afwijzing van \(standing.name) is vastgelegd. Deze versie is gestopt.",
                "The decline of \(standing.name) was recorded. This version has stopped."), at: about.location,
            body: about.json([("state", "declined")]))
    }
}
