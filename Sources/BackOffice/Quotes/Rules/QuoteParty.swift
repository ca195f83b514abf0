package import Values

/// A party to a version of a quote: it takes part, or pays, or both.
package struct QuoteParty: Sendable, Hashable {
    package let id: ID<QuoteParty>
    package let organisation: ID<Organisation>
    package let name: String
    package let isParticipating: Bool
    package let isPaying: Bool
    /// How it bears its part of the whole; nil for a party that does not pay.
    package var method: SplitMethod?
    /// Another treatment than that of the service.
    package var ownVAT: OwnVAT?
    /// Its share, fixed at issue; nil in a draft.
    package let issued: Amounts?

    /// A share without and with VAT.
    package struct Amounts: Sendable, Hashable {
        package let net: Money
        package let vat: Money
        package var gross: Money { net + vat }

        package init(net: Money, vat: Money) {
            self.net = net
            self.vat = vat
        }

        package static let zero = Amounts(net: .zero, vat: .zero)
    }

    package init(
        id: ID<QuoteParty>, organisation: ID<Organisation>, name: String, isParticipating: Bool, isPaying: Bool,
        method: SplitMethod?, ownVAT: OwnVAT? = nil, issued: Amounts? = nil
    ) {
        self.id = id
        self.organisation = organisation
        self.name = name
        self.isParticipating = isParticipating
        self.isPaying = isPaying
        self.method = method
        self.ownVAT = ownVAT
        self.issued = issued
    }

    /// By which the split knows the party.
    var key: String { String(organisation.value) }
}
