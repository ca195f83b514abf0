internal import Postgres
internal import Values

/// Reads a version of a quote. All statements of a version travel together: one round trip.
enum QuoteStore {
    /// The newest version of a quote, as a part of a statement.
    static func version(of quote: ID<Quote>) -> SQL {
        "(select id from quotes.version where quote = \(quote) order by ordinal desc limit 1)"
    }

    /// The number of a version, as given or else that of the newest, as a part of a statement.
    static func ordinal(_ quote: ID<Quote>, _ given: Int?) -> SQL {
        given.map { "\($0)" } ?? newestOrdinal(quote)
    }

    /// The number of the newest version of a quote, as a part of a statement.
    private static func newestOrdinal(_ quote: ID<Quote>) -> SQL {
        "(select max(ordinal) from quotes.version where quote = \(quote))"
    }

    /// The number of a version, as given or else that of the one whose place another was to take.
    static func ordinalBefore(_ quote: ID<Quote>, _ ordinal: SQL, _ given: Int?) -> SQL {
        given.map { "\($0)" }
            ?? """
            (select older.ordinal from quotes.version as newer
                join quotes.version as older on older.id = newer.supersedes
                where newer.quote = \(quote) and newer.ordinal = \(ordinal))
            """
    }

    /// The statements that read a version whole, for a pipeline; ``sheet(_:)`` takes their rows.
    static func statements(_ quote: ID<Quote>, _ ordinal: Int? = nil) -> [SQL] {
        guard let ordinal else { return statements(quote, version(of: quote)) }
        return statements(quote, at: "\(ordinal)")
    }

    /// The same for a version by its number.
    static func statements(_ quote: ID<Quote>, at ordinal: SQL) -> [SQL] {
        statements(quote, "(select id from quotes.version where quote = \(quote) and ordinal = \(ordinal))")
    }

    private static func statements(_ quote: ID<Quote>, _ version: SQL) -> [SQL] {
        [head(version), steps(version), lines(version), parties(version), stepShares(version), versions(quote)]
    }

    /// How many statements that are.
    static let statementCount = 6

    /// Holds the quote for this transaction: whoever changes it waits here for one another.
    static func lock(_ quote: ID<Quote>) -> SQL {
        "select id from quotes.quote where id = \(quote) for no key update"
    }

    /// A version of a quote, or nil where there is none that the caller may see.
    static func sheet(_ quote: ID<Quote>, _ ordinal: Int? = nil, _ tx: Transaction) throws -> QuoteSheet? {
        try sheet(try tx.pipeline(statements(quote, ordinal)))
    }

    /// The same, held for this transaction.
    static func lockedSheet(_ quote: ID<Quote>, _ tx: Transaction) throws -> QuoteSheet? {
        try sheet(Array(try tx.pipeline([lock(quote)] + statements(quote)).dropFirst()))
    }

    private static func head(_ version: SQL) -> SQL {
        """
        select quote.id, quote.number, quote.review, review.number as review_number, review.title as review_title,
            kind.name_nl as kind_nl, kind.name_en as kind_en, kind.least_minutes, kind.most_minutes,
            exists (select from reviews.outcome where outcome.review = review.id) as review_has_ended,
            version.id as version, version.ordinal, version.version as seen, version.revision_reason,
            version.rate_cents, version.vat_basis_points, version.vat_ground, version.pricing, version.language,
            version.introduction, version.outside_range_reason, version.valid_until, version.follow_up_minutes,
            version.net_cents, version.vat_cents, version.vat_on_whole_cents, version.invoiced_party,
            version.document is not null as has_document,
            case when version.net_cents is null then array(\(differing)) else '{}' end as differing_parties
        from quotes.version
            join quotes.quote on quote.id = version.quote
            join reviews.review on review.id = quote.review
            join settings.review_kind as kind on kind.id = review.kind
        where version.id = \(version)
        """
    }

    /// Names of the parties that the review has today and the draft has not, or the other way about.
    private static let differing: SQL = """
        select distinct organisation.name from (
            (\(ReviewPartyStore.partiesToday) except
                select organisation, participating, paying from quotes.party where party.version = version.id)
            union all
            (select organisation, participating, paying from quotes.party where party.version = version.id
                except \(ReviewPartyStore.partiesToday))) as other
            join organisations.organisation on organisation.id = other.organisation
        order by 1
        """

    private static func steps(_ version: SQL) -> SQL {
        "select ordinal, key, name_nl, name_en, minutes from quotes.step where version = \(version) order by ordinal"
    }

    private static func lines(_ version: SQL) -> SQL {
        """
        select step, kind, description, amount_cents from quotes.extra_line where version = \(version) order by step, id
        """
    }

    private static func parties(_ version: SQL) -> SQL {
        """
        select party.id, party.organisation, organisation.name, party.participating, party.paying, party.method,
            party.weight_thousandths, party.percent_millionths, party.fixed_cents, party.own_vat_ground,
            party.own_vat_basis_points, party.net_cents, party.vat_cents
        from quotes.party join organisations.organisation on organisation.id = party.organisation
        where party.version = \(version) order by party.ordinal
        """
    }

    private static func stepShares(_ version: SQL) -> SQL {
        """
        select party.organisation, share.step, share.method, share.weight_thousandths, share.percent_millionths,
            share.fixed_cents
        from quotes.step_share as share join quotes.party on party.id = share.party
        where share.version = \(version)
        """
    }

    private static func versions(_ quote: ID<Quote>) -> SQL {
        """
        select version.id, version.ordinal, version.valid_until, version.net_cents, version.revision_reason,
            older.ordinal as supersedes, state.state, state.on_day, state.reason, organisation.name as party
        from quotes.version
            left join quotes.version as older on older.id = version.supersedes
            left join quotes.state on state.version = version.id
            left join quotes.party on party.id = state.party
            left join organisations.organisation on organisation.id = party.organisation
        where version.quote = \(quote) order by version.ordinal, state.id
        """
    }
}
