internal import Doors
internal import Postgres
internal import Values
internal import Web

/// Keeps that a party was reminded.
struct RemindAgreement: AboutQuoteParty {
    static let door = Door(
        "agreement remind", path: PartyAddress.pattern + "/reminder", roles: [.coordinator],
        title: Text("Herinnering noteren", "Note a reminder"),
        help: Text("Legt vast dat deze partij vandaag is herinnerd.", "Keeps that this party was reminded today."))
    static let refusals = Chase.refusals + [.agreementNeverAsked]

    private let chase: Chase

    init(_ read: inout FieldReader) { chase = Chase(&read) }

    func perform(in context: Context) throws -> Done {
        let standing = try chase.note(.reminded, in: context)
        return chase.done(
            Text("Genoteerd: \(standing.name) is herinnerd.", "Noted: \(standing.name) was reminded."))
    }
}

/// Keeps that somebody rang a party.
struct RingAgreement: AboutQuoteParty {
    static let door = Door(
        "agreement rung", path: PartyAddress.pattern + "/call", roles: [.coordinator],
        title: Text("Telefoontje noteren", "Note a call"),
        help: Text("Legt vast dat deze partij vandaag is gebeld.", "Keeps that this party was rung today."))
    static let refusals = Chase.refusals

    private let chase: Chase

    init(_ read: inout FieldReader) { chase = Chase(&read) }

    func perform(in context: Context) throws -> Done {
        let standing = try chase.note(.rung, in: context)
        return chase.done(Text("Genoteerd: \(standing.name) is gebeld.", "Noted: \(standing.name) was rung."))
    }
}

/// What a reminder and a call have in common.
private struct Chase: Sendable {
    static let refusals: [RefusalCode] = [
        .notFound, .agreementNothingOpen, .agreementClosed, .agreementReviewEnded, .agreementExpired,
    ]

    private let about: QuotePartyFields
    private let remark: String?

    init(_ read: inout FieldReader) {
        about = QuotePartyFields(&read)
        remark = read.optionalFreeText("remark", Text("Opmerking", "Remark"), most: 1000)
    }

    func note(_ kind: ChaseStore.Kind, in context: Context) throws -> AgreementStanding {
        let standing = try about.hold(in: context)
        guard !standing.open.isEmpty else { throw AgreementsRefused.nothingOpen(standing) }
        if let ended = standing.ended { throw ended }
        guard try kind == .rung || ChaseStore.wasAsked(standing.party, in: context.tx) else {
            throw AgreementsRefused.neverAsked(standing)
        }
        try ChaseStore.note(kind, standing.party, on: context.today, remark, in: context.tx)
        return standing
    }

    func done(_ message: Text) -> Done { Done(message, at: about.location, body: about.json()) }
}
