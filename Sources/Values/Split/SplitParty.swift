/// One party in a split of the cost, of the whole or of one step.
package struct SplitParty: Sendable, Hashable {
    /// What the caller knows the party by; the same in every step.
    package let key: String
    /// What people know the party by, for refusals.
    package let name: String
    /// How much of the cost it bears.
    package let method: SplitMethod
    /// The rate of VAT this party is charged.
    package let vatRate: VATRate

    /// A party of whom no method is given has weight 1; without a name its key is shown.
    package init(key: String, name: String? = nil, method: SplitMethod = .weight(.one), vatRate: VATRate) {
        self.key = key
        self.name = name ?? key
        self.method = method
        self.vatRate = vatRate
    }
}

/// One step of a review, with its own net amount and its own division.
package struct SplitStep: Sendable, Hashable {
    /// What people call the step, for refusals.
    package let name: Text
    /// The net amount of the step.
    package let amount: Money
    /// The parties of this step; ties go by their order.
    package let parties: [SplitParty]

    /// A step with its own division.
    package init(name: Text, amount: Money, parties: [SplitParty]) {
        self.name = name
        self.amount = amount
        self.parties = parties
    }
}
