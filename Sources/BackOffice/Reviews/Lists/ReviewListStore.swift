internal import Doors
internal import Postgres
internal import Values

/// The SQL of the list of reviews.
enum ReviewListStore {
    /// - Parameter page: nil for the whole list.
    static func model(_ list: ReviewList, page: Int?, _ tx: Transaction) throws -> ReviewList.Found {
        let found = try tx.pipeline([
            items(list, page),
            "select key, name_nl, name_en from settings.review_kinds_on(settings.today()) order by least_minutes desc, key",
        ])
        return ReviewList.Found(
            items: try found[0].map(item), found: try found[0].first?("found") ?? 0,
            kinds: try found[1].map { Choice(try $0("key"), Text(try $0("name_nl"), try $0("name_en"))) })
    }

    private static func items(_ list: ReviewList, _ page: Int?) -> SQL {
        let states = list.state?.states.map(\.rawValue)
        return """
            select overview.id, number, title, request, opened_on, notified_on, version, kind, kind_key, kind_name_nl,
                kind_name_en, target_months, needs_second, state, since, target_on, report_due_on, next_step_nl,
                next_step_en, next_planned_on, party.names as party_names, lead.names as lead_names,
                count(*) over () as found
            from reviews.overview,
                lateral (
                    select coalesce(array_agg(name order by joined_on, lower(name)), '{}') as names
                    from (
                        select reviews.organisation_name(organisation) as name, joined_on from reviews.party
                        where review = overview.id and (left_on is null or left_on >= settings.today())) as present
                ) as party,
                lateral (
                    select coalesce(array_agg(reviews.name_of(person) order by from_day), '{}') as names
                    from reviews.team_member
                    where review = overview.id and part = 'lead'
                        and (until_day is null or until_day >= settings.today())
                ) as lead
            where (\(states)::text[] is null or state = any(\(states)::text[]))
                and (\(list.kind)::text is null or kind_key = \(list.kind)::text)
                and \(ReviewSearch.matches(list.search, "concat_ws(' ', number, title, array_to_string(party.names, ' '))"))
            order by \(order(list.order))
            \(ReviewSearch.part(page))
            """
    }

    private static func item(_ row: Row) throws -> ReviewList.Item {
        let dutch: String? = try row("next_step_nl")
        let english: String? = try row("next_step_en")
        return ReviewList.Item(
            review: try ReviewStore.review(row), nextStep: dutch.map { Text($0, english ?? $0) },
            nextPlannedOn: try row("next_planned_on"), parties: try row("party_names"), leads: try row("lead_names"))
    }

    private static func order(_ order: Doors.ListOrder<ReviewList.Column>) -> SQL {
        let down: SQL = order.isDescending ? " desc" : ""
        let key: SQL =
            switch order.column {
            case .number: "opened_on\(down), overview.id"
            case .title: "lower(title)"
            case .kind: "kind_key"
            case .state:
                """
                array_position(array['orientation', 'underway', 'reported', 'done', 'cancelled_at_orientation',
                    'cancelled_later'], state)
                """
            case .opened: "opened_on"
            case .target: "target_on"
            }
        return "\(key)\(down), overview.id desc"
    }
}
