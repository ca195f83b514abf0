internal import Postgres
internal import Values

/// The SQL of what counts for a condition.
enum ConditionStore {
    static func entries(
        _ reviewer: ID<Reviewer>, _ kind: ConditionKind, from: Day, until: Day, knownOn: Day?
    ) -> SQL {
        """
        select credit.entry, credit.on_day, credit.quantity, credit.granted, credit.is_judged, entry.source, entry.part,
            entry.recorded_on, gathering.title as gathering, review.number as review
        from activities.credits(\(knownOn), array[\(reviewer)::bigint], \(from)) as credit
            join activities.entry on entry.id = credit.entry
            left join activities.gathering on gathering.id = entry.gathering
            left join reviews.review on review.id = entry.review
        where credit.kind = \(kind.rawValue) and credit.on_day <= \(until)
        order by credit.on_day desc, credit.entry desc
        """
    }
}
