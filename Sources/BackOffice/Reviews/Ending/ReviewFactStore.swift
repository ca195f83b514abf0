internal import Doors
internal import Postgres
internal import Values

/// The SQL about what is recorded of a review besides its course: consent, outcome, recommendations, evaluation,
/// destruction.
enum ReviewFactStore {
    static func ending(of review: ID<Review>) -> SQL {
        "select outcome, on_day, reason from reviews.outcome where review = \(review)"
    }

    static func ending(_ row: Row) throws -> ReviewEnding {
        let word: String = try row("outcome")
        guard let outcome = ReviewOutcome(rawValue: word) else { throw UnknownWord(word: word) }
        return ReviewEnding(outcome: outcome, day: try row("on_day"), reason: try row("reason"))
    }

    static func conclude(
        _ review: ID<Review>, _ outcome: ReviewOutcome, on day: Day, reason: String?, _ tx: Transaction
    ) throws {
        _ = try tx.execute(
            """
            insert into reviews.outcome (review, outcome, on_day, reason)
            values (\(review), \(outcome.rawValue), \(day), \(reason))
            """)
    }

    static func consents(of review: ID<Review>) -> SQL {
        "select given_on, form from reviews.consent where review = \(review) order by given_on, id"
    }

    static func consent(_ row: Row) throws -> ReviewConsent {
        ReviewConsent(givenOn: try row("given_on"), form: try row("form"))
    }

    static func giveConsent(_ review: ID<Review>, on day: Day, form: String, _ tx: Transaction) throws {
        _ = try tx.execute(
            "insert into reviews.consent (review, given_on, form) values (\(review), \(day), \(form))")
    }

    static func recommendations(of review: ID<Review>) -> SQL {
        """
        select organisation, reviews.organisation_name(organisation) as name, agreed_on, recommendation
        from reviews.recommendation where review = \(review) order by id
        """
    }

    static func recommendation(_ row: Row) throws -> AgreedRecommendation {
        AgreedRecommendation(
            organisation: try row("organisation"), organisationName: try row("name"), agreedOn: try row("agreed_on"),
            words: try row("recommendation"))
    }

    static func agree(
        _ review: ID<Review>, _ words: String, by organisation: ID<Organisation>?, on day: Day, _ tx: Transaction
    ) throws {
        _ = try tx.execute(
            """
            insert into reviews.recommendation (review, organisation, agreed_on, recommendation)
            values (\(review), \(organisation), \(day), \(words))
            """)
    }

    static func evaluations(of review: ID<Review>) -> SQL {
        """
        select held_on, organisations_present, summary from reviews.evaluation
        where review = \(review) order by held_on, id
        """
    }

    static func evaluation(_ row: Row) throws -> ReviewEvaluation {
        ReviewEvaluation(
            heldOn: try row("held_on"), organisationsPresent: try row("organisations_present"),
            summary: try row("summary"))
    }

    static func evaluate(
        _ review: ID<Review>, on day: Day, present: Int, summary: String?, _ tx: Transaction
    ) throws {
        _ = try tx.execute(
            """
            insert into reviews.evaluation (review, held_on, organisations_present, summary)
            values (\(review), \(day), \(present)::int, \(summary))
            """)
    }

    static func destructions(of review: ID<Review>) -> SQL {
        """
        select destroyed_on, what, destroyed_by from reviews.destruction
        where review = \(review) order by destroyed_on, id
        """
    }

    static func destruction(_ row: Row) throws -> Destruction {
        Destruction(day: try row("destroyed_on"), what: try row("what"), by: try row("destroyed_by"))
    }

    static func destroy(_ review: ID<Review>, _ what: String, by whom: String, on day: Day, _ tx: Transaction) throws {
        _ = try tx.execute(
            """
            insert into reviews.destruction (review, destroyed_on, what, destroyed_by)
            values (\(review), \(day), \(what), \(whom))
            """)
    }

    /// The parties of the review whose form is being drawn, by the organisation's id.
    static func partyChoices(_ context: Context) throws -> [Choice] {
        guard let review = ID<Review>.parse(context.path["review"].shown) else { return [] }
        return try PartyStore.parties(of: review, context.tx).map { party in
            Choice(party.organisation.fieldText, Text(party.name, party.name))
        }
    }
}
