internal import Doors
internal import Postgres
internal import Values

/// The SQL about meetings.
enum MeetingStore {
    private static let columns: SQL = """
        meeting.id, meeting.step, step.name_nl, step.name_en, meeting.on_day, meeting.starts_at, meeting.title,
        meeting.place, meeting.cancelled_on, meeting.version
        """
    private static let source: SQL = "reviews.meeting left join reviews.step on step.id = meeting.step"

    static func all(of review: ID<Review>) -> SQL {
        """
        select \(columns) from \(source) where meeting.review = \(review)
        order by meeting.on_day, meeting.starts_at nulls first, meeting.id
        """
    }

    static func meeting(_ row: Row) throws -> ReviewMeeting {
        let dutch: String? = try row("name_nl")
        let english: String? = try row("name_en")
        return ReviewMeeting(
            id: try row("id"), step: try row("step"), stepName: dutch.map { Text($0, english ?? $0) },
            day: try row("on_day"), startsAt: try row("starts_at"), title: try row("title"), place: try row("place"),
            cancelledOn: try row("cancelled_on"), version: try row("version"))
    }

    /// A meeting of that review.
    /// - Throws: `not-found`.
    static func find(_ id: ID<ReviewMeeting>, in review: ID<Review>, _ tx: Transaction) throws -> ReviewMeeting {
        let row = try tx.row(
            "select \(columns) from \(source) where meeting.id = \(id) and meeting.review = \(review)")
        guard let row else { throw Refused.notFound(ReviewMeeting.words) }
        return try meeting(row)
    }

    static func plan(_ content: MeetingContent, for review: ID<Review>, _ tx: Transaction) throws -> ID<ReviewMeeting> {
        let row = try tx.row(
            """
            insert into reviews.meeting (review, step, on_day, starts_at, title, place)
            values (\(review), \(content.step), \(content.day), \(content.startsAt), \(content.title), \(content.place))
            returning id
            """)
        guard let id: ID<ReviewMeeting> = try row?("id") else { throw Refused.notFound(ReviewMeeting.words) }
        return id
    }

    /// - Returns: false where the record is no longer the version that was seen.
    static func change(
        _ id: ID<ReviewMeeting>, to content: MeetingContent, seen: Int64?, _ tx: Transaction
    ) throws -> Bool {
        try tx.execute(
            """
            update reviews.meeting
            set step = \(content.step), on_day = \(content.day), starts_at = \(content.startsAt),
                title = \(content.title), place = \(content.place)
            where id = \(id) and version = coalesce(\(seen), version)
            """) == 1
    }

    static func cancel(_ id: ID<ReviewMeeting>, on day: Day, _ tx: Transaction) throws {
        _ = try tx.execute("update reviews.meeting set cancelled_on = \(day) where id = \(id)")
    }
}
