internal import Postgres
internal import Values

/// The SQL of the calendar at a secret address: functions that know only the address that was opened.
enum CalendarStore {
    struct Found {
        let language: Language
        let today: Day
        let gatherings: [Gathering]
        let registration: Registration?
        let days: [ReviewDay]
    }

    struct Gathering {
        let id: Int64
        let version: Int64
        let kind: String
        let onDay: Day
        let startsOn: Moment?
        let minutes: Int
        let title: String
        let place: String?
        let isCancelled: Bool
    }

    struct Registration {
        let id: Int64
        let untilDay: Day
        let alarmDays: [Int]
    }

    /// A meeting or a planned step of a review.
    struct ReviewDay {
        let sort: String
        let id: Int64
        let version: Int64
        let review: Int64
        let number: String
        let reviewTitle: String
        let name: Text
        let onDay: Day
        let startsOn: Moment?
        let place: String?
        let isCancelled: Bool
    }

    /// - Returns: nil where the address opens nothing (any more).
    static func read(_ tx: Transaction) throws -> Found? {
        let found = try tx.pipeline([
            """
            select accreditation.calendar_owner() as owner, accreditation.calendar_language() as language,
                settings.today() as today
            """,
            "select * from accreditation.calendar_gatherings()", "select * from accreditation.calendar_registration()",
            "select * from reviews.calendar_days()",
        ])
        guard let owner = found[0].first, try owner("owner") as Int64? != nil else { return nil }
        let language: String? = try owner("language")
        return Found(
            language: language.flatMap(Language.init) ?? .nl, today: try owner("today"),
            gatherings: try found[1].map(gathering), registration: try found[2].first.map(registration),
            days: try found[3].map(day))
    }

    private static func gathering(_ row: Row) throws -> Gathering {
        try Gathering(
            id: row("id"), version: row("version"), kind: row("kind"), onDay: row("on_day"),
            startsOn: row("starts_on"), minutes: row("minutes"), title: row("title"), place: row("place"),
            isCancelled: row("is_cancelled"))
    }

    private static func registration(_ row: Row) throws -> Registration {
        try Registration(id: row("registration"), untilDay: row("until_day"), alarmDays: row("alarm_days"))
    }

    private static func day(_ row: Row) throws -> ReviewDay {
        try ReviewDay(
            sort: row("sort"), id: row("id"), version: row("version"), review: row("review"), number: row("number"),
            reviewTitle: row("review_title"), name: Text(row("name_nl"), row("name_en")), onDay: row("on_day"),
            startsOn: row("starts_on"), place: row("place"), isCancelled: row("is_cancelled"))
    }
}
