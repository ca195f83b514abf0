internal import Postgres
internal import Values

/// The parties of a review as a quote takes them over.
enum ReviewPartyStore {
    /// A party of the review today.
    struct Party {
        let organisation: ID<Organisation>
        let name: String
        let isParticipating: Bool
        let isPaying: Bool
        /// The catch-up programme of one that joined later.
        let catchUp: Hours?
    }

    /// Who takes part or pays today, of the review of `quote`, as a part of a larger statement.
    static let partiesToday: SQL = """
        select organisation, participating, paying from reviews.party
        where party.review = quote.review and (participating or paying)
            and joined_on <= settings.today() and (left_on is null or left_on >= settings.today())
        """

    /// Who takes part or pays today, in the order in which they joined.
    static func today(_ review: SQL) -> SQL {
        """
        select party.organisation, organisation.name, party.participating, party.paying, party.catch_up_minutes
        from reviews.party join organisations.organisation on organisation.id = party.organisation
        where party.review = \(review) and (party.participating or party.paying)
            and party.joined_on <= settings.today()
            and (party.left_on is null or party.left_on >= settings.today())
        order by party.joined_on, party.id
        """
    }

    static func party(_ row: Row) throws -> Party {
        Party(
            organisation: try row("organisation"), name: try row("name"), isParticipating: try row("participating"),
            isPaying: try row("paying"), catchUp: try row("catch_up_minutes"))
    }
}
