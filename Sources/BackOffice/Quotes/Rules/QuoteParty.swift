internal import Values

/// A party to a version of a quote: it takes part, or pays, or both.
struct QuoteParty: Sendable, Hashable {
    let id: ID<QuoteParty>
    let organisation: ID<Organisation>
    let name: String
    let isParticipating: Bool
    let isPaying: Bool
    /// How it bears its part of the whole; nil for a party that does not pay.
    var method: SplitMethod?
    /// Another treatment than that of the service.
    var ownVAT: OwnVAT?
    /// Its share, fixed at issue; nil in a draft.
    let issued: Amounts?

    /// A share without and with VAT.
    struct Amounts: Sendable, Hashable {
        let net: Money
        let vat: Money
        var gross: Money { net + vat }

        init(net: Money, vat: Money) {
            self.net = net
            self.vat = vat
        }

        static let zero = Amounts(net: .zero, vat: .zero)
    }

    init(
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
