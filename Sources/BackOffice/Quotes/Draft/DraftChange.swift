internal import Doors
internal import Values

extension DraftFields {
    /// The draft with these changes.
    /// - Throws: the first step or payer that the draft does not have.
    func applied(to draft: QuoteContent) throws(Refused) -> QuoteContent {
        var content = draft
        try changeSteps(of: &content)
        if case .set(let fields) = lines { content.lines = fields.map(\.line) }
        try checkLines(of: content)
        try changeShares(of: &content)
        try changeStepShares(of: &content)
        followUp.apply(to: &content.followUp)
        pricing.apply(to: &content.pricing)
        language.apply(to: &content.language)
        introduction.apply(to: &content.introduction)
        outsideRangeReason.apply(to: &content.outsideRangeReason)
        validUntil.apply(to: &content.validUntil)
        invoicedParty.apply(to: &content.invoicedParty)
        if let payer = content.invoicedParty, !content.payers.contains(where: { $0.organisation == payer }) {
            throw QuoteRefused.unknownParty(field: "invoicedParty")
        }
        return content
    }

    private func changeSteps(of content: inout QuoteContent) throws(Refused) {
        for (index, field) in steps.enumerated() {
            guard let ordinal = field.step else {
                let next = (content.steps.map(\.ordinal).max() ?? 0) + 1
                let name = field.name ?? ""
                content.steps.append(
                    QuoteStep(ordinal: next, key: QuoteStep.added, name: Text(name, name), hours: field.hours))
                continue
            }
            guard let place = content.steps.firstIndex(where: { $0.ordinal == ordinal }) else {
                throw QuoteRefused.unknownStep(ordinal, field: "steps[\(index)].step")
            }
            content.steps[place].hours = field.hours
        }
        // A step of the kind stays with no hours; one that was added to this quote is taken out again.
        let gone = content.steps.filter { $0.mayGo && $0.hours == .zero }.map(\.ordinal)
        content.steps.removeAll { gone.contains($0.ordinal) }
        for step in gone { content.ownSteps[step] = nil }
    }

    private func checkLines(of content: QuoteContent) throws(Refused) {
        for (index, line) in content.lines.enumerated()
        where !content.steps.contains(where: { $0.ordinal == line.step }) {
            throw QuoteRefused.unknownStep(line.step, field: "extraLines[\(index)].step")
        }
    }

    private func changeShares(of content: inout QuoteContent) throws(Refused) {
        for (index, field) in shares.enumerated() {
            guard let place = content.parties.firstIndex(where: { $0.isPaying && $0.organisation == field.party })
            else { throw QuoteRefused.unknownParty(field: "shares[\(index)].party") }
            if let method = field.method { content.parties[place].method = method }
            field.ownVAT.apply(to: &content.parties[place].ownVAT)
        }
    }

    private func changeStepShares(of content: inout QuoteContent) throws(Refused) {
        for (index, field) in stepShares.enumerated() {
            guard content.steps.contains(where: { $0.ordinal == field.step }) else {
                throw QuoteRefused.unknownStep(field.step, field: "stepShares[\(index)].step")
            }
            guard content.payers.contains(where: { $0.organisation == field.party }) else {
                throw QuoteRefused.unknownParty(field: "stepShares[\(index)].party")
            }
        }
        // What is said of a step is all that holds for it; a step of which only empty shares are said follows the whole.
        for (step, fields) in Dictionary(grouping: stepShares, by: \.step) {
            let own = fields.reduce(into: [ID<Organisation>: SplitMethod]()) { $0[$1.party] = $1.share }
            content.ownSteps[step] = own.isEmpty ? nil : own
        }
    }
}

extension QuoteStep {
    /// The keys of steps that are not of the kind of review: added by hand, or for who joined later.
    static let added = "added"
    static let catchUp = "catch_up"

    var mayGo: Bool { key == Self.added || key == Self.catchUp }
}
