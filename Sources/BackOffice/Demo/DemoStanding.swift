internal import Values

/// The demo's years of registration, in the order of the days: what was done for it, and what was decided on it.
enum DemoStanding {
    /// Something that is told on its day.
    struct Act: Sendable {
        let day: String
        let tell: @Sendable (DemoTeller) throws -> Void
    }

    static func tell(_ story: DemoTeller) throws {
        let numbers = try story.look { try DemoStore.registerNumbers(in: $0) }
        let years = (2013...2025).map { year in
            Act(day: "\(year)-12-31") { story in
                try DemoHours.takeOver(story, year, until: "\(year)-12-31", numbers: numbers)
                try DemoHours.judge(story)
            }
        }
        let lately = Act(day: "2026-07-01") { story in
            try DemoHours.takeOver(story, 2026, until: "2026-06-30", numbers: numbers)
            try DemoHours.judge(story)
        }
        let decisions = DemoDecisions.all.map { decision in
            Act(day: decision.day) { try tell($0, decision) }
        }
        let acts =
            years + [lately, Act(day: "2025-11-17", tell: DemoDecisions.newRequirements)] + decisions
            + DemoGatherings.acts
        // Sorted by day; what stands first stays first.
        for (_, act) in acts.enumerated().sorted(by: { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }) {
            try story.on(act.day)
            try act.tell(story)
        }
    }

    private static func tell(_ story: DemoTeller, _ decision: DemoDecisions.Decision) throws {
        var requirements = ""
        if !decision.requirements.isEmpty {
            requirements = String(try story.look { try DemoStore.requirementSet(from: decision.requirements, in: $0) })
        }
        try story.does(
            decision.decider, "decision record",
            [
                "reviewer": "@r-\(decision.reviewer)", "kind": decision.kind, "level": decision.level,
                "effectOn": decision.effect, "untilDay": decision.until, "condition": decision.condition,
                "requirementSet": requirements, "ground": decision.ground,
            ], as: "decision-\(decision.reviewer)")
        if let confirmer = decision.confirmer {
            try story.does(confirmer, "decision confirm", ["decision": "@decision-\(decision.reviewer)"])
        }
    }
}
