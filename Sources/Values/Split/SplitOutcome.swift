/// One document that is sent for a split cost.
package struct SplitInvoice: Sendable, Hashable {
    /// The key of the party it is sent to.
    package let party: String
    /// The rate the VAT is computed by.
    package let vatRate: VATRate
    /// Without VAT.
    package let net: Money
    /// The VAT.
    package let vat: Money
    /// With VAT.
    package var gross: Money { net + vat }
}

/// The party that is invoiced for all (penvoerder). It need not bear a share itself.
package struct SplitPayer: Sendable, Hashable {
    /// The key of the party.
    package let key: String
    /// The rate of VAT it is charged on the whole.
    package let vatRate: VATRate

    /// A payer with its rate.
    package init(key: String, vatRate: VATRate) {
        self.key = key
        self.vatRate = vatRate
    }
}

/// A divided cost with everything that is shown beside it.
package struct SplitOutcome: Sendable, Hashable {
    /// The shares, in the order of the parties.
    package let shares: [Share]
    /// The documents to send: one per share that is not zero, or one in all when there is one payer.
    package let invoices: [SplitInvoice]
    /// The whole without VAT.
    package let net: Money
    /// The VAT on the documents together.
    package let vat: Money
    /// The VAT if it were computed once: per rate, the sum of what it applies to × the rate, rounded half up.
    package let vatOnWhole: Money
    /// The cents of the net shares that were dealt out one by one after cutting down.
    package let leftover: Money
    /// What computing per document adds or takes away: `vat` − `vatOnWhole`. It is shown, never made to disappear.
    package var vatDifference: Money { vat - vatOnWhole }
    /// The whole with VAT.
    package var gross: Money { net + vat }

    /// Every party gets its own document.
    package init(shares: [Share], leftover: Money) {
        self.leftover = leftover
        var bases: [VATRate: Money] = [:]
        for share in shares { bases[share.vatRate, default: .zero] += share.net }
        self.shares = shares
        invoices = shares.filter { $0.net != .zero }
            .map { SplitInvoice(party: $0.party, vatRate: $0.vatRate, net: $0.net, vat: $0.vat) }
        net = shares.map(\.net).total
        vat = shares.map(\.vat).total
        vatOnWhole = bases.map { rate, base in rate.vat(on: base) }.total
    }

    /// One payer gets one document for all, with VAT once on the whole. The shares show each party's part of that VAT,
    /// in proportion to its net share and cut to cents by the same rule, for the parties to settle among themselves.
    package init(shares: [Share], leftover: Money, payer: SplitPayer) {
        self.leftover = leftover
        let net = shares.map(\.net).total
        let vat = payer.vatRate.vat(on: net)
        self.shares = Self.settle(vat, over: shares, net: net, rate: payer.vatRate)
        self.net = net
        self.vat = vat
        vatOnWhole = vat
        let invoice = SplitInvoice(party: payer.key, vatRate: payer.vatRate, net: net, vat: vat)
        invoices = net == .zero ? [] : [invoice]
    }

    private static func settle(_ vat: Money, over shares: [Share], net: Money, rate: VATRate) -> [Share] {
        let whole = max(net.cents, 1)
        let exact = shares.map { share in
            var part = ExactShare(denominators: 1)
            part.add(Int128(share.net.cents) * Int128(vat.cents), over: Int128(whole), at: 0)
            return part
        }
        let rule = LargestRemainder(common: 1, denominators: [UInt64(whole)])
        return zip(shares, rule.cut(exact, total: vat.cents)).map { share, cents in
            Share(party: share.party, vatRate: rate, net: share.net, vat: Money(cents: cents))
        }
    }
}
