internal import Values

/// One version of a quote as it stands, with what is known around it.
struct QuoteSheet: Sendable {
    let id: ID<Quote>
    /// Nil until its first version was issued.
    let number: String?
    let review: ReviewFacts
    let version: ID<QuoteVersion>
    /// Counts the versions of the quote, from 1.
    let ordinal: Int
    /// Counts the changes of the row; an edit names the one that it saw.
    let seen: Int64
    let revisionReason: String?
    let content: QuoteContent
    /// What was fixed at issue; nil in a draft.
    let totals: Totals?
    /// The document of the issued version has been made.
    let hasDocument: Bool
    /// Parties of the review today that this draft has otherwise, or not; empty for what was issued.
    let differingParties: [String]
    /// Every version of the quote, in order.
    let versions: [QuoteVersionFacts]

    /// The sums of an issued version.
    struct Totals: Sendable, Hashable {
        let net: Money
        let vat: Money
        /// The VAT if it were computed once for each rate.
        let vatOnWhole: Money
        var vatDifference: Money { vat - vatOnWhole }
        var gross: Money { net + vat }

        init(net: Money, vat: Money, vatOnWhole: Money) {
            self.net = net
            self.vat = vat
            self.vatOnWhole = vatOnWhole
        }

        init(_ outcome: SplitOutcome) {
            self.init(net: outcome.net, vat: outcome.vat, vatOnWhole: outcome.vatOnWhole)
        }
    }

    /// What a quote needs to know of its review.
    struct ReviewFacts: Sendable, Hashable {
        let id: ID<Review>
        let number: String
        let title: String
        let kindName: Text
        /// The hours that are usual for the kind.
        let range: HoursRange
        let hasEnded: Bool
    }

    var label: QuoteLabel { QuoteLabel(number: number, review: review.number) }

    /// This version among all of them.
    var facts: QuoteVersionFacts? { versions.first { $0.ordinal == ordinal } }

    func state(on today: Day) -> QuoteState { facts?.state(on: today) ?? .draft }

    /// The version that binds, which may be an older one while a revision is under way.
    func inForce(on today: Day) -> QuoteVersionFacts? {
        versions.last { $0.state(on: today) == .binding }
    }

    /// Whether this draft may be issued.
    func issueCheck(on today: Day) -> IssueCheck {
        IssueCheck(
            content: content, quote: label, review: review.number, range: review.range,
            hasReviewEnded: review.hasEnded, differingParties: differingParties, today: today)
    }

    /// The amounts to show of a party: as issued, else as the split stands now.
    func amounts(of party: QuoteParty, _ outcome: SplitOutcome?) -> QuoteParty.Amounts? {
        party.issued ?? outcome?.amounts(of: party)
    }
}

/// A version of a quote in the row of its versions.
struct QuoteVersionFacts: Sendable {
    let id: ID<QuoteVersion>
    let ordinal: Int
    let validUntil: Day?
    /// Fixed at issue.
    let net: Money?
    let revisionReason: String?
    /// The number of the version that this one is to take the place of.
    let supersedes: Int?
    /// The states it entered, in order.
    let entries: [Entry]

    /// A state that was entered: when and why.
    struct Entry: Sendable {
        let state: QuoteState.Entered
        let on: Day
        /// The payer that declined.
        let party: String?
        let reason: String?
    }

    func state(on today: Day) -> QuoteState {
        QuoteState(entered: Set(entries.map(\.state)), validUntil: validUntil, today: today)
    }

    /// Since when it stands in its state; nil for a draft.
    func since(on today: Day) -> Day? {
        let state = state(on: today)
        if state == .expired { return validUntil?.adding(days: 1) }
        return entries.last { $0.state.rawValue == state.rawValue }?.on
    }
}
