internal import Postgres
internal import Values

/// What the settings say today about a quote for one review: everything a first draft is made of.
enum QuoteSettingsStore {
    /// What a draft takes over.
    struct Found {
        let number: String
        let hasEnded: Bool
        /// The rate in force; nil where none is.
        let rate: Money?
        /// The VAT on reviews; nil where no treatment is in force.
        let vat: VATTreatment?
        let vatGround: String?
        /// The first text that is not in force in the language.
        let missingText: Text?
        let validUntil: Day
        let estimate: Estimate
        let steps: [QuoteStep]
        let parties: [ReviewPartyStore.Party]
        /// A quote of this review that is still under way.
        let other: QuoteLabel?
    }

    /// Reads it and holds the review, so that no two quotes begin at once; nil where there is no such review.
    static func find(_ review: ID<Review>, _ language: QuoteLanguage, _ tx: Transaction) throws -> Found? {
        let results = try tx.pipeline([
            "select id from reviews.review where id = \(review) for no key update",
            head(review, language), kindSteps("(select kind from reviews.review where id = \(review))"),
            ReviewPartyStore.today("\(review)"), alive(review),
        ])
        guard let head = results[1].first else { return nil }
        let hasVAT: Bool = try head("has_vat")
        let number: String = try head("number")
        let vatRate: VATRate? = try head("vat_basis_points")
        return Found(
            number: number, hasEnded: try head("has_ended"), rate: try head("rate_cents"),
            vat: hasVAT ? VATTreatment(basisPoints: vatRate) : nil, vatGround: try head("vat_ground"),
            missingText: try missingText(head), validUntil: try head("valid_until"),
            estimate: try estimate(head, results[2]), steps: try results[2].map(step),
            parties: try results[3].map(ReviewPartyStore.party),
            other: try results[4].first.map { QuoteLabel(number: try $0("number"), review: number) })
    }

    /// What a quote of this kind of review is estimated at.
    static func estimate(_ head: Row, _ steps: [Row]) throws -> Estimate {
        Estimate(
            base: try head("estimate_base_minutes"), perParticipant: try head("estimate_participant_minutes"),
            range: HoursRange(least: try head("least_minutes"), most: try head("most_minutes")),
            steps: try steps.map { Estimate.Step(weight: try $0("estimate_weight"), isOptional: try $0("optional")) })
    }

    static func kindSteps(_ kind: SQL) -> SQL {
        """
        select ordinal, key, name_nl, name_en, estimate_weight, optional from settings.review_kind_step
        where kind = \(kind) order by ordinal
        """
    }

    /// The rate and the VAT on reviews in force today; nil where none is.
    static func standing(_ tx: Transaction) throws -> (rate: Money?, vat: VATRate?) {
        let row = try tx.row(
            """
            select rate.rate_cents, vat.basis_points
            from (select settings.today() as day) as now
                left join lateral settings.rate_on(day) as rate on true
                left join lateral settings.vat_on('review', day) as vat on true
            """)
        return (try row?("rate_cents"), try row?("basis_points"))
    }

    /// The last day of validity that is proposed today.
    static let validUntil: SQL =
        "select settings.today() + settings.term_on('quote_validity_days') as valid_until"

    private static func step(_ row: Row) throws -> QuoteStep {
        QuoteStep(
            ordinal: try row("ordinal"), key: try row("key"), name: Text(try row("name_nl"), try row("name_en")),
            hours: .zero)
    }

    private static func missingText(_ head: Row) throws -> Text? {
        if try !(head("has_ground_rules") as Bool) {
            return Text("tekst met grondregels in deze taal", "text of ground rules in this language")
        }
        return try head("has_privacy_terms") ? nil : Text("privacytekst in deze taal", "privacy text in this language")
    }

    private static func head(_ review: ID<Review>, _ language: QuoteLanguage) -> SQL {
        """
        select review.number, exists (select from reviews.outcome where outcome.review = review.id) as has_ended,
            rate.rate_cents, vat.service is not null as has_vat, vat.basis_points as vat_basis_points,
            vat.legal_ground as vat_ground,
            exists (select from settings.quote_text_on('ground_rules', \(language.rawValue), day)) as has_ground_rules,
            exists (select from settings.quote_text_on('privacy_terms', \(language.rawValue), day)) as has_privacy_terms,
            day + settings.term_on('quote_validity_days', day) as valid_until, kind.estimate_base_minutes,
            kind.estimate_participant_minutes, kind.least_minutes, kind.most_minutes
        from reviews.review join settings.review_kind as kind on kind.id = review.kind
            cross join (select settings.today() as day) as now
            left join lateral settings.rate_on(day) as rate on true
            left join lateral settings.vat_on('review', day) as vat on true
        where review.id = \(review)
        """
    }

    /// A quote of the review of which a version is a draft, is being asked about or binds.
    private static func alive(_ review: ID<Review>) -> SQL {
        """
        select quote.number from quotes.quote join quotes.version_state as stands on stands.quote = quote.id
        where quote.review = \(review) and stands.state in ('draft', 'issued', 'binding') limit 1
        """
    }
}
