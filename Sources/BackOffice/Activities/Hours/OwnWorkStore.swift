internal import Doors
internal import Postgres
internal import Values

/// The gatherings and reviews that a reviewer can hand in something of.
enum OwnWorkStore {
    /// A review in whose team the reviewer is or was.
    struct OwnReview {
        let number: String
        let part: PracticePart?
    }

    static func review(_ id: Int64, _ tx: Transaction) throws -> OwnReview? {
        try tx.row("select number, part from activities.own_reviews() where review = \(id)").map { row in
            OwnReview(number: try row("number"), part: PracticePart(rawValue: try row("part")))
        }
    }

    @Sendable
    static func reviews(in context: Context) throws -> [Choice] {
        try context.tx.rows(
            "select review, number, title from activities.own_reviews() order by number desc"
        ).map { row in
            let id: Int64 = try row("review")
            let name = try "\(row("number") as String) \(row("title") as String)"
            return Choice(String(id), Text(name, name))
        }
    }

    /// The gatherings that were held and of which nothing was handed in yet, the latest first.
    @Sendable
    static func gatherings(in context: Context) throws -> [Choice] {
        try context.tx.rows(
            """
            select id, on_day, title from activities.gathering
            where cancelled_on is null and on_day <= settings.today()
                and on_day + settings.term_on('hand_in_days') >= settings.today()
                and not exists (
                    select from activities.entry
                    where entry.gathering = gathering.id and reviewer = reviewers.own_reviewer()
                        and withdrawn_on is null)
            order by on_day desc, id desc limit 100
            """
        ).map { row in
            let id: Int64 = try row("id")
            let name = try "\((row("on_day") as Day).short) \(row("title") as String)"
            return Choice(String(id), Text(name, name))
        }
    }
}
