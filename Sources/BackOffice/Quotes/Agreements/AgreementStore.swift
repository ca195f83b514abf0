internal import Postgres
internal import Values

/// The SQL about agreements, links and chasing. That the last agreement makes a version bind is the database's own rule
/// (`Migrations/always/71_agreements_binding.sql`).
enum AgreementStore {
    /// How a party of a quote stands, held for this transaction: the quote first, then the version.
    /// - Returns: nil where the quote has no such party.
    static func hold(_ party: ID<QuoteParty>, of quote: ID<Quote>, on today: Day, in tx: Transaction) throws
        -> AgreementStanding?
    {
        let results = try tx.pipeline([
            "select id from quotes.quote where id = \(quote) for no key update",
            """
            select id from quotes.version
            where id = (select version from quotes.party where id = \(party)) and quote = \(quote) for no key update
            """, head(party, of: quote), given(party),
        ])
        return try results[2].first.map { try standing($0, results[3], today) }
    }

    /// The same without holding it, for a form.
    static func find(_ party: ID<QuoteParty>, of quote: ID<Quote>, on today: Day, in tx: Transaction) throws
        -> AgreementStanding?
    {
        let results = try tx.pipeline([head(party, of: quote), given(party)])
        return try results[0].first.map { try standing($0, results[1], today) }
    }

    private static func head(_ party: ID<QuoteParty>, of quote: ID<Quote>) -> SQL {
        """
        select quote.id as quote, quote.number, version.id as version, version.ordinal, version.valid_until, party.id,
            party.organisation, organisation.name, party.participating, party.paying,
            review.number as review,
            exists (select from reviews.outcome where outcome.review = review.id) as review_has_ended,
            array(select state from quotes.state where state.version = version.id) as states,
            (select on_day from quotes.state where state.version = version.id and state.state = 'issued') as issued_on
        from quotes.party
            join quotes.version on version.id = party.version
            join quotes.quote on quote.id = version.quote
            join reviews.review on review.id = quote.review
            join organisations.organisation on organisation.id = party.organisation
        where party.id = \(party) and quote.id = \(quote)
        """
    }

    private static func given(_ party: ID<QuoteParty>) -> SQL {
        """
        select kind, director_name, director_function, agreed_on from quotes.agreement where party = \(party) order by id
        """
    }

    private static func standing(_ row: Row, _ given: [Row], _ today: Day) throws -> AgreementStanding {
        let states: [String] = try row("states")
        let validUntil: Day? = try row("valid_until")
        return try AgreementStanding(
            quote: row("quote"), number: row("number"), version: row("version"), ordinal: row("ordinal"),
            state: QuoteState(
                entered: Set(states.compactMap(QuoteState.Entered.init)), validUntil: validUntil, today: today),
            review: row("review"), hasReviewEnded: row("review_has_ended"),
            issuedOn: row("issued_on"), validUntil: validUntil, party: row("id"), organisation: row("organisation"),
            name: row("name"), isParticipating: row("participating"), isPaying: row("paying"),
            given: given.map(agreement))
    }

    static func agreement(_ row: Row) throws -> GivenAgreement {
        GivenAgreement(
            kind: try row.quoteChoice("kind"),
            director: Director(name: try row("director_name"), function: try row("director_function")),
            on: try row("agreed_on"))
    }

    /// Records agreements by the person at work; the last one makes the version bind.
    /// - Returns: whether the version binds now.
    static func record(
        _ kinds: [AgreementKind], of standing: AgreementStanding, by director: Director, on day: Day,
        document: ID<Document>?, in tx: Transaction
    ) throws -> Bool {
        for kind in kinds {
            try tx.execute(
                """
                insert into quotes.agreement (
                    party, kind, director_name, director_function, agreed_on, recorded_by, document)
                values (\(standing.party), \(kind.rawValue), \(director.name), \(director.function), \(day),
                    house.person(), \(document))
                """)
        }
        return try tx.value(
            "select exists (select from quotes.state where version = \(standing.version) and state = 'binding')")
    }

    static func decline(_ standing: AgreementStanding, _ reason: String, on today: Day, in tx: Transaction) throws {
        try tx.execute(
            """
            insert into quotes.state (version, state, on_day, person, party, reason)
            values (\(standing.version), 'declined', \(today), house.person(), \(standing.party), \(reason))
            """)
    }

    // MARK: directors

    /// A contact person of an organisation who may agree on its behalf.
    struct Contact {
        let id: ID<DirectorContact>
        let name: String
        let function: String?
        let email: EmailAddress?
    }

    /// The contacts of a party's organisation who may agree today.
    static func contacts(of party: ID<QuoteParty>, in tx: Transaction) throws -> [Contact] {
        try tx.rows(
            """
            select contact.id, contact.name, contact.function, contact.email
            from quotes.party join organisations.contact on contact.organisation = party.organisation
            where party.id = \(party) and may_agree and from_day <= settings.today()
                and (until_day is null or until_day >= settings.today())
            order by contact.name, contact.id
            """
        ).map { try Contact(id: $0("id"), name: $0("name"), function: $0("function"), email: $0("email")) }
    }
}

/// The type-level name of a contact person of whom it is asked whether he or she may agree.
enum DirectorContact {}
