internal import Doors
internal import Postgres
internal import Values

/// The SQL about requests.
enum RequestStore {
    private static let columns: SQL = """
        request.id, request.received_on, request.organisation, asker.name as organisation_name,
        asker.kind = 'municipality' as asker_is_municipality, request.asked_by, request.subject,
        reviews.name_of(request.taken_by) as taken_by, request.version, decision.outcome, decision.decided_on,
        decision.reason, decision.review, review.number
        """
    private static let source: SQL = """
        reviews.request
            left join organisations.organisation as asker on asker.id = request.organisation
            left join reviews.request_decision as decision on decision.request = request.id
            left join reviews.review on review.id = decision.review
        """

    private static func statements(_ id: ID<ReviewRequest>) -> [SQL] {
        [
            "select \(columns) from \(source) where request.id = \(id)",
            """
            select organisation.id, organisation.name, organisation.kind = 'municipality' as is_municipality
            from reviews.request_organisation as concerned
                join organisations.organisation on organisation.id = concerned.organisation
            where concerned.request = \(id) order by lower(organisation.name), organisation.id
            """,
        ]
    }

    /// The request as it stands.
    /// - Throws: `not-found`.
    static func find(_ id: ID<ReviewRequest>, _ tx: Transaction) throws -> ReviewRequest {
        try request(tx.pipeline(statements(id))[...])
    }

    /// The request, locked: whoever decides on it waits for the decision before.
    /// - Throws: `not-found`.
    static func locked(_ id: ID<ReviewRequest>, _ tx: Transaction) throws -> ReviewRequest {
        // The later statements see what was committed while the first waited.
        let lock: SQL = "select id from reviews.request where id = \(id) for no key update"
        return try request(tx.pipeline([lock] + statements(id)).dropFirst())
    }

    private static func request(_ found: ArraySlice<[Row]>) throws -> ReviewRequest {
        guard let row = found.first?.first, let concerned = found.last else {
            throw Refused.notFound(ReviewRequest.words)
        }
        return try request(
            row,
            organisations: concerned.map { row in
                ReviewRequest.Concerned(
                    organisation: try row("id"), name: try row("name"), isMunicipality: try row("is_municipality"))
            })
    }

    private static func request(_ row: Row, organisations: [ReviewRequest.Concerned]) throws -> ReviewRequest {
        let asker: ID<Organisation>? = try row("organisation")
        return ReviewRequest(
            id: try row("id"), receivedOn: try row("received_on"),
            organisation: try asker.map {
                ReviewRequest.Concerned(
                    organisation: $0, name: try row("organisation_name"),
                    isMunicipality: try row("asker_is_municipality"))
            },
            askedBy: try row("asked_by"), subject: try row("subject"), organisations: organisations,
            takenBy: try row("taken_by"), decision: try decision(row), version: try row("version"))
    }

    private static func decision(_ row: Row) throws -> ReviewRequest.Decision? {
        guard let name: String = try row("outcome") else { return nil }
        guard let outcome = ReviewRequest.Decision.Outcome(rawValue: name) else { throw UnknownWord(word: name) }
        return ReviewRequest.Decision(
            outcome: outcome, day: try row("decided_on"), reason: try row("reason"), review: try row("review"),
            number: try row("number"))
    }

    /// Writes a request down.
    static func register(_ content: RequestContent, by person: ID<Person>?, _ tx: Transaction) throws -> ID<
        ReviewRequest
    > {
        let row = try tx.row(
            """
            insert into reviews.request (received_on, organisation, asked_by, subject, taken_by)
            values (\(content.receivedOn), \(content.organisation), \(content.askedBy), \(content.subject), \(person))
            returning id
            """)
        guard let id: ID<ReviewRequest> = try row?("id") else { throw Refused.notFound(ReviewRequest.words) }
        _ = try tx.execute(insert(content.organisations, id))
        return id
    }

    /// Changes a request.
    /// - Returns: false where the record is no longer the version that was seen.
    static func change(
        _ id: ID<ReviewRequest>, to content: RequestContent, seen: Int64?, _ tx: Transaction
    ) throws -> Bool {
        let changed = try tx.execute(
            """
            update reviews.request
            set received_on = \(content.receivedOn), organisation = \(content.organisation),
                asked_by = \(content.askedBy), subject = \(content.subject)
            where id = \(id) and version = coalesce(\(seen), version)
            """)
        guard changed == 1 else { return false }
        try tx.pipeline([
            """
            delete from reviews.request_organisation
            where request = \(id) and organisation <> all(\(content.organisations))
            """,
            insert(content.organisations, id),
        ])
        return true
    }

    private static func insert(_ organisations: [ID<Organisation>], _ id: ID<ReviewRequest>) -> SQL {
        """
        insert into reviews.request_organisation (request, organisation)
        select distinct \(id), organisation from unnest(\(organisations)) as organisation on conflict do nothing
        """
    }

    /// Records what was decided; for ever.
    static func decide(
        _ id: ID<ReviewRequest>, _ outcome: ReviewRequest.Decision.Outcome, on day: Day, reason: String? = nil,
        review: ID<Review>? = nil, by person: ID<Person>?, _ tx: Transaction
    ) throws {
        _ = try tx.execute(
            """
            insert into reviews.request_decision (request, outcome, decided_on, reason, person, review)
            values (\(id), \(outcome.rawValue), \(day), \(reason), \(person), \(review))
            """)
    }
}
