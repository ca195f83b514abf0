internal import Doors
internal import Postgres
internal import Values

/// The list of quotes, each by its newest version.
enum QuoteListStore {
    /// What is looked for. A search takes a mistyped word too.
    struct Wanted: Sendable {
        let search: String?
        let state: QuoteState?
        let order: ListOrder<QuoteOrder>
    }

    struct Line: Sendable {
        let id: ID<Quote>
        let number: String?
        let review: ID<Review>
        let reviewNumber: String
        let reviewTitle: String
        let ordinal: Int
        let state: QuoteState
        let validUntil: Day?
        let net: Money
        let payers: Int
    }

    /// All lines, or those of one page.
    static func lines(_ wanted: Wanted, page: Int?, _ tx: Transaction) throws -> [Line] {
        try tx.rows(select(wanted, page)).map(line)
    }

    /// A page of the list, and how many there are in all.
    static func found(_ wanted: Wanted, page: Int, _ tx: Transaction) throws -> (lines: [Line], count: Int) {
        let results = try tx.pipeline([
            select(wanted, page), "select count(*) as count from quotes.newest where \(condition(wanted))",
        ])
        return (try results[0].map(line), try results[1].first?("count") ?? 0)
    }

    /// The quotes of one review, the newest first.
    static func ofReview(_ review: ID<Review>, _ tx: Transaction) throws -> [Line] {
        try tx.rows(
            """
            select newest.*, (
                select count(*) from quotes.party where party.version = newest.version and party.paying) as payers
            from quotes.newest where review = \(review) order by id desc
            """
        ).map(line)
    }

    private static func select(_ wanted: Wanted, _ page: Int?) -> SQL {
        let part: SQL = page.map { " limit \(ListPage.rows) offset \(ListPage.offset(of: $0))" } ?? ""
        return """
            select newest.*, (
                select count(*) from quotes.party where party.version = newest.version and party.paying) as payers
            from quotes.newest where \(condition(wanted)) order by \(order(wanted)), id desc
            """ + part
    }

    private static func condition(_ wanted: Wanted) -> SQL {
        var conditions: [SQL] = ["true"]
        if let state = wanted.state { conditions.append("state = \(state.rawValue)") }
        if let search = wanted.search {
            let like =
                "%" + search.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "%"
            conditions.append(
                """
                (lower(review_title) like lower(\(like)::text) or coalesce(number, '') ilike \(like) or review_number ilike \(like)
                    or lower(\(search)::text) operator(public.<%) lower(review_title)
                    or exists (
                        select from quotes.party join organisations.organisation on organisation.id = party.organisation
                        where party.version = newest.version and (
                            lower(organisation.name) like lower(\(like)::text)
                            or lower(\(search)::text) operator(public.<%) lower(organisation.name))))
                """)
        }
        return SQL.joined(conditions, separator: " and ")
    }

    private static func order(_ wanted: Wanted) -> SQL {
        let column: SQL =
            switch wanted.order.column {
            // A draft has no number yet: it is the newest work.
            case .number: "coalesce(number, 'P')"
            case .review: "review_number"
            case .title: "lower(review_title)"
            case .state: "state"
            case .net: "net_cents"
            case .validUntil: "valid_until"
            }
        return column + (wanted.order.isDescending ? " desc nulls last" : " asc nulls last")
    }

    private static func line(_ row: Row) throws -> Line {
        Line(
            id: try row("id"), number: try row("number"), review: try row("review"),
            reviewNumber: try row("review_number"), reviewTitle: try row("review_title"), ordinal: try row("ordinal"),
            state: try row.quoteChoice("state"), validUntil: try row("valid_until"), net: try row("net_cents"),
            payers: try row("payers"))
    }
}

/// By what the list can be sorted.
enum QuoteOrder: String, CaseIterable, Sendable {
    case number, review, title, state, net, validUntil
}
