internal import Postgres
internal import Values
internal import Web

/// The SQL of what other requirements would change.
enum PreviewStore {
    /// Each reviewer with a registration at the level today, those for whom it gets worse first.
    static func reviewers(
        _ draft: RequirementDraft, on today: Day, _ tx: Transaction
    ) throws -> [RequirementPreview.Standing] {
        let found = try tx.pipeline([
            """
            select reviewer.id, reviewer.register_number, person.name, stood.until_day
            from accreditation.standing_on(\(today), null, null) as stood
                join reviewers.reviewer on reviewer.id = stood.reviewer
                join access.person on person.id = reviewer.person
            where stood.level = \(draft.level) and (stood.until_day is null or stood.until_day >= \(today))
            order by lower(person.name), reviewer.id
            """,
            """
            select asked.* from accreditation.conditions_on(\(today), null, array(
                select reviewer from accreditation.standing_on(\(today), null, null) where level = \(draft.level)
            )) as asked
            """,
            "select * from accreditation.conditions_if(\(today), \(draft.level), \(asked(draft))::jsonb)",
        ])
        let (now, then) = (try measures(found[1]), try measures(found[2]))
        let standings = try found[0].map { row in
            let id: ID<Reviewer> = try row("id")
            return RequirementPreview.Standing(
                id: id, registerNumber: try row("register_number"), name: try row("name"),
                untilDay: try row("until_day"), lines: lines(now[id] ?? [], then[id] ?? []))
        }
        let order: [RequirementPreview.Change] = [.worse, .better, .same]
        return order.flatMap { change in standings.filter { $0.change == change } }
    }

    private static func asked(_ draft: RequirementDraft) -> String {
        let list = draft.conditions.enumerated().map { place, one -> JSON in
            [
                "ordinal": .integer(Int64(place + 1)), "kind": .string(one.kind.rawValue),
                "needed": .integer(one.needed), "sliding_months": one.slidingMonths.map { .integer($0) } ?? .null,
                "carry_over_most": .integer(one.carryOverMost),
            ]
        }
        return String(decoding: JSON.array(list).rendered(), as: UTF8.self)
    }

    private static func measures(_ rows: [Row]) throws -> [ID<Reviewer>: [ConditionMeasure]] {
        try Dictionary(grouping: rows) { try $0("reviewer") as ID<Reviewer> }
            .mapValues { try $0.map(ConditionMeasure.init) }
    }

    /// Each kind of work once: in the order of what would be asked, then what is no longer asked.
    private static func lines(_ now: [ConditionMeasure], _ then: [ConditionMeasure]) -> [RequirementPreview.Line] {
        let gone = now.filter { old in !then.contains { $0.kind == old.kind } }
        return then.map { new in .init(kind: new.kind, now: now.first { $0.kind == new.kind }, then: new) }
            + gone.map { .init(kind: $0.kind, now: $0, then: nil) }
    }
}
