internal import Doors
internal import Postgres
internal import Values

/// The judgements in the database.
enum JudgementStore {
    private static let selection: SQL = """
        select judgement.id, entry, outcome, granted::bigint, reason, corrects, recorded_on,
            activities.name_of(judged_by) as judge
        from activities.judgement
        """

    /// Those of an entry, the latest first.
    static func all(of entry: ID<HoursEntry>) -> SQL {
        "\(selection) where entry = \(entry) order by judgement.id desc"
    }

    /// The one that holds now, if any.
    static func last(of entry: ID<HoursEntry>, _ tx: Transaction) throws -> Judgement? {
        try tx.rows("\(selection) where entry = \(entry) order by judgement.id desc limit 1").first.map(Judgement.init)
    }

    /// Entries that are to be judged, each with the judgement that holds; held until the end of the transaction.
    static func held(_ ids: [ID<HoursEntry>], _ tx: Transaction) throws -> [(entry: HoursEntry, last: Judgement?)] {
        let found = try tx.pipeline([
            "select activities.hold(\(ids))", "\(EntryStore.selection) where entry.id = any (\(ids)) order by entry.id",
            "\(selection) where entry = any (\(ids)) order by judgement.id",
        ])
        let last = try Dictionary(
            found[2].map { (try $0("entry") as ID<HoursEntry>, try Judgement($0)) }, uniquingKeysWith: { $1 })
        return try found[1].map(HoursEntry.init).map { ($0, last[$0.id]) }
    }

    /// The reviewer that the person at work is, if any.
    static let own: SQL = "select reviewers.own_reviewer() as own"

    static func ownReviewer(_ tx: Transaction) throws -> ID<Reviewer>? { try tx.value(own) }

    static func write(
        _ verdict: Verdict, on entry: ID<HoursEntry>, correcting last: ID<Judgement>? = nil, _ tx: Transaction
    ) throws -> ID<Judgement> {
        try tx.value(
            """
            insert into activities.judgement (entry, outcome, granted, reason, corrects)
            values (\(entry), \(verdict.outcome.rawValue), \(verdict.granted)::integer, \(verdict.reason), \(last))
            returning id
            """)
    }

    /// Grants all of each entry.
    static func grantAll(_ ids: [ID<HoursEntry>], _ tx: Transaction) throws {
        try tx.execute(
            """
            insert into activities.judgement (entry, outcome, granted)
            select id, 'granted', quantity from activities.entry where id = any (\(ids)) order by id
            """)
    }
}
