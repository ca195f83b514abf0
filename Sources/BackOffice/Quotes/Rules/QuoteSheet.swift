package import Values

/// One version of a quote as it stands, with what is known around it.
package struct QuoteSheet: Sendable {
    package let id: ID<Quote>
    /// Nil until its first version was issued.
    package let number: String?
    package let review: ReviewFacts
    package let version: ID<QuoteVersion>
    /// Counts the versions of the quote, from 1.
    package let ordinal: Int
    /// Counts the changes of the row; an edit names the one that it saw.
    package let seen: Int64
    package let revisionReason: String?
    package let content: QuoteContent
    /// What was fixed at issue; nil in a draft.
    package let totals: Totals?
    /// The document of the issued version has been made.
    package let hasDocument: Bool
    /// Parties of the review today that this draft has otherwise, or not; empty for what was issued.
    package let differingParties: [String]
    /// Every version of the quote, in order.
    package let versions: [QuoteVersionFacts]

    /// The sums of an issued version.
    package struct Totals: Sendable, Hashable {
        package let net: Money
        package let vat: Money
        /// The VAT if it were computed once for each rate.
        package let vatOnWhole: Money
        package var vatDifference: Money { vat - vatOnWhole }
        package var gross: Money { net + vat }

        package init(net: Money, vat: Money, vatOnWhole: Money) {
            self.net = net
            self.vat = vat
            self.vatOnWhole = vatOnWhole
        }

        package init(_ outcome: SplitOutcome) {
            self.init(net: outcome.net, vat: outcome.vat, vatOnWhole: outcome.vatOnWhole)
        }
    }

    /// What a quote needs to know of its review.
    package struct ReviewFacts: Sendable, Hashable {
        package let id: ID<Review>
        package let number: String
        package let title: String
        package let kindName: Text
        /// The hours that are usual for the kind.
        package let range: HoursRange
        package let hasEnded: Bool
    }

    package var label: QuoteLabel { QuoteLabel(number: number, review: review.number) }

    /// This version among all of them.
    package var facts: QuoteVersionFacts? { versions.first { $0.ordinal == ordinal } }

    package func state(on today: Day) -> QuoteState { facts?.state(on: today) ?? .draft }

    /// The version that binds, which may be an older one while a revision is under way.
    package func inForce(on today: Day) -> QuoteVersionFacts? {
        versions.last { $0.state(on: today) == .binding }
    }

    /// Whether this draft may be issued.
    package func issueCheck(on today: Day) -> IssueCheck {
        IssueCheck(
            content: content, quote: label, review: review.number, range: review.range,
            hasReviewEnded: review.hasEnded, differingParties: differingParties, today: today)
    }

    /// The amounts to show of a party: as issued, else as the split stands now.
    package func amounts(of party: QuoteParty, _ outcome: SplitOutcome?) -> QuoteParty.Amounts? {
        party.issued ?? outcome?.amounts(of: party)
    }
}

/// A version of a quote in the row of its versions.
package struct QuoteVersionFacts: Sendable {
    package let id: ID<QuoteVersion>
    package let ordinal: Int
    package let validUntil: Day?
    /// Fixed at issue.
    package let net: Money?
    package let revisionReason: String?
    /// The number of the version that this one is to take the place of.
    package let supersedes: Int?
    /// The states it entered, in order.
    package let entries: [Entry]

    /// A state that was entered: when, by whom, and why.
    package struct Entry: Sendable {
        package let state: QuoteState.Entered
        package let on: Day
        package let at: Moment
        /// Nil where it came by a director's link.
        package let person: String?
        /// The payer that declined.
        package let party: String?
        package let reason: String?
    }

    package func state(on today: Day) -> QuoteState {
        QuoteState(entered: Set(entries.map(\.state)), validUntil: validUntil, today: today)
    }

    /// Since when it stands in its state; nil for a draft.
    package func since(on today: Day) -> Day? {
        let state = state(on: today)
        if state == .expired { return validUntil?.adding(days: 1) }
        return entries.last { $0.state.rawValue == state.rawValue }?.on
    }
}
