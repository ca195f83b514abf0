package import Values

/// The hours proposed for a review, from the dated settings of its kind.
package struct Estimate: Sendable {
    /// A step of the kind. An optional step (the follow-up) is priced apart.
    package struct Step: Sendable {
        package let weight: Int64
        package let isOptional: Bool

        package init(weight: Int64, isOptional: Bool) {
            self.weight = weight
            self.isOptional = isOptional
        }
    }

    /// What the kind starts with, before any organisation takes part.
    package let base: Hours
    /// Added for each participating organisation.
    package let perParticipant: Hours
    package let range: HoursRange
    package let steps: [Step]

    package init(base: Hours, perParticipant: Hours, range: HoursRange, steps: [Step]) {
        self.base = base
        self.perParticipant = perParticipant
        self.range = range
        self.steps = steps
    }

    /// Base + per participant, held within the kind's range.
    package func total(participants: Int64) -> Hours {
        let asked = Hours(minutes: base.minutes + perParticipant.minutes * participants)
        return min(max(asked, range.least), range.most)
    }

    /// The total over the steps by their weights in whole minutes, exactly; an optional step has none here.
    ///
    /// Each part is cut down to whole minutes and the missing minutes go one each to the largest cut-off fractions,
    /// ties to the earlier step.
    package func hoursPerStep(_ total: Hours) -> [Hours] {
        let weights = steps.map { $0.isOptional ? 0 : $0.weight }
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return steps.map { _ in .zero } }
        let parts = weights.map { (total.minutes * $0).quotientAndRemainder(dividingBy: sum) }
        var minutes = parts.map(\.quotient)
        let missing = total.minutes - minutes.reduce(0, +)
        let order = parts.indices.sorted { left, right in
            parts[left].remainder == parts[right].remainder
                ? left < right : parts[left].remainder > parts[right].remainder
        }
        for index in order.prefix(Int(missing)) { minutes[index] += 1 }
        return minutes.map { Hours(minutes: $0) }
    }

    /// The optional steps together, by their weight to that of the others, rounded half up to the minute.
    package func followUp(_ total: Hours) -> Hours {
        let counted = steps.filter { !$0.isOptional }.map(\.weight).reduce(0, +)
        let optional = steps.filter(\.isOptional).map(\.weight).reduce(0, +)
        guard counted > 0 else { return .zero }
        return Hours(minutes: (2 * total.minutes * optional + counted) / (2 * counted))
    }
}

/// Between how many hours a kind of review usually stays.
package struct HoursRange: Sendable, Hashable {
    package let least: Hours
    package let most: Hours

    package init(least: Hours, most: Hours) {
        self.least = least
        self.most = most
    }

    package func contains(_ hours: Hours) -> Bool { least <= hours && hours <= most }

    package func formatted(_ language: Language) -> String {
        let word = language == .nl ? "tot" : "to"
        return "\(least.formatted(language)) \(word) \(most.formatted(language))"
    }
}
