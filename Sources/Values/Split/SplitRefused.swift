/// Why a cost is not split. The cases stand in the order in which they are looked for, step by step.
package enum SplitRefused: Error, Sendable, Hashable {
    /// The amount to divide is below zero.
    case negativeTotal(step: Text?, total: Money)
    /// A party is named twice in one division.
    case partyTwice(step: Text?, party: String)
    /// A party has another rate of VAT here than in an earlier step.
    case twoVATRates(party: String, first: VATRate, second: VATRate)
    /// A fixed amount is below zero.
    case negativeFixed(step: Text?, party: String, amount: Money)
    /// The fixed amounts and percentages together exceed the amount to divide.
    case tooMuch(step: Text?, total: Money, taken: ExactMoney, over: ExactMoney)
    /// Something is left, and no party has a weight to take it by.
    case nobodyTakesTheRest(step: Text?, total: Money, taken: ExactMoney, left: ExactMoney)
    /// The steps together are more than can be reckoned with.
    case beyondLimit(limit: Money)

    /// What is the matter, with the amounts.
    package var what: Text {
        switch self {
        case .negativeTotal(let step, let total):
            Self.sentence(
                step, "Er is \(total.formatted(.nl)) te verdelen.", "There is \(total.formatted(.en)) to divide.")
        case .partyTwice(let step, let party):
            Self.sentence(
                step, "‘\(party)’ staat twee keer in de verdeling.", "‘\(party)’ stands twice in the split.")
        case .twoVATRates(let party, let first, let second):
            Text(
                "‘\(party)’ heeft in de ene stap \(first.formatted(.nl)) btw en in de andere \(second.formatted(.nl)).",
                "‘\(party)’ has \(first.formatted(.en)) VAT in one step and \(second.formatted(.en)) in another.")
        case .negativeFixed(let step, let party, let amount):
            Self.sentence(
                step, "Het vaste bedrag van ‘\(party)’ is \(amount.formatted(.nl)).",
                "The fixed amount of ‘\(party)’ is \(amount.formatted(.en)).")
        case .tooMuch(let step, let total, let taken, let over):
            Self.sentence(
                step,
                "De vaste bedragen en percentages zijn samen \(taken.formatted(.nl)) en er is \(total.formatted(.nl)) "
                    + "te verdelen: \(over.formatted(.nl)) te veel.",
                "The fixed amounts and percentages come to \(taken.formatted(.en)) and there is "
                    + "\(total.formatted(.en)) to divide: \(over.formatted(.en)) too much.")
        case .nobodyTakesTheRest(let step, let total, let taken, let left):
            Self.sentence(
                step,
                "Van \(total.formatted(.nl)) is \(taken.formatted(.nl)) verdeeld: er blijft \(left.formatted(.nl)) over.",
                "Of \(total.formatted(.en)), \(taken.formatted(.en)) is divided: \(left.formatted(.en)) is left.")
        case .beyondLimit(let limit):
            Text(
                "De kosten zijn samen meer dan \(limit.formatted(.nl)).",
                "The cost comes to more than \(limit.formatted(.en)).")
        }
    }

    private static func sentence(_ step: Text?, _ nl: String, _ en: String) -> Text {
        guard let step else { return Text(nl, en) }
        return Text("Stap ‘\(step.nl)’: \(nl)", "Step ‘\(step.en)’: \(en)")
    }
}
