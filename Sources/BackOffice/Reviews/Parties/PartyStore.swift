internal import Doors
internal import Postgres
internal import Values

/// The SQL about the parties to a review.
enum PartyStore {
    private static let columns: SQL = """
        id, organisation, reviews.organisation_name(organisation) as name, commissioning, participating, paying,
        took_initiative, joined_on, left_on, catch_up_minutes, version
        """

    /// The parties of a review, those that left last.
    static func all(of review: ID<Review>) -> SQL {
        """
        select \(columns) from reviews.party where review = \(review)
        order by left_on is not null, commissioning desc, joined_on, lower(reviews.organisation_name(organisation)), id
        """
    }

    /// The parties of a review, those that left last.
    static func parties(of review: ID<Review>, _ tx: Transaction) throws -> [ReviewParty] {
        try tx.rows(all(of: review)).map(party)
    }

    static func party(_ row: Row) throws -> ReviewParty {
        ReviewParty(
            id: try row("id"), organisation: try row("organisation"), name: try row("name") ?? "",
            roles: PartyRoles(
                commissioning: try row("commissioning"), participating: try row("participating"),
                paying: try row("paying")),
            tookInitiative: try row("took_initiative"), joinedOn: try row("joined_on"), leftOn: try row("left_on"),
            catchUp: try row("catch_up_minutes"), version: try row("version"))
    }

    /// A party of that review.
    /// - Throws: `not-found`.
    static func find(_ id: ID<ReviewParty>, in review: ID<Review>, _ tx: Transaction) throws -> ReviewParty {
        let row = try tx.row("select \(columns) from reviews.party where id = \(id) and review = \(review)")
        guard let row else { throw Refused.notFound(ReviewParty.words) }
        return try party(row)
    }

    static func add(
        _ new: NewParty, to review: ID<Review>, on day: Day, catchUp: Hours?, _ tx: Transaction
    ) throws -> ID<ReviewParty> {
        let row = try tx.row(
            """
            insert into reviews.party (
                review, organisation, commissioning, participating, paying, took_initiative, joined_on, catch_up_minutes)
            values (\(review), \(new.organisation), \(new.roles.commissioning), \(new.roles.participating),
                \(new.roles.paying), \(new.tookInitiative), \(day), \(catchUp))
            returning id
            """)
        guard let id: ID<ReviewParty> = try row?("id") else { throw Refused.notFound(ReviewParty.words) }
        return id
    }

    /// - Returns: false where the record is no longer the version that was seen.
    static func change(
        _ id: ID<ReviewParty>, roles: PartyRoles, tookInitiative: Bool, joinedOn: Day, catchUp: Hours?, seen: Int64?,
        _ tx: Transaction
    ) throws -> Bool {
        try tx.execute(
            """
            update reviews.party
            set commissioning = \(roles.commissioning), participating = \(roles.participating),
                paying = \(roles.paying), took_initiative = \(tookInitiative), joined_on = \(joinedOn),
                catch_up_minutes = \(catchUp)
            where id = \(id) and version = coalesce(\(seen), version)
            """) == 1
    }

    static func leave(_ id: ID<ReviewParty>, on day: Day, _ tx: Transaction) throws {
        _ = try tx.execute("update reviews.party set left_on = \(day) where id = \(id)")
    }

    /// Whether the organisation is a party on one of those days already, but for the row that is being changed.
    static func isParty(
        _ organisation: ID<Organisation>, in review: ID<Review>, _ period: Period, but: ID<ReviewParty>?,
        _ tx: Transaction
    ) throws -> Bool {
        try tx.row(
            """
            select id from reviews.party
            where review = \(review) and organisation = \(organisation) and id is distinct from \(but)
                and daterange(joined_on, left_on, '[]') && daterange(\(period.from), \(period.until), '[]')
            limit 1
            """) != nil
    }

    /// The names of those in the team whom this organisation employs while both are in the review.
    static func employs(_ organisation: ID<Organisation>, in review: ID<Review>, _ tx: Transaction) throws -> [String] {
        try tx.rows(
            """
            select distinct reviews.name_of(member.person) as name
            from reviews.team_member as member,
                lateral reviews.employer_parties(member.review, member.person, member.from_day, member.until_day) as found
            where member.review = \(review) and found.organisation = \(organisation) and found.present
                and (member.until_day is null or member.until_day >= settings.today())
            order by name
            """
        ).map { try $0("name") }
    }
}
