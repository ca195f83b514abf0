internal import Doors
internal import Values

/// What a party agrees to, at director level.
enum AgreementKind: String, Titled {
    /// A participant: the ground rules, the time needed among them.
    case groundRules = "ground_rules"
    /// A payer: its own share.
    case share

    static let sample = AgreementKind.share

    var title: Text {
        switch self {
        case .groundRules: Text("de grondregels", "the ground rules")
        case .share: Text("het aandeel in de kosten", "the share of the cost")
        }
    }
}

/// A director as he or she agrees.
struct Director: Sendable, Hashable {
    let name: String
    let function: String
}

/// An agreement that was given.
struct GivenAgreement: Sendable {
    let kind: AgreementKind
    let director: Director
    let on: Day
}

/// How a party of an issued version stands: what it is asked and what it has said.
struct AgreementStanding: Sendable {
    let quote: ID<Quote>
    /// The quote's number; nil while it is a draft.
    let number: String?
    let version: ID<QuoteVersion>
    let ordinal: Int
    let state: QuoteState
    let review: String
    let hasReviewEnded: Bool
    let issuedOn: Day?
    let validUntil: Day?
    let party: ID<QuoteParty>
    let organisation: ID<Organisation>
    let name: String
    let isParticipating: Bool
    let isPaying: Bool
    let given: [GivenAgreement]

    /// What the party agrees to, in the order in which it is asked.
    var asked: [AgreementKind] {
        (isParticipating ? [.groundRules] : []) + (isPaying ? [.share] : [])
    }

    /// What it has not agreed to yet.
    var open: [AgreementKind] { asked.filter { kind in !given.contains { $0.kind == kind } } }

    /// Why no more agreement is taken for this version; nil while it is open.
    var ended: Refused? {
        if hasReviewEnded, [.issued, .expired].contains(state) { return AgreementsRefused.reviewEnded(self) }
        return switch state {
        case .issued: nil
        case .expired: AgreementsRefused.expired(self)
        case .draft, .binding, .declined, .withdrawn, .superseded: AgreementsRefused.closed(self)
        }
    }
}
