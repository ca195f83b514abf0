internal import Postgres
internal import Values

/// The SQL of the demo: its clock, and the ids that the story needs and no action gives back.
enum DemoStore {
    static func setToday(_ day: String, in tx: Transaction) throws {
        _ = try tx.execute("delete from settings.clock")
        _ = try tx.execute("insert into settings.clock (today) values (\(day)::date)")
    }

    static func revokeKeys(in tx: Transaction) throws {
        _ = try tx.execute("update access.token set revoked_at = now() where name = 'demo' and revoked_at is null")
    }

    /// How many people there are, and whether the demo's coordinator is one of them.
    static func people(in tx: Transaction) throws -> (count: Int64, hasDemo: Bool) {
        let row = try tx.row(
            """
            select count(*) as people, count(*) filter (where email = 'coordinator@demo.example') as ours
            from access.person
            """)
        return try (row?("people") ?? 0, (row?("ours") ?? 0) == 1)
    }

    /// The reviewers as people, by the part of their e-mail address before the @.
    static func reviewers(in tx: Transaction) throws -> [(key: String, person: Int64)] {
        try tx.rows(
            """
            select split_part(person.email, '@', 1) as key, reviewer.person
            from reviewers.reviewer join access.person on person.id = reviewer.person
            where person.email is not null
            """
        ).map { try (key: $0("key"), person: $0("person")) }
    }

    /// The register numbers of the reviewers, by the same.
    static func registerNumbers(in tx: Transaction) throws -> [String: String] {
        let rows = try tx.rows(
            """
            select split_part(person.email, '@', 1) as key, reviewer.register_number as number
            from reviewers.reviewer join access.person on person.id = reviewer.person
            where person.email is not null
            """)
        return Dictionary(try rows.map { (try $0("key"), try $0("number")) }, uniquingKeysWith: { first, _ in first })
    }

    /// The entries that nobody judged yet, of all reviewers but one.
    static func waiting(notOf reviewer: Int64, in tx: Transaction) throws -> [Int64] {
        try tx.rows(
            """
            select id from activities.entry
            where granted is null and withdrawn_on is null and reviewer <> \(reviewer) order by id
            """
        ).map { try $0("id") }
    }

    /// The requirements of registered reviewers that hold from a day.
    static func requirementSet(from day: String, in tx: Transaction) throws -> Int64 {
        try tx.value(
            "select id from accreditation.requirement_set where level = 'registered' and from_day = \(day)::date")
    }

    struct Party {
        let id: Int64
        let organisation: Int64
        let isCommissioning: Bool
        let joined: String
    }

    static func parties(of review: Int64, in tx: Transaction) throws -> [Party] {
        try tx.rows(
            """
            select id, organisation, commissioning, joined_on::text as joined from reviews.party
            where review = \(review) order by id
            """
        ).map {
            try Party(
                id: $0("id"), organisation: $0("organisation"), isCommissioning: $0("commissioning"),
                joined: $0("joined"))
        }
    }

    static func steps(of review: Int64, in tx: Transaction) throws -> [Int64] {
        try tx.rows("select id from reviews.step where review = \(review) order by ordinal").map { try $0("id") }
    }

    /// The organisation's party in the newest version of a quote, and who may agree for it.
    static func quoteParty(
        _ quote: Int64, _ organisation: Int64, in tx: Transaction
    ) throws -> (party: Int64, director: String, function: String)? {
        try tx.row(
            """
            select party.id, contact.name, contact.function
            from quotes.version join quotes.party on party.version = version.id
                join organisations.contact on contact.organisation = party.organisation and contact.may_agree
            where version.quote = \(quote) and party.organisation = \(organisation)
            order by version.ordinal desc, contact.id limit 1
            """
        ).map { try ($0("id"), $0("name"), $0("function")) }
    }
}
