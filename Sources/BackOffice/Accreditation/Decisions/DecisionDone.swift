internal import Doors
internal import Values
internal import Web

/// What an action on a decision answers.
enum DecisionDone {
    static func recorded(_ kept: DecisionStore.Kept, _ plan: DecisionPlan, _ reviewer: Reviewer) -> Done {
        let name = (plan.kind.title.nl.lowercased(), plan.kind.title.en.lowercased())
        let message =
            kept.needsSecond
            ? Text(
                "Het besluit over \(reviewer.name) (\(name.0)) is vastgelegd. Het geldt zodra een tweede het bevestigt.",
                "The decision on \(reviewer.name) (\(name.1)) was recorded. It holds once a second person confirms it.")
            : Text(
                "Het besluit over \(reviewer.name) (\(name.0)) is vastgelegd en geldt vanaf "
                    + "\(plan.effectOn.formatted(.nl)).",
                "The decision on \(reviewer.name) (\(name.1)) was recorded and holds from "
                    + "\(plan.effectOn.formatted(.en)).")
        return Done(
            message, at: Decision.href(kept.id),
            body: [
                "id": .integer(kept.id.value), "reviewer": .integer(reviewer.id.value),
                "kind": .string(plan.kind.rawValue), "level": .text(plan.level),
                "about": plan.about.map { .integer($0.root.value) } ?? .null, "effectOn": .day(plan.effectOn),
                "untilDay": .day(plan.untilDay), "waitsForSecond": .bool(kept.needsSecond),
            ])
    }

    static func annulled(_ kept: DecisionStore.Kept, _ standing: StandingDecision) -> Done {
        let name = standing.file.reviewer.name
        return Done(
            kept.needsSecond
                ? Text(
                    "Het terugnemen van het besluit over \(name) is vastgelegd. Het geldt zodra een tweede het bevestigt.",
                    "Taking back the decision on \(name) was recorded. It holds once a second person confirms it.")
                : Text(
                    "Het besluit over \(name) is teruggenomen.", "The decision on \(name) was taken back."),
            at: Decision.href(standing.decision.id),
            body: [
                "id": .integer(kept.id.value), "annuls": .integer(standing.decision.id.value),
                "waitsForSecond": .bool(kept.needsSecond),
            ])
    }

    static func confirmed(_ standing: StandingDecision) -> Done {
        let name = standing.file.reviewer.name
        return Done(
            Text(
                "Het besluit over \(name) is bevestigd en geldt nu.",
                "The decision on \(name) was confirmed and holds now."), at: Decision.href(standing.decision.id),
            body: ["id": .integer(standing.decision.id.value)])
    }
}
