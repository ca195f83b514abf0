internal import Doors
internal import Postgres
internal import Values
internal import Web

/// The SQL about the kinds of review and their steps.
enum KindStore {
    static let all: SQL = """
        select kind.key, kind.from_day, kind.name_nl, kind.name_en, kind.least_minutes, kind.most_minutes,
            kind.estimate_base_minutes, kind.estimate_participant_minutes, kind.lead_levels, kind.second_levels,
            kind.target_months, kind.offered, \(steps)
        from settings.review_kind as kind
        order by (select min(id) from settings.review_kind as first where first.key = kind.key), kind.from_day desc
        """

    private static let steps: SQL = """
        array(select step.key from settings.review_kind_step as step where step.kind = kind.id order by ordinal)
            as step_keys,
        array(select step.name_nl from settings.review_kind_step as step where step.kind = kind.id order by ordinal)
            as step_names_nl,
        array(select step.name_en from settings.review_kind_step as step where step.kind = kind.id order by ordinal)
            as step_names_en,
        array(select step.estimate_weight::bigint from settings.review_kind_step as step
            where step.kind = kind.id order by ordinal) as step_weights,
        array(select step.optional::text from settings.review_kind_step as step
            where step.kind = kind.id order by ordinal) as step_optional
        """

    /// One step as it was kept.
    private struct Step {
        let key: String
        let name: Text
        let weight: Int64
        let isApart: Bool
    }

    private static func steps(_ row: Row) throws -> [Step] {
        let keys: [String] = try row("step_keys")
        let dutch: [String] = try row("step_names_nl")
        let english: [String] = try row("step_names_en")
        let weights: [Int64] = try row("step_weights")
        let optional: [String] = try row("step_optional")
        return keys.indices.map { place in
            Step(
                key: keys[place], name: Text(dutch[place], english[place]), weight: weights[place],
                isApart: optional[place] == "true")
        }
    }

    static func setting(_ row: Row) throws -> Setting {
        let least: Hours = try row("least_minutes")
        let most: Hours = try row("most_minutes")
        let offered: Bool = try row("offered")
        let steps = try steps(row)
        let range = Text(
            "\(least.formatted(.nl)) tot \(most.formatted(.nl))", "\(least.formatted(.en)) to \(most.formatted(.en))")
        return Setting(
            .kind, key: try row("key"), name: Text(try row("name_nl"), try row("name_en")), from: try row("from_day"),
            value: offered ? range : Text("niet meer aangeboden", "no longer offered"), notes: try notes(row, steps),
            parts: try parts(row, steps))
    }

    private static func notes(_ row: Row, _ steps: [Step]) throws -> [Text] {
        let base: Hours = try row("estimate_base_minutes")
        let each: Hours = try row("estimate_participant_minutes")
        let months: Int64 = try row("target_months")
        let lead = levels(try row("lead_levels"))
        let second = levels(try row("second_levels"))
        let names = (steps.map(\.name.nl).joined(separator: " · "), steps.map(\.name.en).joined(separator: " · "))
        return [
            Text(
                "Raming: \(base.formatted(.nl)) en \(each.formatted(.nl)) per deelnemer",
                "Estimate: \(base.formatted(.en)) and \(each.formatted(.en)) for each participant"),
            Text(
                "Begeleider: \(lead.nl). Tweede: \(second.nl.isEmpty ? "niet nodig" : second.nl)",
                "Lead: \(lead.en). Second: \(second.en.isEmpty ? "not needed" : second.en)"),
            Text(
                "Streeftermijn: \(months) \(months == 1 ? "maand" : "maanden")",
                "Target: \(months) \(months == 1 ? "month" : "months")"),
            Text(names.0, names.1),
        ]
    }

    private static func levels(_ keys: [String]) -> Text {
        let titles = keys.compactMap(TeamLevel.init).map(\.title)
        return Text(titles.map(\.nl).joined(separator: " of "), titles.map(\.en).joined(separator: " or "))
    }

    private static func parts(_ row: Row, _ steps: [Step]) throws -> [(String, JSON)] {
        let lead: [String] = try row("lead_levels")
        let second: [String] = try row("second_levels")
        let list = steps.map { step -> JSON in
            [
                "key": .string(step.key), "nameNl": .string(step.name.nl), "nameEn": .string(step.name.en),
                "weight": .integer(step.weight), "apart": .bool(step.isApart),
            ]
        }
        return [
            ("leastMinutes", .integer(try row("least_minutes"))), ("mostMinutes", .integer(try row("most_minutes"))),
            ("baseMinutes", .integer(try row("estimate_base_minutes"))),
            ("participantMinutes", .integer(try row("estimate_participant_minutes"))),
            ("leadLevels", .array(lead.map { .string($0) })), ("secondLevels", .array(second.map { .string($0) })),
            ("targetMonths", .integer(try row("target_months"))), ("offered", .bool(try row("offered"))),
            ("steps", .array(list)),
        ]
    }

    /// The version of today as the fields of ``SetKind``.
    static func standing(_ key: String, on today: Day, in tx: Transaction) throws -> FieldTree {
        let row = try tx.row(
            "select kind.*, \(steps) from settings.review_kind_on(\(key), \(today)) as kind")
        guard let row else { return .absent }
        func hours(_ column: String) throws -> FieldTree { .text((try row(column) as Hours).plain) }
        let lead: [String] = try row("lead_levels")
        let second: [String] = try row("second_levels")
        let list = try steps(row).map { step -> FieldTree in
            .record([
                "key": .text(step.key), "nameNl": .text(step.name.nl), "nameEn": .text(step.name.en),
                "weight": .text(String(step.weight)), "apart": .text(step.isApart ? "true" : ""),
            ])
        }
        return .record([
            "key": .text(key), "nameNl": .text(try row("name_nl")), "nameEn": .text(try row("name_en")),
            "least": try hours("least_minutes"), "most": try hours("most_minutes"),
            "base": try hours("estimate_base_minutes"), "perParticipant": try hours("estimate_participant_minutes"),
            "leadLevels": .list(lead.map { .text($0) }), "secondLevels": .list(second.map { .text($0) }),
            "targetMonths": .text(String(try row("target_months") as Int64)), "steps": .list(list),
        ])
    }

    static func add(_ from: Day, _ new: KindVersion, in tx: Transaction) throws {
        let id: Int64 = try tx.value(
            """
            insert into settings.review_kind (key, from_day, name_nl, name_en, least_minutes, most_minutes,
                estimate_base_minutes, estimate_participant_minutes, lead_levels, second_levels, target_months, offered)
            values (\(new.key.value), \(from), \(new.nameNl), \(new.nameEn), \(new.least)::bigint::integer,
                \(new.most)::bigint::integer, \(new.base)::bigint::integer, \(new.perParticipant)::bigint::integer,
                \(new.leadLevels.map(\.rawValue))::text[], \(new.secondLevels.map(\.rawValue))::text[],
                \(new.targetMonths)::bigint::integer, \(new.isOffered))
            returning id
            """)
        try tx.pipeline(
            new.steps.enumerated().map { place, step in
                """
                insert into settings.review_kind_step (kind, ordinal, key, name_nl, name_en, estimate_weight, optional)
                values (\(id), \(Int64(place + 1))::bigint::smallint, \(step.key.value), \(step.nameNl), \(step.nameEn),
                    \(step.weight)::bigint::integer, \(step.isApart))
                """
            })
    }

    static func remove(_ key: String, _ from: Day, in tx: Transaction) throws -> Bool {
        try tx.execute("delete from settings.review_kind where key = \(key) and from_day = \(from)") == 1
    }
}
