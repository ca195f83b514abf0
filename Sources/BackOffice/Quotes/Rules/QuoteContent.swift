internal import Values

/// A step of a quote with its estimate.
struct QuoteStep: Sendable, Hashable {
    let ordinal: Int
    let key: String
    let name: Text
    var hours: Hours

    init(ordinal: Int, key: String, name: Text, hours: Hours) {
        self.ordinal = ordinal
        self.key = key
        self.name = name
        self.hours = hours
    }
}

/// A cost beside the hours: net, in a step, with the VAT of the service.
struct ExtraLine: Sendable, Hashable {
    let step: Int
    let kind: ExtraLineKind
    let description: String
    let amount: Money

    init(step: Int, kind: ExtraLineKind, description: String, amount: Money) {
        self.step = step
        self.kind = kind
        self.description = description
        self.amount = amount
    }
}

/// What a version of a quote says: the hours, the extra lines, the parties and how the cost is split.
struct QuoteContent: Sendable {
    /// Net, per hour.
    let rate: Money
    /// The treatment of the service.
    let vat: VATTreatment
    /// The legal ground where the service is exempt.
    let vatGround: String?
    var pricing: QuotePricing
    var language: QuoteLanguage
    var introduction: String?
    var outsideRangeReason: String?
    /// The last day on which the parties may agree.
    var validUntil: Day?
    /// The optional follow-up: priced apart and outside the split.
    var followUp: Hours
    var steps: [QuoteStep]
    var lines: [ExtraLine]
    var parties: [QuoteParty]
    /// How a step is divided that does not follow the whole: by the step's number, per organisation. Who is not named
    /// bears nothing of that step.
    var ownSteps: [Int: [ID<Organisation>: SplitMethod]]
    /// The one payer that is invoiced for all (penvoerder).
    var invoicedParty: ID<Organisation>?

    init(
        rate: Money, vat: VATTreatment, vatGround: String? = nil, pricing: QuotePricing = .fixed,
        language: QuoteLanguage = .nl, introduction: String? = nil, outsideRangeReason: String? = nil,
        validUntil: Day? = nil, followUp: Hours = .zero, steps: [QuoteStep], lines: [ExtraLine] = [],
        parties: [QuoteParty], ownSteps: [Int: [ID<Organisation>: SplitMethod]] = [:],
        invoicedParty: ID<Organisation>? = nil
    ) {
        self.rate = rate
        self.vat = vat
        self.vatGround = vatGround
        self.pricing = pricing
        self.language = language
        self.introduction = introduction
        self.outsideRangeReason = outsideRangeReason
        self.validUntil = validUntil
        self.followUp = followUp
        self.steps = steps
        self.lines = lines
        self.parties = parties
        self.ownSteps = ownSteps
        self.invoicedParty = invoicedParty
    }

    /// The hours of all steps; the follow-up is not among them.
    var hours: Hours { steps.map(\.hours).total }

    /// The net total: minutes × rate rounded half up once, plus the extra lines.
    var net: Money { CostSplit.netTotal(of: steps.map(\.hours), rate: rate, extra: lines.map(\.amount)) }

    /// What the hours of each step cost, net, adding up to the hours' part of ``net``.
    var stepAmounts: [Money] { CostSplit.amounts(of: steps.map(\.hours), rate: rate) }

    /// What the follow-up would cost, net.
    var followUpNet: Money { Money.price(followUp, rate: rate) }

    var participants: [QuoteParty] { parties.filter(\.isParticipating) }
    var payers: [QuoteParty] { parties.filter(\.isPaying) }

    /// The rate of VAT that a party is charged.
    func vatRate(of party: QuoteParty) -> VATRate { party.ownVAT?.treatment.rate ?? vat.rate }

    /// How the share of a payer comes about, so that anybody can work it out again: "1 deel; Rapportage: 2 delen".
    func basis(of party: QuoteParty, _ language: Language) -> String {
        let usual = (party.method ?? .weight(.one)).formatted(language)
        let own = steps.compactMap { step in
            ownSteps[step.ordinal].map { methods in
                let method = methods[party.organisation]?.formatted(language)
                return "\(step.name(language)): " + (method ?? Text("niets", "nothing")(language))
            }
        }
        return ([usual] + own).joined(separator: "; ")
    }

    /// True where a party has a fixed amount, of the whole or of a step.
    var fixesAnAmount: Bool {
        let methods = payers.compactMap(\.method) + ownSteps.values.flatMap(\.values)
        return methods.contains { $0.method == .fixed }
    }
}

extension QuoteContent {
    /// Divides the cost over the payers, exact to the cent.
    func outcome() throws(SplitRefused) -> SplitOutcome {
        let payer = payers.first { $0.organisation == invoicedParty }
            .map { SplitPayer(key: $0.key, vatRate: vatRate(of: $0)) }
        guard !ownSteps.isEmpty else {
            return try CostSplit.outcome(total: net, parties: payers.map { party($0, $0.method) }, payer: payer)
        }
        return try CostSplit.outcome(steps: divisions, payer: payer)
    }

    /// The steps that are divided their own way, and all others together as one.
    private var divisions: [SplitStep] {
        let amounts = zip(steps, stepAmounts).map { step, amount in
            amount + lines.filter { $0.step == step.ordinal }.map(\.amount).total
        }
        var divisions: [SplitStep] = []
        var rest = Money.zero
        for (step, amount) in zip(steps, amounts) {
            guard let own = ownSteps[step.ordinal] else {
                rest = rest + amount
                continue
            }
            // Who bears nothing of a step is still named in it, so that the parties keep their order.
            let parties = payers.map { party($0, own[$0.organisation] ?? .fixed(.zero)) }
            divisions.append(SplitStep(name: step.name, amount: amount, parties: parties))
        }
        let others = SplitStep(
            name: Text("Overige stappen", "Other steps"), amount: rest, parties: payers.map { party($0, $0.method) })
        return [others] + divisions
    }

    private func party(_ party: QuoteParty, _ method: SplitMethod?) -> SplitParty {
        SplitParty(key: party.key, name: party.name, method: method ?? .weight(.one), vatRate: vatRate(of: party))
    }
}

extension SplitOutcome {
    /// The amounts of one party; nothing for a party that does not pay.
    func amounts(of party: QuoteParty) -> QuoteParty.Amounts {
        shares.first { $0.party == party.key }.map { QuoteParty.Amounts(net: $0.net, vat: $0.vat) } ?? .zero
    }
}
