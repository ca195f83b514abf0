internal import Postgres
internal import Values
internal import Web

/// The type-level name of a link that was given to a director.
enum AgreementLink {}

/// The SQL about links and about who was asked, reminded or rung.
enum ChaseStore {
    enum Kind: String { case asked, reminded, rung }

    static func note(_ kind: Kind, _ party: ID<QuoteParty>, on today: Day, _ remark: String?, in tx: Transaction) throws
    {
        try tx.execute(
            """
            insert into quotes.chase (party, kind, on_day, person, remark)
            values (\(party), \(kind.rawValue), \(today), house.person(), \(remark))
            """)
    }

    static func wasAsked(_ party: ID<QuoteParty>, in tx: Transaction) throws -> Bool {
        try tx.value("select exists (select from quotes.chase where party = \(party) and kind = 'asked')")
    }

    /// The last day on which a link made today works.
    static func lastDay(in tx: Transaction) throws -> Day {
        try tx.value("select settings.today() + settings.term_on('agreement_link_days')")
    }

    /// Keeps a link by the digest of its secret only.
    static func makeLink(
        _ secret: String, for party: ID<QuoteParty>, _ director: Director, _ email: EmailAddress?, until: Day,
        in tx: Transaction
    ) throws -> ID<AgreementLink> {
        try tx.value(
            """
            insert into quotes.link (
                party, secret_sha256, director_name, director_function, director_email, valid_until, made_by)
            values (
                \(party), \(Secret.sha256(Array(secret.utf8))), \(director.name), \(director.function), \(email), \(until),
                house.person())
            returning id
            """)
    }

    struct Link {
        let quote: ID<Quote>
        let isRevoked: Bool
    }

    static func link(_ id: ID<AgreementLink>, in tx: Transaction) throws -> Link? {
        try tx.row(
            """
            select version.quote, link.revoked_at is not null as is_revoked
            from quotes.link
                join quotes.party on party.id = link.party
                join quotes.version on version.id = party.version
            where link.id = \(id)
            """
        ).map { try Link(quote: $0("quote"), isRevoked: $0("is_revoked")) }
    }

    static func revoke(_ link: ID<AgreementLink>, in tx: Transaction) throws -> Bool {
        try tx.execute("update quotes.link set revoked_at = now() where id = \(link) and revoked_at is null") == 1
    }
}
