internal import Doors
internal import Postgres
internal import Values

/// The SQL of the list of requests.
enum RequestListStore {
    /// - Parameter page: nil for the whole list.
    static func items(
        _ list: RequestList, page: Int?, _ tx: Transaction
    ) throws -> (items: [RequestList.Item], found: Int) {
        let rows = try tx.rows(
            """
            select request.id, request.received_on, request.asked_by, asker.name as organisation, request.subject,
                coalesce(decision.outcome, 'open') as state, decision.review, review.number, count(*) over () as found
            from reviews.request
                left join organisations.organisation as asker on asker.id = request.organisation
                left join reviews.request_decision as decision on decision.request = request.id
                left join reviews.review on review.id = decision.review
            where (\(list.state?.rawValue)::text is null or coalesce(decision.outcome, 'open') = \(list.state?.rawValue)::text)
                and \(ReviewSearch.matches(list.search, "concat_ws(' ', request.subject, request.asked_by, asker.name, review.number)"))
            order by \(order(list.order))
            \(ReviewSearch.part(page))
            """)
        return (try rows.map(item), try rows.first?("found") ?? 0)
    }

    private static func item(_ row: Row) throws -> RequestList.Item {
        let word: String = try row("state")
        guard let state = RequestState(rawValue: word) else { throw UnknownWord(word: word) }
        return RequestList.Item(
            id: try row("id"), receivedOn: try row("received_on"), askedBy: try row("asked_by"),
            organisation: try row("organisation"), subject: try row("subject"), state: state,
            review: try row("review"), number: try row("number"))
    }

    private static func order(_ order: Doors.ListOrder<RequestList.Column>) -> SQL {
        switch (order.column, order.isDescending) {
        case (.received, false): "request.received_on, request.id"
        case (.received, true): "request.received_on desc, request.id desc"
        case (.asker, false): "lower(coalesce(asker.name, request.asked_by)), request.id"
        case (.asker, true): "lower(coalesce(asker.name, request.asked_by)) desc, request.id"
        case (.subject, false): "lower(request.subject), request.id"
        case (.subject, true): "lower(request.subject) desc, request.id"
        }
    }
}

/// Searching that forgives a typing error.
enum ReviewSearch {
    /// The rows of one page of a list, or all.
    static func part(_ page: Int?) -> SQL {
        page.map { "limit \(ListPage.rows) offset \(ListPage.offset(of: $0))" } ?? ""
    }

    /// True for a text that holds the words, or nearly: trigrams alike for at least 0.45, where 0.6 is PostgreSQL's own
    /// idea of alike, which loses short words with one wrong letter.
    static func matches(_ search: String?, _ text: SQL) -> SQL {
        guard let search else { return "true" }
        // A number is looked for as it is: the numbers of a year are all alike.
        if search.contains(where: \.isNumber) { return "strpos(lower(\(text)), lower(\(search)::text)) > 0" }
        return """
            (strpos(lower(\(text)), lower(\(search)::text)) > 0
                or public.word_similarity(lower(\(search)::text), lower(\(text))) >= 0.45)
            """
    }
}
