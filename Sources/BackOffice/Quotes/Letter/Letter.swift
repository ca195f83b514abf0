internal import Doors
internal import Values
internal import Web

/// What a director reads by a link: what concerns one party, and nothing of another.
struct Letter: Sendable {
    struct Step: Sendable {
        let name: Text
        let hours: Hours
    }

    struct Share: Sendable {
        let net: Money
        let vat: Money
        let treatment: VATTreatment
        let ground: String?
    }

    struct Given: Sendable {
        let kind: AgreementKind
        let director: Director
        let on: Day
    }

    struct Rules: Sendable {
        let title: String
        let body: String
    }

    let director: Director
    let organisation: String
    let number: String
    let version: Int64
    let language: Language
    let title: String
    let pricing: QuotePricing
    let validUntil: Day
    let state: QuoteState
    let hasReviewEnded: Bool
    let isLinkDead: Bool
    let steps: [Step]
    /// Its share, where it pays.
    let share: Share?
    /// The one payer that is invoiced for all, where there is one and it is another.
    let invoicedParty: String?
    /// True for the payer that is invoiced for all: its VAT is that of the whole.
    let isInvoicedForAll: Bool
    /// The ground rules, where it takes part.
    let rules: Rules?
    let given: [Given]

    var asked: [AgreementKind] { (rules == nil ? [] : [.groundRules]) + (share == nil ? [] : [.share]) }
    var open: [AgreementKind] { asked.filter { kind in !given.contains { $0.kind == kind } } }
    var hours: Hours { steps.map(\.hours).total }

    /// - Throws: where another version has taken the place of this one, also to who had agreed to it.
    func mustNotBeReplaced() throws {
        if state == .superseded { throw LetterRefused.replaced(number) }
    }

    /// Why it is not shown (any more); nil while the director may answer.
    var refusal: Refused? {
        if isLinkDead { return LetterRefused.dead }
        if hasReviewEnded, [.issued, .expired].contains(state) { return LetterRefused.reviewEnded(number) }
        return switch state {
        case .issued: nil
        case .expired: LetterRefused.expired(number, validUntil)
        case .superseded: LetterRefused.replaced(number)
        case .draft, .binding, .declined, .withdrawn: LetterRefused.closed(number)
        }
    }
}
