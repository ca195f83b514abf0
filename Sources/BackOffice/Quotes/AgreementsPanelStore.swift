internal import Postgres
internal import Values

/// The SQL of the agreements on the page of a quote.
enum AgreementsPanelStore {
    /// The statements that read the agreements of a version, for the pipeline of the page.
    static func statements(_ quote: ID<Quote>, _ ordinal: Int?) -> [SQL] {
        let version: SQL =
            """
            (select id from quotes.version where quote = \(quote) and (
                \(ordinal)::int is null or ordinal = \(ordinal)::int) order by ordinal desc limit 1)
            """
        let parties: SQL = "(select id from quotes.party where version = \(version))"
        return [
            """
            select party.id, organisation.name, party.participating, party.paying
            from quotes.party join organisations.organisation on organisation.id = party.organisation
            where party.version = \(version) order by party.ordinal
            """,
            """
            select party, kind, director_name, director_function, agreed_on from quotes.agreement
            where party in \(parties) order by id
            """,
            "select party, kind, max(on_day) as on_day from quotes.chase where party in \(parties) group by party, kind",
            """
            select party, id, director_name, valid_until from quotes.link
            where party in \(parties) and revoked_at is null order by id
            """,
        ]
    }
}
