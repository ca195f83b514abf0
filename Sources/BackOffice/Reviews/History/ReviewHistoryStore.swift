internal import Doors
internal import Postgres
internal import Values
internal import Web

/// The SQL of the history of a review and of a request.
enum ReviewHistoryStore {
    /// More than a page can hold; older lines stay in the audit itself.
    private static let most = 200

    /// What happened to a review, the latest first; nil for a role that may not look back.
    static func items(of model: ReviewModel, in context: Context) throws -> [ReviewHistory.Item]? {
        guard RecordHistory.readers.contains(try context.caller.role) else { return nil }
        let id = model.review.id
        let rows = try context.tx.rows(
            """
            with one as (
                select 'review' as table_name, \(id)::text as record
                union all select 'request_decision', request::text from reviews.request_decision where review = \(id)
                union all select 'outcome', \(id)::text
                union all select 'party', id::text from reviews.party where review = \(id)
                union all select 'step', id::text from reviews.step where review = \(id)
                union all select 'meeting', id::text from reviews.meeting where review = \(id)
                union all select 'team_member', id::text from reviews.team_member where review = \(id)
                union all select 'consent', id::text from reviews.consent where review = \(id)
                union all select 'recommendation', id::text from reviews.recommendation where review = \(id)
                union all select 'evaluation', id::text from reviews.evaluation where review = \(id)
                union all select 'destruction', id::text from reviews.destruction where review = \(id))
            \(lines)
            """)
        return ReviewHistory(names(model)).items(try rows.map(line))
    }

    /// What happened to a request, the latest first; nil for a role that may not look back.
    static func items(of request: ReviewRequest, in context: Context) throws -> [ReviewHistory.Item]? {
        guard RecordHistory.readers.contains(try context.caller.role) else { return nil }
        let rows = try context.tx.rows(
            """
            with one as (
                select 'request' as table_name, \(request.id)::text as record
                union all select 'request_decision', \(request.id)::text)
            \(lines)
            """)
        return ReviewHistory(ReviewHistory.Names(number: request.decision?.number ?? "")).items(try rows.map(line))
    }

    /// The lines of the records in `one`, the latest first.
    private static let lines: SQL = """
        select line.at, line.txid::text as transaction, coalesce(line.person_name, line.actor, replace(line.role, 'griffie_', '')) as who,
            coalesce(line.action, '') as action, line.table_name, line.record,
            coalesce(line.before, '{}')::text as before, coalesce(line.after, '{}')::text as after
        from one join audit.history as line
            on line.schema_name = 'reviews' and line.table_name = one.table_name and line.record = one.record
        order by line.id desc limit \(most)
        """

    private static func line(_ row: Row) throws -> ReviewHistory.Line {
        let before: String = try row("before")
        let after: String = try row("after")
        return ReviewHistory.Line(
            moment: try row("at"), transaction: try row("transaction"), who: try row("who"),
            action: try row("action"), table: try row("table_name"), record: try row("record"),
            before: try JSON.parse(Array(before.utf8)), after: try JSON.parse(Array(after.utf8)))
    }

    private static func names(_ model: ReviewModel) -> ReviewHistory.Names {
        ReviewHistory.Names(
            parties: Dictionary(uniqueKeysWithValues: model.parties.map { ($0.id.fieldText, $0.name) }),
            steps: Dictionary(uniqueKeysWithValues: model.steps.map { ($0.id.fieldText, $0.name) }),
            meetings: Dictionary(uniqueKeysWithValues: model.meetings.map { ($0.id.fieldText, $0.title) }),
            members: Dictionary(uniqueKeysWithValues: model.team.map { ($0.id.fieldText, $0.name) }),
            number: model.review.number)
    }
}
