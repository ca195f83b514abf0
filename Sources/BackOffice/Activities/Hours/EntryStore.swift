internal import Doors
internal import Postgres
internal import Values

/// The entries in the database. A reviewer gets only his or her own.
enum EntryStore {
    static let selection: SQL = """
        select entry.id, entry.reviewer, reviewer.register_number, person.name as reviewer_name, entry.kind,
            entry.on_day, entry.quantity::bigint, entry.granted::bigint, entry.gathering,
            gathering.title as gathering_title, entry.review, activities.review_number(entry.review) as review_number,
            entry.part, entry.note, entry.source, entry.recorded_on, entry.withdrawn_on
        from activities.entry
            join reviewers.reviewer on reviewer.id = entry.reviewer
            join access.person on person.id = reviewer.person
            left join activities.gathering on gathering.id = entry.gathering
        """

    static func select(_ id: ID<HoursEntry>) -> SQL { "\(selection) where entry.id = \(id)" }

    /// - Throws: `not-found`.
    static func find(_ id: ID<HoursEntry>, _ tx: Transaction) throws -> HoursEntry { try one(tx.row(select(id))) }

    /// An own entry, held until the end of the transaction.
    static func locked(own id: ID<HoursEntry>, _ tx: Transaction) throws -> HoursEntry {
        try one(tx.pipeline(["select from activities.entry where id = \(id) for update", select(id)])[1].first)
    }

    static func one(_ row: Row?) throws -> HoursEntry {
        guard let row else { throw Refused.notFound(HoursEntry.words) }
        return try HoursEntry(row)
    }

    /// What a reviewer has entered of a gathering or a review, unless it was taken back.
    static func standing(
        of reviewer: ID<Reviewer>, gathering: ID<Gathering>?, review: Int64?, _ tx: Transaction
    ) throws -> HoursEntry? {
        try tx.rows(
            """
            \(selection)
            where entry.reviewer = \(reviewer) and entry.withdrawn_on is null
                and (entry.gathering = \(gathering) or entry.review = \(review) and entry.kind = 'practice')
            """
        ).first.map(HoursEntry.init)
    }

    static func handIn(_ handIn: HandInHours, part: PracticePart?, of reviewer: ID<Reviewer>, _ tx: Transaction) throws
        -> ID<HoursEntry>
    {
        try tx.value(
            """
            insert into activities.entry (reviewer, kind, on_day, quantity, gathering, review, part, note, source)
            values (\(reviewer), \(handIn.kind.rawValue), \(handIn.day), \(handIn.quantity)::integer,
                \(handIn.gathering), \(handIn.review), \(part?.rawValue), \(handIn.note), 'hand_in')
            returning id
            """)
    }

    static func takeBack(_ id: ID<HoursEntry>, on day: Day, _ tx: Transaction) throws {
        try tx.execute("update activities.entry set withdrawn_on = \(day) where id = \(id)")
    }

    /// The last day on which something of a day may still be handed in.
    static func lastDayToHandIn(of day: Day, _ tx: Transaction) throws -> Day {
        try tx.value("select \(day) + settings.term_on('hand_in_days')")
    }
}
