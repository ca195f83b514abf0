internal import Postgres
internal import Values

/// What the letter of a quote needs beside the quote itself.
struct QuoteDocumentFacts {
    struct Foundation {
        let name: String
        let address: [String]
        let kvk: String?
        let vat: String?
        let iban: String?
        let email: String?
        let phone: String?
    }

    /// How a party is addressed.
    struct Addressee {
        let address: [String]
        let isCommissioning: Bool
        let isMunicipality: Bool
        let director: (name: String, function: String)?
    }

    /// The version that this one takes the place of.
    struct Older {
        let ordinal: Int
        let issuedOn: Day
        let net: Money
        let shares: [(name: String, net: Money)]
        let isBinding: Bool
    }

    struct LegalText {
        let kind: String
        let version: Int64
        let title: String
        let body: String
    }

    let foundation: Foundation
    let issuedOn: Day
    let issuedBy: String?
    /// In the order of the parties of the version.
    let addressees: [ID<QuoteParty>: Addressee]
    let texts: [LegalText]
    let older: Older?
}

/// The SQL of the letter of a quote.
enum QuoteDocumentStore {
    /// Which version it is about, and whether its document is already there. Holds the version.
    static func hold(_ version: Int64, in tx: Transaction) throws -> (quote: ID<Quote>, ordinal: Int, isMade: Bool)? {
        try tx.row(
            """
            select version.quote, version.ordinal, version.document is not null as is_made from quotes.version
            where version.id = \(version)
                and exists (select from quotes.state where state.version = version.id and state.state = 'issued')
            for no key update of version
            """
        ).map { try ($0("quote"), $0("ordinal"), $0("is_made")) }
    }

    struct Found {
        let version: Int64
        let isIssued: Bool
        let document: ID<Document>?
    }

    static func find(_ quote: ID<Quote>, _ ordinal: Int, in tx: Transaction) throws -> Found? {
        try tx.row(
            """
            select id, document, exists (
                select from quotes.state where state.version = version.id and state.state = 'issued') as is_issued
            from quotes.version where quote = \(quote) and ordinal = \(ordinal)
            """
        ).map { try Found(version: $0("id"), isIssued: $0("is_issued"), document: $0("document")) }
    }

    static func facts(_ version: ID<QuoteVersion>, on today: Day, in tx: Transaction) throws -> QuoteDocumentFacts? {
        let results = try tx.pipeline([
            "select * from settings.foundation_on(\(today))", issue(version), addressees(version, on: today),
            """
            select text.kind, text.version, text.title, text.body
            from quotes.version join settings.quote_text as text on text.id in (ground_rules, privacy_terms)
            where version.id = \(version) order by text.kind
            """,
            older(version), olderShares(version),
        ])
        guard let foundation = results[0].first, let issue = results[1].first else { return nil }
        return QuoteDocumentFacts(
            foundation: try self.foundation(foundation), issuedOn: try issue("on_day"), issuedBy: try issue("name"),
            addressees: try Dictionary(uniqueKeysWithValues: results[2].map(addressee)),
            texts: try results[3].map { row in
                try .init(kind: row("kind"), version: row("version"), title: row("title"), body: row("body"))
            },
            older: try results[4].first.map { try self.older($0, results[5]) })
    }

    static func keep(_ document: ID<Document>, of version: ID<QuoteVersion>, in tx: Transaction) throws {
        try tx.execute("update quotes.version set document = \(document) where id = \(version) and document is null")
    }

    private static func issue(_ version: ID<QuoteVersion>) -> SQL {
        """
        select state.on_day, person.name from quotes.state left join access.person on person.id = state.person
        where state.version = \(version) and state.state = 'issued'
        """
    }

    private static func addressees(_ version: ID<QuoteVersion>, on today: Day) -> SQL {
        """
        select party.id, organisation.street, organisation.postal_code, organisation.city,
            organisation.kind = 'municipality' as is_municipality,
            exists (
                select from reviews.party as known
                    join quotes.quote on quote.review = known.review
                    join quotes.version on version.quote = quote.id
                where version.id = party.version and known.organisation = party.organisation and known.commissioning
                    and known.joined_on <= \(today) and (known.left_on is null or known.left_on >= \(today))
            ) as is_commissioning, director.name as director, director.function as director_function
        from quotes.party join organisations.organisation on organisation.id = party.organisation
            left join lateral (
                select name, function from organisations.contact
                where contact.organisation = organisation.id and may_agree and btrim(function) <> ''
                    and from_day <= \(today) and (until_day is null or until_day >= \(today))
                order by id limit 1) as director on true
        where party.version = \(version)
        """
    }

    private static func older(_ version: ID<QuoteVersion>) -> SQL {
        """
        select older.ordinal, issued.on_day, older.net_cents,
            exists (select from quotes.state where state.version = older.id and state.state = 'binding')
                and not exists (
                    select from quotes.state where state.version = older.id and state.state = 'superseded') as is_binding
        from quotes.version
            join quotes.version as older on older.id = version.supersedes
            join quotes.state as issued on issued.version = older.id and issued.state = 'issued'
        where version.id = \(version) and older.net_cents is not null
        """
    }

    private static func olderShares(_ version: ID<QuoteVersion>) -> SQL {
        """
        select organisation.name, party.net_cents from quotes.version
            join quotes.party on party.version = version.supersedes
            join organisations.organisation on organisation.id = party.organisation
        where version.id = \(version) and party.net_cents is not null order by party.ordinal
        """
    }

    private static func foundation(_ row: Row) throws -> QuoteDocumentFacts.Foundation {
        let lines: [String?] = try [
            row("address_line"), row("address_line_2"), place(row("postal_code"), row("city")),
        ]
        return try .init(
            name: row("name"), address: lines.compactMap(\.self), kvk: row("kvk_number"), vat: row("vat_number"),
            iban: row("iban"), email: row("email"), phone: row("phone"))
    }

    private static func addressee(_ row: Row) throws -> (ID<QuoteParty>, QuoteDocumentFacts.Addressee) {
        let lines: [String?] = try [row("street"), place(row("postal_code"), row("city"))]
        let director: String? = try row("director")
        let function: String? = try row("director_function")
        var named: (name: String, function: String)?
        if let director, let function { named = (director, function) }
        return (
            try row("id"),
            .init(
                address: lines.compactMap(\.self), isCommissioning: try row("is_commissioning"),
                isMunicipality: try row("is_municipality"), director: named)
        )
    }

    private static func older(_ row: Row, _ shares: [Row]) throws -> QuoteDocumentFacts.Older {
        try .init(
            ordinal: row("ordinal"), issuedOn: row("on_day"), net: row("net_cents"),
            shares: shares.map { try (name: $0("name"), net: $0("net_cents")) }, isBinding: row("is_binding"))
    }

    private static func place(_ code: String?, _ city: String?) -> String? {
        let parts = [code, city].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
