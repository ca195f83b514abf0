import Postgres
import Values

/// Facts written into a database as they are, by its owner with the triggers off; what is derived is then derived anew.
struct FactsInDatabase {
    let office: Office

    /// Puts these settings in the place of those of a first start.
    func write(_ settings: Settings) throws {
        try work { tx in
            try tx.execute("delete from accreditation.condition")
            try tx.execute("delete from accreditation.requirement_set")
            try tx.execute("delete from accreditation.level")
            for level in settings.levels {
                try tx.execute(
                    """
                    insert into accreditation.level (
                        key, from_day, recorded_on, ordinal, name_nl, name_en, profile, may_lead, may_second,
                        may_supervise, needs_second_decider, term_months)
                    values (\(level.key), \(level.from), \(level.recorded), 1, \(level.key), \(level.key), '',
                        \(level.mayLead), \(level.maySecond), \(level.maySupervise), \(level.key == "supervisor"), 36)
                    """)
            }
            for set in settings.sets {
                try tx.execute(
                    """
                    insert into accreditation.requirement_set (id, level, from_day, name, recorded_on)
                    overriding system value
                    values (\(set.id), \(set.level), \(set.from), 'Eisen', \(set.recorded))
                    """)
                for (place, condition) in set.conditions.enumerated() {
                    try tx.execute(
                        """
                        insert into accreditation.condition (
                            requirement_set, ordinal, kind, needed, sliding_months, carry_over_most)
                        values (\(set.id), \(place + 1), \(condition.kind), \(condition.needed),
                            \(condition.slidingMonths), \(condition.carryOverMost))
                        """)
                }
            }
        }
    }

    func write(_ histories: [Facts]) throws {
        try work { tx in
            for facts in histories {
                try tx.execute(
                    """
                    with added as (insert into access.person (name) values ('Reviewer') returning id)
                    insert into reviewers.reviewer (id, person, register_number) overriding system value
                    select \(facts.reviewer), id, 'R-' || lpad(\(facts.reviewer)::text, 4, '0') from added
                    """)
            }
            for batch in histories.chunked(by: 25) {
                try tx.pipeline(batch.flatMap { facts in facts.decisions.map { decision($0, of: facts.reviewer) } })
                try tx.pipeline(
                    batch.flatMap { facts in
                        facts.decisions.compactMap { confirmed in
                            confirmed.confirmed.map {
                                "insert into accreditation.confirmation values (\(confirmed.id), 1, \($0))"
                            }
                        }
                    })
                try tx.pipeline(batch.flatMap { facts in facts.entries.map { entry($0, of: facts.reviewer) } })
                try tx.pipeline(
                    batch.flatMap { facts in
                        facts.entries.flatMap { entry in entry.judgements.map { judgement($0, of: entry) } }
                    })
            }
            try tx.execute("select accreditation.derive_periods(null)")
        }
        try office.asOwner("analyze")
    }

    private func work(_ body: (Transaction) throws -> Void) throws {
        try office.owner.transaction(lane: .fast, prelude: nil) { tx in
            try tx.pipeline(Self.triggers(on: false))
            try body(tx)
            try tx.pipeline(Self.triggers(on: true))
        }
    }

    /// The keys and checks stay on: only what is written and when is not watched.
    private static func triggers(on: Bool) -> [SQL] {
        let turn: SQL = on ? " enable trigger user" : " disable trigger user"
        let tables: [SQL] = [
            "accreditation.level", "accreditation.requirement_set", "accreditation.condition", "accreditation.decision",
            "accreditation.confirmation", "activities.entry", "activities.judgement",
        ]
        return tables.map { "alter table " + $0 + turn }
    }

    private func decision(_ one: Facts.Decision, of reviewer: Int64) -> SQL {
        """
        insert into accreditation.decision (
            id, root, corrects, reviewer, kind, level, about, decided_on, effect_on, until_day, condition,
            requirement_set, ground, needs_second, decided_by, recorded_on)
        overriding system value
        values (\(one.id), \(one.root), \(one.corrects), \(reviewer), \(one.kind), \(one.level), \(one.about),
            \(one.recorded), \(one.effect), \(one.until), \(one.condition), \(one.set), 'Voorbeeld', \(one.needsSecond),
            1, \(one.recorded))
        """
    }

    private func entry(_ one: Facts.Entry, of reviewer: Int64) -> SQL {
        """
        insert into activities.entry (
            id, reviewer, kind, on_day, quantity, source, recorded_on, withdrawn_on, granted)
        overriding system value
        values (\(one.id), \(reviewer), \(one.kind), \(one.day), \(one.quantity), 'hand_in', \(one.recorded),
            \(one.withdrawn), \(one.judgements.last?.granted))
        """
    }

    private func judgement(_ one: Facts.Judgement, of entry: Facts.Entry) -> SQL {
        let outcome = one.granted == 0 ? "refused" : one.granted == entry.quantity ? "granted" : "granted_in_part"
        return """
            insert into activities.judgement (id, entry, outcome, granted, reason, corrects, recorded_on)
            overriding system value
            values (\(one.id), \(entry.id), \(outcome), \(one.granted), 'Voorbeeld', \(one.corrects), \(one.recorded))
            """
    }
}

extension Array {
    fileprivate func chunked(by size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
    }
}
