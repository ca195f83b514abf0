/// What one party bears of the cost.
package struct Share: Sendable, Hashable {
    /// The key of the party.
    package let party: String
    /// The rate its VAT was computed by.
    package let vatRate: VATRate
    /// Without VAT.
    package let net: Money
    /// The VAT: net × rate, rounded half up to the cent; with one payer for all, its part of the one VAT amount.
    package let vat: Money
    /// With VAT.
    package var gross: Money { net + vat }

    /// A share with the VAT that belongs to its rate.
    package init(party: String, vatRate: VATRate, net: Money) {
        self.init(party: party, vatRate: vatRate, net: net, vat: vatRate.vat(on: net))
    }

    init(party: String, vatRate: VATRate, net: Money, vat: Money) {
        self.party = party
        self.vatRate = vatRate
        self.net = net
        self.vat = vat
    }
}
