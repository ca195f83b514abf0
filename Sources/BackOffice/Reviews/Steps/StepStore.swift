internal import Doors
internal import Postgres
internal import Values

/// The SQL about the steps of a review.
enum StepStore {
    private static let columns: SQL = """
        id, ordinal, key, name_nl, name_en, optional, planned_on, done_on, responsible,
        reviews.name_of(responsible) as responsible_name, version
        """

    static func all(of review: ID<Review>) -> SQL {
        "select \(columns) from reviews.step where review = \(review) order by ordinal"
    }

    /// The steps of a review, in order.
    static func steps(of review: ID<Review>, _ tx: Transaction) throws -> [ReviewStep] {
        try tx.rows(all(of: review)).map(step)
    }

    static func step(_ row: Row) throws -> ReviewStep {
        ReviewStep(
            id: try row("id"), ordinal: try row("ordinal"), key: try row("key"),
            name: Text(try row("name_nl"), try row("name_en")), isOptional: try row("optional"),
            plannedOn: try row("planned_on"), doneOn: try row("done_on"), responsible: try row("responsible"),
            responsibleName: try row("responsible_name"), version: try row("version"))
    }

    /// A step of that review.
    /// - Throws: `not-found`.
    static func find(_ id: ID<ReviewStep>, in review: ID<Review>, _ tx: Transaction) throws -> ReviewStep {
        let row = try tx.row("select \(columns) from reviews.step where id = \(id) and review = \(review)")
        guard let row else { throw Refused.notFound(ReviewStep.words) }
        return try step(row)
    }

    /// The steps of the review whose form is being drawn.
    static func choices(_ context: Context) throws -> [Choice] {
        guard let review = ID<Review>.parse(context.path["review"].shown) else { return [] }
        return try steps(of: review, context.tx).map { Choice($0.id.fieldText, $0.name) }
    }

    /// - Returns: false where the record is no longer the version that was seen.
    static func plan(
        _ id: ID<ReviewStep>, on day: Day?, responsible: ID<Person>?, seen: Int64?, _ tx: Transaction
    ) throws -> Bool {
        try tx.execute(
            """
            update reviews.step set planned_on = \(day), responsible = \(responsible)
            where id = \(id) and version = coalesce(\(seen), version)
            """) == 1
    }

    /// Records that a step is done, or, with nil, that it is not after all.
    static func finish(_ id: ID<ReviewStep>, on day: Day?, _ tx: Transaction) throws {
        _ = try tx.execute("update reviews.step set done_on = \(day) where id = \(id)")
    }
}
